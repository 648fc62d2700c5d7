import { newId, type TenantId, shortened } from '@sportello/kernel';
import { chainSealed, GENESIS, Ticket, type ProvedIdentity, type TicketEventData } from '../../../domain/index.js';
import { composeMessage, type NewMessage } from '../../message.js';
import type { TenantRules } from '../../ports/ticket-rules.port.js';
import type { Opening } from '../../ports/ticket-store.port.js';
import { clockTimers } from '../../clock-steps/clock.timers.js';
import { openClocks } from '../../ticket.clocks.js';
import { placeOf } from '../../queue.place.js';
import { alertJobs } from '../../alert.jobs.js';
import { jobsFor, scanJobs, TICKET_JOBS } from '../../ticket.jobs.js';
import type { Classified } from './register-ticket.check.js';
import type {
  RegisterTicketCommand,
  RegisterTicketInput,
  RegisterTicketResult,
  RequesterIdentity,
} from './register-ticket.command.js';

export interface Admitted {
  readonly ctx: RegisterTicketCommand['ctx'];
  readonly tenant: TenantId;
  readonly input: RegisterTicketInput;
  readonly rules: TenantRules;
  readonly classified: Classified;
  readonly record: { readonly key: string; readonly command: string; readonly requestHash: Uint8Array };
  readonly number: string;
  readonly contactId: string;
  readonly now: Date;
  readonly openedAt: Date;
}

const LONGEST_SUBJECT = 300;
const NO_SUBJECT: Readonly<Record<string, string>> = { it: '(senza oggetto)', en: '(no subject)' };

/** Everything an opened ticket leaves behind, and what its opener is told. Pure but for new ids. */
export function draftOpening(admitted: Admitted): { readonly opening: Opening; readonly result: RegisterTicketResult } {
  const { ctx, tenant, input, rules, classified, now, openedAt } = admitted;
  const ticketId = newId(openedAt.getTime());
  const subject = subjectOf(input, classified.language);
  const message = firstMessage(admitted, subject);
  const { state, news } = Ticket.register({ by: ctx.actor, at: now }, factsOf(admitted, message.id));
  const { kept, moved: clocks } = openClocks(news, rules);
  const result = {
    ticketId,
    number: admitted.number,
    version: 1,
    state: state.code,
    seq: state.seq,
    openedAt: openedAt.toISOString(),
    messageId: message.id,
    clocks: clocks.flatMap(({ clock, dueAt }) => (dueAt === null ? [] : [{ clock, dueAt: dueAt.toISOString() }])),
  };
  const opening = {
    ticketId,
    version: 1,
    state,
    events: chainSealed(GENESIS, { tenant, ticketId }, news),
    correlationId: ctx.correlationId,
    message,
    kept,
    clocks,
    record: { ...admitted.record, result },
    jobs: [
      ...jobsFor(tenant, ticketId, null, state, news).filter(
        ({ task }) => task !== TICKET_JOBS.notify || input.acknowledge !== false,
      ),
      ...scanJobs(tenant, ticketId, message, news),
      ...clockTimers(tenant, ticketId, clocks),
      ...(input.identity?.fiscalNumber === undefined
        ? []
        : [{ task: TICKET_JOBS.sameRequester, payload: { tenant, ticketId, seq: 1 } }]),
      ...alertJobs(tenant, ticketId, rules, state, news),
    ],
    at: now,
    subject,
    // No team has it yet, so no workload counts.
    place: placeOf(state, { criteria: rules.priority, today: rules, full: {} }),
    restricted: classified.restricted,
    assurance: input.assurance ?? 'none',
    identity: input.identity ?? null,
    requester: input.requester,
    fields: input.fields ?? {},
  };
  return { opening, result };
}

function factsOf(admitted: Admitted, messageId: string): TicketEventData['registered'] {
  const { input, rules, number, contactId, openedAt } = admitted;
  const { restricted: _, ...classified } = admitted.classified;
  return {
    ...classified,
    number,
    channelInstance: input.channelInstance,
    contactId,
    userType: input.requester.userType ?? null,
    organisation: input.requester.organisation ?? null,
    messageId,
    receivedAt: openedAt.toISOString(),
    revision: rules.revision,
    ...(input.identity === undefined ? {} : { identity: withoutSubject(input.identity) }),
  };
}

/** What the log of acts keeps for good names nobody. */
const withoutSubject = ({ provider, assurance, at, ownsAddress }: RequesterIdentity): ProvedIdentity => ({
  ...{ provider, assurance, at, ownsAddress },
});

function firstMessage({ input, ctx, openedAt, contactId }: Admitted, subject: string): NewMessage {
  const { requester, mail = {}, channelInstance } = input;
  const author = {
    type: 'requester' as const,
    id: contactId,
    name: requester.name ?? requester.email ?? ctx.actor.name,
    ...(requester.email === undefined ? {} : { email: requester.email }),
    assurance: input.assurance ?? 'none',
    ...(input.sender === undefined ? {} : { sender: input.sender }),
  };
  const id = newId(openedAt.getTime());
  return composeMessage(
    { id, direction: 'in', visibility: 'public', author, at: openedAt, subject, channelInstance, mail },
    input.message,
  );
}

function subjectOf({ subject, message }: RegisterTicketInput, language: string): string {
  const [firstLine = ''] = message.text.trimStart().split('\n', 1);
  const line = (subject.trim() || firstLine.trim() || NO_SUBJECT[language]) ?? '';
  return shortened(line.replace(/\s+/g, ' ') || '—', LONGEST_SUBJECT);
}
