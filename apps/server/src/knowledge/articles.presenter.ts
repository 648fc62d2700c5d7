import { DomainError } from '@sportello/kernel';
import type { Article, ArticleContent, ArticlePlace, ArticleVersion, PublishedArticle } from '@sportello/knowledge';
import type { CurrentTenant } from '@sportello/tenancy';
import { filled } from '../tickets/ticket.presenter.js';
import type { ArticleRequest, PlaceInput } from './articles.requests.js';
import type { ArticleVersionView, ArticleView, PublishedArticleView } from './articles.views.js';

export const shownToAll = ({ id, place, title, body, changedAt }: PublishedArticle): PublishedArticleView => ({
  ...{ id, title, body, changedAt: changedAt.toISOString() },
  ...shownPlace(place),
});

export const shownArticle = (article: Article): ArticleView => ({
  ...shownToAll(article),
  ...{ kind: article.kind, state: article.state, version: article.version },
  ...{ createdAt: article.createdAt.toISOString(), changedBy: article.changedBy },
  ...filled({ until: article.until?.toISOString() ?? null, problem: article.problem }),
});

export const shownVersion = ({ version, state, title, body, by, at }: ArticleVersion): ArticleVersionView => ({
  ...{ version, state, title, body, by, at: at.toISOString() },
});

const shownPlace = ({ area, topic, subtopic }: ArticlePlace): Pick<PublishedArticleView, 'place'> =>
  area === null ? {} : { place: { area, ...filled({ topic, subtopic }) } };

/** @throws DomainError `ARTICLE.INVALID` for a place the classification does not have, or a term that a frequent question has not */
export function contentOf(configuration: CurrentTenant, asked: ArticleRequest): ArticleContent {
  const { kind, place, title, body, until, problem } = asked;
  if (place !== undefined && !hasPlace(configuration, place))
    throw invalid('place', 'La classificazione non ha questa voce.', 'The classification has no such entry.');
  if (kind === 'faq' && (until !== undefined || problem !== undefined))
    throw invalid(until === undefined ? 'problem' : 'until', 'È solo degli annunci.', 'Only announcements have it.');
  return {
    ...{ kind, title: { ...title }, body: { ...body } },
    place: { area: place?.area ?? null, topic: place?.topic ?? null, subtopic: place?.subtopic ?? null },
    until: until === undefined ? null : new Date(until),
    problem: problem ?? null,
  };
}

function hasPlace({ classification }: CurrentTenant, { area, topic, subtopic }: PlaceInput): boolean {
  const topics = classification.find((one) => one.area === area)?.topics;
  if (topic === undefined) return topics !== undefined && subtopic === undefined;
  const subtopics = topics?.find((one) => one.topic === topic)?.subtopics;
  if (subtopic === undefined) return subtopics !== undefined;
  return subtopics?.some((one) => one.subtopic === subtopic) ?? false;
}

function invalid(field: string, it: string, en: string): DomainError {
  const message = { it, en };
  return new DomainError('ARTICLE.INVALID', 'invalid', message, { fields: [{ field, code: 'invalid', message }] });
}
