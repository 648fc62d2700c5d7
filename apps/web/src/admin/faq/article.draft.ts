import { offeredAreas } from '../../api/offered.areas.js';
import type { Schema } from '../../api/routes.js';
import type { Portal } from '../../api/types.js';
import type { Option } from '../../components/choice-field.js';
import { instantIn, wallMoment } from '../../time/zone.time.js';
import type { TextDraft } from '../kept.form.js';

export type Article = Schema<'ArticleView'>;
export type ArticleKind = Article['kind'];

export const REQUIRED = ['title.it', 'body.it', 'title.en', 'body.en'] as const;
export const FIELDS = ['kind', 'place', 'until', 'problem', ...REQUIRED] as const;
export type ArticleField = (typeof FIELDS)[number];
export type ArticleDraft = TextDraft<ArticleField>;

/** What an article begins with when it is changed, or is new. @param zone of the office, in which days are told */
export const draftOf = (zone: string | undefined, article?: Article): ArticleDraft => ({
  kind: article?.kind ?? 'faq',
  place: article?.place === undefined ? '' : placeText(article.place),
  until: article?.until === undefined ? '' : wallMoment(new Date(article.until), zone).day,
  problem: article?.problem ?? '',
  ...{ 'title.it': article?.title.it ?? '', 'title.en': article?.title.en ?? '' },
  ...{ 'body.it': article?.body.it ?? '', 'body.en': article?.body.en ?? '' },
});

/** As the server takes it. What only announcements have is left out of a frequent question. */
export function articleFrom(zone: string | undefined, draft: ArticleDraft): Schema<'ArticleRequest'> {
  const said = (field: ArticleField) => draft[field].trim();
  const [area, topic, subtopic] = said('place').split('/');
  const kind = draft.kind === 'announcement' ? 'announcement' : 'faq';
  const announced = kind === 'announcement';
  return {
    kind,
    title: { it: said('title.it'), en: said('title.en') },
    body: { it: said('body.it'), en: said('body.en') },
    ...(area ? { place: { area, ...(topic ? { topic } : {}), ...(subtopic ? { subtopic } : {}) } } : {}),
    ...(announced && said('until') !== '' ? { until: instantIn(zone, `${said('until')}T23:59`) } : {}),
    ...(announced && said('problem') !== '' ? { problem: said('problem') } : {}),
  };
}

/** Areas and their topics, each by its codes and its names. */
export const placesOf = (
  { classification }: Pick<Portal, 'classification'>,
  of: (text: Portal['name']) => string,
): Option[] =>
  offeredAreas(classification).flatMap((area) => [
    { value: area.id, label: of(area.name) },
    ...area.topics.map((topic) => ({
      value: placeText({ area: area.id, topic: topic.id }),
      label: `${of(area.name)} › ${of(topic.name)}`,
    })),
  ]);

const placeText = ({ area, topic, subtopic }: NonNullable<Article['place']>): string =>
  [area, topic, subtopic].filter((one) => one !== undefined).join('/');
