import type { FieldProblem } from '@sportello/kernel';
import type { AreaRules, TenantRules } from '../../ports/ticket-rules.port.js';
import { invalidTicket, notConfigured } from '../../../ticketing.errors.js';
import type { RegisterTicketInput } from './register-ticket.command.js';

/** What a request is, once the tenant's configuration has been asked. */
export interface Classified {
  readonly channel: string;
  readonly kind: string;
  readonly area: string | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
  readonly severity: number;
  readonly language: string;
  readonly restricted: boolean;
}

/** @throws DomainError `TICKET.INVALID` with every field that names something the tenant does not have */
export function classify(input: RegisterTicketInput, rules: TenantRules): Classified {
  const channel = rules.channels.find(({ instance }) => instance === input.channelInstance);
  const triplet = tripletOf(input, rules.classification);
  const kind = input.kind ?? triplet.kind ?? rules.defaults.kind;
  const severity = input.severity ?? rules.defaults.severity;
  const [defaultLanguage = 'it'] = rules.languages;
  const language = input.language ?? defaultLanguage;
  const problems = [
    ...(channel ? [] : [notConfigured('channelInstance', input.channelInstance, { it: 'Canale', en: 'channel' })]),
    ...triplet.problems,
    ...unless(Object.hasOwn(rules.kinds, kind), 'kind', kind, 'Tipo di richiesta', 'kind of request'),
    ...unless(Object.hasOwn(rules.severities, String(severity)), 'severity', severity, 'Gravità', 'severity'),
    ...unless(rules.languages.includes(language), 'language', language, 'Lingua', 'language'),
    ...userTypeProblems(input, rules),
  ];
  if (channel === undefined || problems.length > 0) throw invalidTicket(problems);
  const { area = null, topic = null, subtopic = null } = input;
  const restricted = rules.kinds[kind]?.restricted ?? false;
  return { channel: channel.kind, kind, area, topic, subtopic, severity, language, restricted };
}

interface Triplet {
  readonly kind?: string | undefined;
  readonly problems: readonly FieldProblem[];
}

/** Each step must belong to the one before; steps may be left out from the end. */
function tripletOf({ area, topic, subtopic }: RegisterTicketInput, areas: readonly AreaRules[]): Triplet {
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

function userTypeProblems({ requester }: RegisterTicketInput, rules: TenantRules): readonly FieldProblem[] {
  const { userType } = requester;
  if (userType === undefined) return [];
  return unless(
    Object.hasOwn(rules.userTypes, userType),
    'requester.userType',
    userType,
    'Tipo di utente',
    'user type',
  );
}

const unless = (good: boolean, field: string, value: unknown, it: string, en: string): readonly FieldProblem[] =>
  good ? [] : [notConfigured(field, value, { it, en })];
