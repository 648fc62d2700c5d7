import type { Area, TopicReference } from '../../api/types.js';

/** D5: of the classification, what a form serves. @param served left out: all of it */
export function servedAreas(
  classification: readonly Area[],
  served: readonly TopicReference[] | undefined,
): readonly Area[] {
  if (served === undefined) return classification;
  return classification.flatMap((area) => {
    const here = served.filter((one) => one.area === area.id);
    const topics = area.topics.flatMap((topic) => {
      const fitting = here.filter((one) => one.topic === undefined || one.topic === topic.id);
      const subtopics = topic.subtopics.filter(({ id }) =>
        fitting.some((one) => one.subtopic === undefined || one.subtopic === id),
      );
      return fitting.length === 0 ? [] : [{ ...topic, subtopics }];
    });
    return here.length === 0 ? [] : [{ ...area, topics }];
  });
}
