import type { Localized } from '@sportello/kernel';
import type { TenantConfiguration } from '@sportello/tenancy';
import type { AreaView, SubtopicView } from './portal.views.js';

/** The triplets by their names; those that are retired too, for the requests that carry them. */
export const shownClassification = (classification: TenantConfiguration['classification']): AreaView[] =>
  classification.map(({ area, topics, ...aboutArea }) => ({
    ...shown(area, aboutArea),
    topics: topics.map(({ topic, subtopics, ...aboutTopic }) => ({
      ...shown(topic, aboutTopic),
      subtopics: subtopics.map(({ subtopic, ...about }) => shown(subtopic, about)),
    })),
  }));

interface Entry {
  readonly name: Localized;
  readonly help?: Localized | undefined;
  readonly retired?: boolean;
}

const shown = (id: string, { name, help, retired }: Entry): SubtopicView => ({
  ...{ id, name },
  ...(help === undefined ? {} : { help }),
  ...(retired === true ? { retired } : {}),
});
