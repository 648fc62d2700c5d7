import type { Localized } from '@sportello/kernel';
import { isOffered } from '../classification.js';
import type { AreaRules, GuideRules } from '../ports/ticket-rules.port.js';

/** A triplet that may be suggested, with what is said of it at each step. */
export interface GuidedTriplet {
  readonly area: string;
  readonly topic: string;
  readonly subtopic: string;
  readonly kind: string | null;
  readonly userTypes: readonly (readonly string[])[];
  /** Texts by how much they tell: the last step's name most, helps least. */
  readonly texts: readonly { readonly text: Localized; readonly weight: number }[];
}

const HELP = 1;

export function guidedTriplets(areas: readonly AreaRules[]): readonly GuidedTriplet[] {
  return areas.filter(isOffered).flatMap((area) =>
    area.topics.filter(isOffered).flatMap((topic) =>
      topic.subtopics.filter(isOffered).map((subtopic) => ({
        area: area.area,
        topic: topic.topic,
        subtopic: subtopic.subtopic,
        kind: subtopic.kind ?? null,
        userTypes: [area, topic, subtopic].flatMap(({ userTypes }) => (userTypes === undefined ? [] : [userTypes])),
        texts: [...textsOf(area, 2), ...textsOf(topic, 3), ...textsOf(subtopic, 4)],
      })),
    ),
  );
}

function textsOf({ name, help, keywords }: GuideRules, weight: number): GuidedTriplet['texts'] {
  const words = keywords === undefined ? [] : [{ it: keywords.it.join(' '), en: keywords.en.join(' ') }];
  return [
    ...[...(name === undefined ? [] : [name]), ...words].map((text) => ({ text, weight })),
    ...(help === undefined ? [] : [{ text: help, weight: HELP }]),
  ];
}
