export {
  ARTICLE_KINDS,
  ARTICLE_STATES,
  articleNotFound,
  type Article,
  type ArticleContent,
  type ArticleKind,
  type ArticlePlace,
  type ArticleState,
  type ArticleVersion,
  type ArticleWhole,
} from './articles/article.js';
export { Articles, type ArticleFilter } from './articles/articles.js';
export { PublishedArticles, type ArticleWords, type PublishedArticle } from './articles/published.articles.js';
