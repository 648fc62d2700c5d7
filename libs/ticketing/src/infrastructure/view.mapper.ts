import type { Actor, Json, Localized } from '@sportello/kernel';
import type { MessageAuthor } from '../application/message.js';
import type { EventView } from '../application/queries/event.view.js';
import type { AttachmentView, MessageView } from '../application/queries/message.view.js';
import type { ClockView, TicketSummary, TicketView } from '../application/queries/ticket.view.js';
import {
  allowedFrom,
  NO_PROGRESS,
  type PriorityCode,
  type ProvedIdentity,
  TICKET_EVENTS,
  type TicketEventType,
  type TicketProgress,
} from '../domain/index.js';
import type { RequesterAsGiven } from './contact.values.js';
import { toClock, type ClockRow, type TicketRow } from './ticket.mapper.js';

type SummaryRow = Omit<TicketRow, 'seq' | 'last_hash' | 'service_levels'> & {
  readonly subject: string;
  readonly restricted: boolean;
  readonly next_due_at: Date | null;
  readonly next_due_calendar: string | null;
  readonly priority: PriorityCode;
  readonly priority_reasons: readonly Localized[];
  readonly requester_name: string | null;
  readonly campaign: string | null;
};

type ViewRow = SummaryRow &
  Pick<TicketRow, 'seq'> & {
    readonly clocks: readonly ClockRow[];
    readonly fields: TicketView['fields'];
    readonly routing: Json;
    readonly progress: Partial<TicketProgress>;
    readonly requester_assurance: string | null;
    readonly requester: RequesterAsGiven;
    readonly requester_email: string | null;
    readonly requester_identity: ProvedIdentity | null;
  };

interface EventRow {
  readonly seq: number;
  readonly type: TicketEventType;
  readonly at: Date;
  readonly actor: Actor;
  readonly data: Json;
  readonly hash: string;
  readonly salt: Uint8Array | null;
  readonly erased: Readonly<Record<string, string>> | null;
}

interface MessageRow {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly visibility: 'public' | 'internal';
  readonly author: MessageAuthor;
  readonly channel_instance: string | null;
  readonly at: Date;
  readonly subject: string | null;
  readonly message_id_header: string | null;
  readonly raw_sha256: string | null;
  readonly notes: readonly string[];
  readonly text: string;
  readonly html: string | null;
  readonly quoted: string | null;
  readonly attachments: readonly AttachmentView[];
}

export type { EventRow, MessageRow, SummaryRow, ViewRow };

export function toSummary(row: SummaryRow): TicketSummary {
  const { id, number, version, state, subject, kind, channel, language, area, topic, subtopic, severity } = row;
  return {
    ...{ id, number, version, state, subject, kind, channel, language, area, topic, subtopic, severity },
    channelInstance: row.channel_instance,
    level: row.level,
    team: row.team,
    assignee: person(row.assignee_id, row.assignee_name),
    requesterName: row.requester_name,
    campaign: row.campaign,
    restricted: row.restricted,
    openedAt: row.opened_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    nextDueAt: iso(row.next_due_at),
    nextDueCalendar: row.next_due_calendar,
    priority: { code: row.priority, reasons: row.priority_reasons },
  };
}

export const toView = (row: ViewRow): TicketView => ({
  ...toSummary(row),
  requester: {
    id: row.requester_id,
    ...row.requester,
    email: row.requester_email,
    assurance: row.requester_assurance ?? 'none',
    identity: row.requester_identity,
  },
  lastTechnician: person(row.last_technician_id, row.last_technician_name),
  closureReason: row.closure_reason,
  fields: row.fields,
  routing: row.routing,
  progress: { ...NO_PROGRESS, ...row.progress },
  takenChargeAt: iso(row.taken_charge_at),
  resolvedAt: iso(row.resolved_at),
  closedAt: iso(row.closed_at),
  seq: row.seq,
  clocks: row.clocks.map(toClockView),
  allowed: allowedFrom(row.state),
});

export const toEvent = ({ seq, type, at, actor, data, hash, salt, erased }: EventRow): EventView => ({
  ...{ seq, type, actor, data, hash, salt, erased },
  label: TICKET_EVENTS[type],
  at: at.toISOString(),
});

export const toMessage = ({
  channel_instance,
  message_id_header,
  raw_sha256,
  at,
  ...row
}: MessageRow): MessageView => ({
  ...row,
  channelInstance: channel_instance,
  messageId: message_id_header,
  rawSha256: raw_sha256,
  at: at.toISOString(),
});

function toClockView(row: ViewRow['clocks'][number]): ClockView {
  const { clock, state, calendar, startedAt, dueAt, stoppedAt, run, policyRevision: revision } = toClock(row);
  return {
    ...{ clock, state, calendar, revision, run },
    startedAt: startedAt.toISOString(),
    dueAt: iso(dueAt),
    stoppedAt: iso(stoppedAt),
  };
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? id });
