/** Columns of every event, with the key of the commitments to its words; once those are erased, the commitments themselves (docs/adr/0113). */
const EVENT = `
  seq            integer NOT NULL,
  type           text NOT NULL,
  at             timestamptz(3) NOT NULL,
  actor          jsonb NOT NULL,
  data           jsonb NOT NULL,
  correlation_id text NOT NULL,
  prev_hash      bytea NOT NULL,
  hash           bytea NOT NULL,
  salt           bytea,
  erased         jsonb`;

/** Nothing of an event changes but that its words are taken away, once. */
export const appendOnly = (table: string): string => `
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

/** The append-only history of a kind of record. @param records the table of the records themselves */
export const recordEvents = (table: string, records: string): string => `
CREATE TABLE ${table} (
  tenant_id      text NOT NULL,
  record_id      uuid NOT NULL,${EVENT},
  PRIMARY KEY (tenant_id, record_id, seq),
  FOREIGN KEY (tenant_id, record_id) REFERENCES ${records} DEFERRABLE INITIALLY DEFERRED
);
${appendOnly(table)}
`;

/** Every chained history: its name, its events, the column that names the record, and whether words are under a seal. */
export const HISTORIES = [
  ['ticket', 'ticket_event', 'ticket_id', true],
  ['task', 'task_event', 'task_id', false],
  ['problem', 'problem_event', 'record_id', true],
  ['security', 'security_event', 'record_id', true],
  ['system', 'supplied_system_event', 'record_id', true],
  ['broadcast', 'broadcast_event', 'record_id', true],
  ['contact', 'contact_merge_event', 'record_id', true],
  ['trail', 'trail_act', 'record_id', false],
] as const;
