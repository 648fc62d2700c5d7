import type { Area } from './types.js';

/** Of the classification, what is offered to choose from: what is retired, and what has nothing else in it, is for old requests. */
export const offeredAreas = (areas: readonly Area[]): readonly Area[] =>
  areas
    .filter(isOffered)
    .map((area) => ({
      ...area,
      topics: area.topics
        .filter(isOffered)
        .map((topic) => ({ ...topic, subtopics: topic.subtopics.filter(isOffered) }))
        .filter(({ subtopics }) => subtopics.length > 0),
    }))
    .filter(({ topics }) => topics.length > 0);

const isOffered = ({ retired }: { readonly retired?: boolean }): boolean => retired !== true;
