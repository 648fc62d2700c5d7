import type { TenantId } from '@sportello/kernel';
import { jobSpecsJson } from '@sportello/platform';
import type { TaskChange, TaskOpening } from '../application/ports/task-store.port.js';
import { TASK_JOBS } from '../application/task.jobs.js';
import type { TaskTerms } from '../domain/index.js';

/** $1 to $12 of every writing statement. */
export function taskCompanions(tenant: TenantId, change: TaskChange): unknown[] {
  const { taskId, events, correlationId, text, files, record, at, jobs } = change;
  const { seq } = change.state;
  return [
    tenant,
    taskId,
    JSON.stringify(
      events.map(({ prevHash, hash, ...event }) => ({ ...event, prev_hash: hex(prevHash), hash: hex(hash) })),
    ),
    correlationId,
    JSON.stringify(text === '' ? [] : [{ seq, text }]),
    JSON.stringify(
      files.map(({ id, direction, name, mediaType, size, sha256 }) => ({
        ...{ id, seq, direction, name, size, sha256 },
        media_type: mediaType,
      })),
    ),
    record.key,
    record.command,
    record.requestHash,
    JSON.stringify(record.result),
    at,
    jobSpecsJson({ tenant, correlationId }, jobs),
  ];
}

/** $13 to $40 of OPEN_TASK. */
export function taskOpeningValues(opening: TaskOpening): unknown[] {
  const { facts, clock, dueAt, heardAt } = opening.state;
  return [
    opening.ticketId,
    opening.ordinal,
    facts.number,
    facts.supplier,
    facts.area,
    facts.instance,
    facts.kind,
    opening.state.code,
    facts.waits,
    opening.title,
    opening.text,
    opening.language,
    opening.severity,
    JSON.stringify(opening.fields),
    facts.contract,
    facts.agreement,
    ...termsValues(facts),
    clockJson(clock),
    dueAt,
    facts.after,
    heardAt,
    isToTell(opening) ? 'queued' : 'delivered',
    opening.state.seq,
    opening.events.at(-1)?.hash,
    opening.state.openedAt,
    opening.alarmAt,
  ];
}

/** $13 to $37 of SAVE_TASK. */
export function taskUpdateValues(change: TaskChange): unknown[] {
  const { version, state, events, shared, alarmAt } = change;
  return [
    version,
    state.code,
    state.effortMinutes,
    state.updatedAt,
    state.doneAt,
    state.endedAt,
    state.seq,
    isToTell(change),
    events.at(-1)?.hash,
    state.openedAt,
    state.acceptedAt,
    state.heardAt,
    clockJson(state.clock),
    state.dueAt,
    state.withinTerm,
    state.elapsedSeconds,
    JSON.stringify(shared ?? {}),
    state.returns,
    state.outcome,
    state.inquiredAt,
    alarmAt,
    state.facts.agreement,
    ...termsValues(state.facts),
  ];
}

/** Calendar, target and what else the terms say, in this order in every writing statement. */
const termsValues = ({ hours, target, warnAt, silentAfter, asked }: TaskTerms): unknown[] => [
  hours?.calendar ?? null,
  target,
  JSON.stringify({ hours, warnAt, silentAfter, asked }),
];

/** Whether a job goes out to tell the supplier: of an area's task, or one that is only planned, nobody outside is told. */
const isToTell = ({ jobs }: Pick<TaskChange, 'jobs'>): boolean =>
  jobs.some(({ task }) => task === TASK_JOBS.open || task === TASK_JOBS.update);

const clockJson = (clock: object | null): string | null => (clock === null ? null : JSON.stringify(clock));

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
