import type { Localized, Portal, TopicReference } from '../../api/types.js';

/** A place of the classification in words, from the widest; what is no longer there is left out. */
export function placeName(
  { classification }: Pick<Portal, 'classification'>,
  place: TopicReference,
  of: (text: Localized) => string,
): string {
  const area = classification.find(({ id }) => id === place.area);
  const topic = area?.topics.find(({ id }) => id === place.topic);
  const subtopic = topic?.subtopics.find(({ id }) => id === place.subtopic);
  return [area, topic, subtopic].flatMap((one) => (one ? [of(one.name)] : [])).join(' › ');
}
