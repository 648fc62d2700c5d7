import type { TopicRules } from './ports/catalogue.rules.js';

/** A triplet as far as it goes. */
export interface Triplet {
  readonly area?: string | null | undefined;
  readonly topic?: string | null | undefined;
  readonly subtopic?: string | null | undefined;
}

/** Whether a triplet is at a place of the tree or below it. */
export const isWithin = ({ area, topic, subtopic }: Triplet, place: TopicRules): boolean =>
  area === place.area &&
  (place.topic === undefined || topic === place.topic) &&
  (place.subtopic === undefined || subtopic === place.subtopic);

/**
 * Whether a triplet may be chosen among some topics: it is one of them, or not yet told apart from one of them.
 * @param topics absent: all
 */
export const isServed = (triplet: Triplet, topics: readonly TopicRules[] | undefined): boolean =>
  topics === undefined || topics.some((place) => isWithin(triplet, place) || leadsTo(triplet, place));

const leadsTo = ({ area, topic, subtopic }: Triplet, place: TopicRules): boolean =>
  (area ?? place.area) === place.area &&
  (topic ?? place.topic) === place.topic &&
  (subtopic ?? place.subtopic) === place.subtopic;

/** How many steps a place names: the most precise wins. */
export const depthOf = ({ topic, subtopic }: TopicRules): number =>
  1 + (topic === undefined ? 0 : 1) + (subtopic === undefined ? 0 : 1);
