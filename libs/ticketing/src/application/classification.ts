import type { FieldProblem } from '@sportello/kernel';
import type { Classification } from '../domain/index.js';
import { invalidTicket, notConfigured } from '../ticketing.errors.js';
import type { AreaRules, TenantRules } from './ports/ticket-rules.port.js';

interface AskedTriplet {
  readonly area?: string;
  readonly topic?: string;
  readonly subtopic?: string;
}

/**
 * A triplet and its kind, when the tenant has them.
 * @param before the kind the ticket has
 * @throws DomainError `TICKET.INVALID` with every field that names something the tenant does not have
 */
export function classificationOf(
  asked: AskedTriplet & { readonly kind?: string },
  rules: TenantRules,
  before: string,
): Classification {
  const triplet = tripletOf(asked, rules.classification);
  const kind = asked.kind ?? triplet.kind ?? before;
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

/** Each step must belong to the one before; steps may be left out from the end. */
export function tripletOf({ area, topic, subtopic }: AskedTriplet, areas: readonly AreaRules[]): Triplet {
  if (area === undefined) return { problems: [...stray('topic', topic), ...stray('subtopic', subtopic)] };
  const foundArea = areas.find((one) => one.area === area);
  if (!foundArea) return { problems: [notConfigured('area', area, { it: 'Area', en: 'area' })] };
  if (topic === undefined) return { problems: stray('subtopic', subtopic) };
  const foundTopic = foundArea.topics.find((one) => one.topic === topic);
  if (!foundTopic) return { problems: [notConfigured('topic', topic, { it: 'Argomento', en: 'topic in this area' })] };
  if (subtopic === undefined) return { problems: [] };
  const foundSubtopic = foundTopic.subtopics.find((one) => one.subtopic === subtopic);
  if (foundSubtopic) return { kind: foundSubtopic.kind, problems: [] };
  return { problems: [notConfigured('subtopic', subtopic, { it: 'Sotto-argomento', en: 'subtopic of this topic' })] };
}

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
