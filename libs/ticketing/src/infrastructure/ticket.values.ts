import type { TenantId } from '@sportello/kernel';
import { jobSpecsJson } from '@sportello/platform';
import type { NewMessage } from '../application/message.js';
import type { Opening, TicketChange } from '../application/ports/ticket-store.port.js';
import type { QueuePlace } from '../application/queue.place.js';
import type { StoredClock } from '../application/ticket.clocks.js';
import type { TicketState } from '../domain/index.js';
import { contactPoints } from './contact.points.js';
import { requesterAsGiven } from './contact.values.js';

/** $1 to $14 of every writing statement. */
export function companionValues(tenant: TenantId, change: TicketChange): unknown[] {
  const { ticketId, events, correlationId, message, clocks, record, at, jobs, kept } = change;
  const messages = message === null ? [] : [message];
  return [
    tenant,
    ticketId,
    JSON.stringify(events.map(eventRow)),
    correlationId,
    JSON.stringify(messages.map(messageRow)),
    JSON.stringify(
      messages.flatMap(({ id, attachments }) => attachments.map((file, place) => ({ ...fileRow(id, file), place }))),
    ),
    JSON.stringify(clocks.map(clockRow)),
    record.key,
    record.command,
    record.requestHash,
    JSON.stringify(record.result),
    at,
    jobSpecsJson({ tenant, correlationId }, jobs),
    JSON.stringify(kept),
  ];
}

/** $15 to $42 of OPEN. */
export function openingValues({
  state,
  subject,
  restricted,
  fields,
  assurance,
  identity,
  version,
  message,
  events,
  requester,
  place,
}: Opening): unknown[] {
  const { facts } = state;
  return [
    facts.number,
    state.code,
    facts.kind,
    facts.channel,
    facts.channelInstance,
    state.contactId,
    assurance,
    facts.language,
    facts.area,
    facts.topic,
    facts.subtopic,
    facts.severity,
    subject,
    restricted,
    JSON.stringify(fields),
    version,
    state.seq,
    events.at(-1)?.hash,
    state.openedAt,
    state.updatedAt,
    message.text,
    JSON.stringify(requesterAsGiven(requester)),
    ...placeValues(place),
    JSON.stringify(state.progress),
    identity?.ownsAddress === true ? JSON.stringify(withoutCode(identity)) : null,
    JSON.stringify(contactPoints({ requester, assurance, identity, channel: facts.channel })),
  ];
}

/** The code stands among what they are known by, and nowhere twice. */
const withoutCode = ({ fiscalNumber: _, ...identity }: NonNullable<Opening['identity']>) => identity;

/** $15 to $41 of SAVE. */
export function updateValues({ version, state, events, restricted, place }: TicketChange): unknown[] {
  const { kind, area, topic, subtopic, severity } = state.facts;
  const routed = events.findLast((event) => event.type === 'routed');
  return [
    version,
    state.code,
    state.team,
    state.level,
    ...person(state.assignee),
    ...person(state.lastTechnician),
    state.closureReason,
    state.updatedAt,
    state.takenChargeAt,
    state.resolvedAt,
    state.closedAt,
    state.seq,
    events.at(-1)?.hash,
    routed === undefined ? null : JSON.stringify(routed.data),
    ...[kind, area, topic, subtopic, severity],
    JSON.stringify(state.progress),
    restricted,
    ...placeValues(place),
    state.progress.callBack?.promisedBy ?? null,
  ];
}

const placeValues = ({ priority, rank }: QueuePlace): unknown[] => [
  priority.code,
  JSON.stringify(priority.reasons),
  rank,
];

const person = (technician: TicketState['assignee']): unknown[] => [technician?.id ?? null, technician?.name ?? null];

export const eventRow = ({ prevHash, hash, salt, seq, type, at, actor, data }: TicketChange['events'][number]) => ({
  seq,
  type,
  at,
  actor,
  data,
  prev_hash: hex(prevHash),
  hash: hex(hash),
  salt: salt === undefined || salt === null ? null : hex(salt),
});

const fileRow = (message_id: string, { id, name, mediaType, size, sha256 }: NewMessage['attachments'][number]) => ({
  id,
  message_id,
  name,
  media_type: mediaType,
  size,
  sha256,
});

const messageRow = ({
  id,
  direction,
  visibility,
  author,
  channelInstance,
  at,
  subject,
  mail,
  notes,
  text,
  html,
  quoted,
}: NewMessage) => ({
  id,
  direction,
  visibility,
  author,
  channel_instance: channelInstance,
  at,
  subject,
  message_id: mail.messageId,
  in_reply_to: mail.inReplyTo,
  raw_sha256: mail.rawSha256,
  notes,
  text,
  html,
  quoted,
});

export const clockRow = (clock: StoredClock) => ({
  clock: clock.clock,
  state: clock.state,
  calendar: clock.calendar,
  target_seconds: clock.targetSeconds,
  started_at: clock.startedAt,
  due_at: clock.dueAt,
  stopped_at: clock.stoppedAt,
  policy: clock.policy,
  policy_revision: clock.policyRevision,
  next_step_at: clock.nextStepAt,
  explanation: clock.run,
});

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
