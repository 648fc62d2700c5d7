import type { FieldProblem } from '@sportello/kernel';
import type { Classification } from '../domain/index.js';
import { invalidTicket, notConfigured } from '../ticketing.errors.js';
import type { AreaRules, GuideRules, TenantRules } from './ports/ticket-rules.port.js';

interface AskedTriplet {
  readonly area?: string;
  readonly topic?: string;
  readonly subtopic?: string;
}

interface Choice extends Pick<GuideRules, 'retired'> {
  readonly topics?: readonly Choice[];
  readonly subtopics?: readonly Choice[];
}

/** Whether it is offered to choose from: neither retired, nor with nothing in it that is not. */
export const isOffered = ({ retired, topics, subtopics }: Choice): boolean =>
  retired !== true && ((topics ?? subtopics)?.some(isOffered) ?? true);

/**
 * A triplet and its kind, when the tenant has them.
 * @param before what the ticket has
 * @throws DomainError `TICKET.INVALID` with every field that names something the tenant does not have
 */
export function classificationOf(
  asked: AskedTriplet & { readonly kind?: string },
  rules: TenantRules,
  before: Classification,
): Classification {
  const triplet = tripletOf(asked, rules.classification, before);
  const kind = asked.kind ?? triplet.kind ?? before.kind;
  const known = Object.hasOwn(rules.kinds, kind);
  const problems = [
    ...triplet.problems,
    ...(known ? [] : [notConfigured('kind', kind, { it: 'Tipo di richiesta', en: 'kind of request' })]),
  ];
  if (problems.length > 0) throw invalidTicket(problems);
  const { area = null, topic = null, subtopic = null } = asked;
  return { kind, area, topic, subtopic };
}

interface Triplet {
  readonly kind?: string | undefined;
  readonly problems: readonly FieldProblem[];
}

type Kept = { readonly [Step in keyof AskedTriplet]?: string | null | undefined };

/**
 * Each step must belong to the one before; steps may be left out from the end.
 * @param kept a triplet that may be kept though it has been retired
 */
export function tripletOf(
  { area, topic, subtopic }: AskedTriplet,
  areas: readonly AreaRules[],
  kept: Kept = {},
): Triplet {
  if (area === undefined) return { problems: [...stray('topic', topic), ...stray('subtopic', subtopic)] };
  const foundArea = areas.find((one) => one.area === area);
  if (!foundArea) return { problems: [notConfigured('area', area, { it: 'Area', en: 'area' })] };
  const sameArea = kept.area === area;
  if (foundArea.retired === true && !sameArea) return { problems: [retired('area')] };
  if (topic === undefined) return { problems: stray('subtopic', subtopic) };
  const foundTopic = foundArea.topics.find((one) => one.topic === topic);
  if (!foundTopic) return { problems: [notConfigured('topic', topic, { it: 'Argomento', en: 'topic in this area' })] };
  const sameTopic = sameArea && kept.topic === topic;
  if (foundTopic.retired === true && !sameTopic) return { problems: [retired('topic')] };
  if (subtopic === undefined) return { problems: [] };
  const foundSubtopic = foundTopic.subtopics.find((one) => one.subtopic === subtopic);
  if (!foundSubtopic)
    return { problems: [notConfigured('subtopic', subtopic, { it: 'Sotto-argomento', en: 'subtopic of this topic' })] };
  if (foundSubtopic.retired === true && !(sameTopic && kept.subtopic === subtopic))
    return { problems: [retired('subtopic')] };
  return { kind: foundSubtopic.kind, problems: [] };
}

const retired = (field: keyof AskedTriplet): FieldProblem => ({
  ...{ field, code: 'retired' },
  message: { it: 'Non si sceglie più: scegline un’altra.', en: 'No longer to be chosen: choose another.' },
});

const stray = (field: string, value: string | undefined): readonly FieldProblem[] =>
  value === undefined
    ? []
    : [
        {
          field,
          code: 'incomplete',
          message: { it: 'Indicare prima il livello superiore.', en: 'Give the step above it first.' },
        },
      ];
