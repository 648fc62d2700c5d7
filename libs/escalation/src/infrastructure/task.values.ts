import type { TenantId } from '@sportello/kernel';
import { jobSpecsJson } from '@sportello/platform';
import type { TaskChange, TaskOpening } from '../application/ports/task-store.port.js';
import { isTold } from '../application/task.jobs.js';

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

/** $13 to $31 of OPEN_TASK. */
export function taskOpeningValues(opening: TaskOpening): unknown[] {
  const { facts } = opening.state;
  return [
    opening.ticketId,
    opening.ordinal,
    facts.number,
    facts.supplier,
    facts.instance,
    opening.state.code,
    facts.waits,
    opening.title,
    opening.text,
    opening.language,
    opening.severity,
    JSON.stringify(opening.fields),
    facts.contract,
    opening.calendar,
    opening.target,
    facts.dueAt,
    opening.state.seq,
    opening.events.at(-1)?.hash,
    opening.state.openedAt,
  ];
}

/** $13 to $21 of SAVE_TASK. */
export function taskUpdateValues({ version, state, events }: TaskChange): unknown[] {
  return [
    version,
    state.code,
    state.effortMinutes,
    state.updatedAt,
    state.doneAt,
    state.endedAt,
    state.seq,
    events.some(({ type }) => isTold(type as Parameters<typeof isTold>[0])),
    events.at(-1)?.hash,
  ];
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
