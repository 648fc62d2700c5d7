import { coverOf, type CurrentTenant } from '@sportello/tenancy';
import { PRIORITIES } from '@sportello/ticketing';
import type {
  ClockView as TicketClock,
  EventView as TicketEventView,
  MessageView as TicketMessage,
  TicketSummary,
  TicketView as Ticket,
} from '@sportello/ticketing';
import { clockLabel } from '../bridge/names.js';
import { shownProgress } from '../escalation/progress.presenter.js';
import { noteInWords } from '../operations/channel.reasons.js';
import type {
  AttachmentView,
  ClockView,
  CoveringView,
  EventView,
  MessageView,
  TicketSummaryView,
  TicketView,
} from './ticket.views.js';

/** Fields that are null inside are absent outside. */
type Filled<T> = { [K in keyof T]?: Exclude<T[K], null> };

export function filled<T extends object>(values: T): Filled<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as Filled<T>;
}

export function shownClock(
  configuration: CurrentTenant,
  clock: Pick<TicketClock, 'clock' | 'state' | 'startedAt' | 'dueAt' | 'stoppedAt'>,
): ClockView {
  const { state, startedAt, dueAt, stoppedAt } = clock;
  return {
    clock: clock.clock,
    label: clockLabel(configuration, clock.clock),
    state,
    startedAt,
    ...filled({ dueAt, stoppedAt }),
  };
}

export function shownSummary(ticket: TicketSummary): TicketSummaryView {
  const {
    number,
    subject,
    state,
    kind,
    channel,
    severity,
    openedAt,
    updatedAt,
    team,
    level,
    assignee,
    nextDueAt,
    requesterName,
    priority,
    campaign,
  } = ticket;
  return {
    number,
    subject,
    state,
    kind,
    channel,
    severity,
    openedAt,
    updatedAt,
    priority: { code: priority.code, name: PRIORITIES[priority.code], reasons: [...priority.reasons] },
    ...filled({ team, level, assignee, requester: requesterName, campaign, dueAt: nextDueAt }),
  };
}

/** D5, E8, D15: what it is about in the catalogue, and where it is beyond what was agreed. */
function shownScope({ service, organisation, outside }: Ticket['progress']['scope']) {
  return {
    ...filled({ service, administration: organisation }),
    outside: outside.map(({ code, reason, exception }) => ({ code, reason, ...filled({ exception }) })),
  };
}

export function shownTicket(
  configuration: CurrentTenant,
  ticket: Ticket,
  messages: readonly TicketMessage[],
  now: Date,
): Omit<TicketView, 'actions' | 'present'> {
  const { id, name, email, phone, organisation, userType } = ticket.requester;
  const { area, topic, subtopic, closureReason } = ticket;
  return {
    ...shownSummary(ticket),
    ...filled({ covering: coveringOf(configuration, ticket, now) }),
    language: ticket.language,
    ...filled({ area, topic, subtopic, closureReason, routing: ticket.routing as Record<string, unknown> | null }),
    ...shownScope(ticket.progress.scope),
    ...shownProgress(ticket),
    toldBy: email !== null ? 'e-mail' : phone !== null ? 'telephone' : 'nobody',
    version: ticket.version,
    requester: name,
    contact: { id, name, ...filled({ email, phone, organisation, userType }) },
    fields: { ...ticket.fields },
    clocks: ticket.clocks.map((clock) => shownClock(configuration, clock)),
    messages: messages.map(shownMessage),
  };
}

const ENDED: readonly Ticket['state'][] = ['resolved', 'closed', 'archived'];

/** C14: who stands in for the technician of a ticket that is being worked on, while they are absent. */
function coveringOf(configuration: CurrentTenant, { assignee, state }: Ticket, now: Date): CoveringView | null {
  if (assignee === null || ENDED.includes(state)) return null;
  const cover = coverOf(configuration, assignee.id, now);
  return cover === null || cover.substitute === null ? null : { ...cover.substitute, until: cover.until };
}

export function shownMessage(message: TicketMessage): MessageView {
  const { id, direction, visibility, at, text, quoted, attachments, channelInstance, notes } = message;
  return {
    ...{ id, direction, visibility, at, text },
    author: message.author.name,
    ...filled({ quoted, channelInstance, assurance: message.author.assurance ?? null, sender: message.author.sender }),
    notes: notes.map(noteInWords),
    attachments: attachments.map(shownFile),
  };
}

export const shownFile = ({
  id,
  name,
  mediaType,
  size,
  scan,
}: TicketMessage['attachments'][number]): AttachmentView => ({
  ...{ id, name, mediaType, size },
  scan: scan ?? 'not-scanned',
});

export function shownEvent(event: TicketEventView): EventView {
  const { seq, type, at, actor, data } = event;
  return { seq, type, at, actor: { id: actor.id, name: actor.name }, data: data as Record<string, unknown> };
}
