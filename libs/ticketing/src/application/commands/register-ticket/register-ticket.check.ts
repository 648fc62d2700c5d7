import type { FieldProblem } from '@sportello/kernel';
import type { TenantRules } from '../../ports/ticket-rules.port.js';
import { tripletOf } from '../../classification.js';
import { believedRequester } from '../../believed.requester.js';
import { isMaintenance, mayStartMaintenance, notAStarter } from '../../maintenance.starters.js';
import { scopeOf, scopeProblems, told } from '../../service.scope.js';
import type { ServiceScope } from '../../../domain/index.js';
import { channelClosed, invalidTicket, notConfigured, topicNotServed } from '../../../ticketing.errors.js';
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
  readonly scope?: ServiceScope;
}

/**
 * @param at when it came
 * @throws DomainError `TICKET.INVALID` with every field that names something the tenant does not have,
 * `TICKET.TOPIC_NOT_SERVED` and `TICKET.CHANNEL_CLOSED` when the channel does not take it
 */
export function classify(input: RegisterTicketInput, rules: TenantRules, at: Date): Classified {
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
    ...scopeProblems(input, rules),
  ];
  if (channel === undefined || problems.length > 0) throw invalidTicket(problems);
  const { area = null, topic = null, subtopic = null } = input;
  const restricted = rules.kinds[kind]?.restricted ?? false;
  const scope = scopeOf(input, { kind, area, topic, subtopic }, rules, at);
  refuseBeyond(input, scope);
  refuseMaintenance(input, kind, rules);
  return { channel: channel.kind, kind, area, topic, subtopic, severity, language, restricted, ...told(scope) };
}

/** @throws DomainError `TICKET.TOPIC_NOT_SERVED`, `TICKET.CHANNEL_CLOSED` */
function refuseBeyond({ beyond = 'refuse', exception }: RegisterTicketInput, { outside }: ServiceScope): void {
  const [first] = outside.filter(({ code }) => code === 'topic' || code === 'front');
  if (first === undefined || beyond === 'mark' || (exception ?? '').trim() !== '') return;
  throw first.code === 'topic' ? topicNotServed(first.reason) : channelClosed(first.reason);
}

/** B18: denied unless somebody entitled starts it. @throws DomainError `MAINTENANCE.NOT_ENTITLED` */
function refuseMaintenance(input: RegisterTicketInput, kind: string, rules: TenantRules): void {
  if (!isMaintenance(kind, rules) || input.entitled === true) return;
  if (!mayStartMaintenance(believedRequester(input), rules)) throw notAStarter(rules);
}

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
