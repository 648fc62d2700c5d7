import type { Column } from '../../components/data-table.js';
import { Time } from '../../components/time.js';
import { useSpeech } from '../texts/index.js';
import type { Article } from './article.draft.js';

/** What is in front of the page: writing one, changing one, publishing or retiring one. */
export type OpenArticle =
  | { readonly kind: 'write'; readonly article?: Article }
  | { readonly kind: 'publish' | 'retire'; readonly article: Article };

export function useArticleColumns(open: (what: OpenArticle) => void): readonly Column<Article>[] {
  const { t, of } = useSpeech();
  return [
    { id: 'title', title: t('faq.name'), cell: ({ title }) => <strong>{of(title)}</strong> },
    { id: 'kind', title: t('faq.kind'), cell: ({ kind }) => t(`faq.kind.${kind}`) },
    { id: 'state', title: t('faq.state'), cell: ({ state }) => t(`faq.state.${state}`) },
    { id: 'changed', title: t('faq.changed'), cell: ({ changedAt }) => <Time at={changedAt} /> },
    { id: 'by', title: t('faq.changedBy'), cell: ({ changedBy }) => changedBy },
    { id: 'acts', title: t('answers.acts'), cell: (article) => <Acts article={article} open={open} /> },
  ];
}

function Acts({ article, open }: { article: Article; open: (what: OpenArticle) => void }) {
  const { t, of } = useSpeech();
  const name = of(article.title);
  const move = article.state === 'published' ? 'retire' : 'publish';
  return (
    <span className="sp-row-actions">
      <button
        type="button"
        className="btn btn-outline-primary btn-xs"
        aria-label={t('answers.changeOne', { name })}
        onClick={() => open({ kind: 'write', article })}
      >
        {t('faq.change')}
      </button>
      <button
        type="button"
        className="btn btn-outline-primary btn-xs"
        aria-label={t(`faq.${move}.one`, { name })}
        onClick={() => open({ kind: move, article })}
      >
        {t(`faq.${move}`)}
      </button>
    </span>
  );
}
