/** A kind of history: where its records and its events are kept. Constants of the code: they become part of statements. */
export interface Log {
  readonly name: LogName;
  /** Table with tenant_id, id, seq, last_hash. */
  readonly records: string;
  /** Append-only table, one row an event. */
  readonly events: string;
  /** Column of `events` that names the record. */
  readonly of: string;
  /** Whether its events keep words under a seal (docs/adr/0113). */
  readonly sealed: boolean;
}

export const LOG_NAMES = [
  'ticket',
  'task',
  'problem',
  'security',
  'system',
  'broadcast',
  'contact',
  'point',
  'trail',
] as const;
export type LogName = (typeof LOG_NAMES)[number];

const record = (name: LogName, records: string, events: string): Log => ({
  ...{ name, records, events },
  of: 'record_id',
  sealed: true,
});

/** Every chained history of a tenant. A new aggregate with a history of its own gets a line here, and is verified from then on. */
export const LOGS: readonly Log[] = [
  { name: 'ticket', records: 'ticket', events: 'ticket_event', of: 'ticket_id', sealed: true },
  { name: 'task', records: 'task', events: 'task_event', of: 'task_id', sealed: false },
  record('problem', 'problem', 'problem_event'),
  record('security', 'security_case', 'security_event'),
  record('system', 'supplied_system', 'supplied_system_event'),
  record('broadcast', 'broadcast', 'broadcast_event'),
  record('contact', 'contact_merge', 'contact_merge_event'),
  record('point', 'contact_point_change', 'contact_point_event'),
  { ...record('trail', 'trail_book', 'trail_act'), sealed: false },
];

/** @throws Error when there is no such history */
export function logOf(name: LogName): Log {
  const log = LOGS.find((one) => one.name === name);
  if (log === undefined) throw new Error(`no history is called ${name}`);
  return log;
}
