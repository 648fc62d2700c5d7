import { recordEvents } from './chained.sql.js';

/** E5: reports told to several offices at once, and how far each of them is. */
export const broadcastTables = `
CREATE TABLE broadcast (
  tenant_id     text NOT NULL,
  id            uuid NOT NULL,
  number        text NOT NULL,
  report_id     uuid NOT NULL,
  report_number text NOT NULL,
  restricted    boolean NOT NULL DEFAULT false,
  state         jsonb NOT NULL,
  version       integer NOT NULL,
  seq           integer NOT NULL,
  last_hash     bytea NOT NULL,
  opened_at     timestamptz(3) NOT NULL,
  updated_at    timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT broadcast_number UNIQUE (tenant_id, number)
);
CREATE INDEX broadcast_opened ON broadcast (tenant_id, opened_at DESC, id DESC);
CREATE INDEX broadcast_of_report ON broadcast (tenant_id, report_number, opened_at DESC, id DESC);
CREATE INDEX broadcast_report ON broadcast (tenant_id, report_id);

${recordEvents('broadcast_event', 'broadcast')}
CREATE TABLE broadcast_office (
  tenant_id    text NOT NULL,
  broadcast_id uuid NOT NULL,
  report_id    uuid NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('team', 'supplier', 'external')),
  office       text NOT NULL,
  reach        text NOT NULL CHECK (reach IN ('task', 'notice')),
  state        text NOT NULL CHECK (state IN ('sending', 'told', 'failed', 'withheld')),
  told_at      timestamptz(3),
  task_id      uuid,
  outbound_id  uuid,
  people       text[] NOT NULL DEFAULT '{}',
  reason       jsonb,
  PRIMARY KEY (tenant_id, broadcast_id, kind, office),
  CHECK ((state = 'told') = (told_at IS NOT NULL)),
  FOREIGN KEY (tenant_id, broadcast_id) REFERENCES broadcast,
  FOREIGN KEY (tenant_id, task_id) REFERENCES task,
  FOREIGN KEY (tenant_id, outbound_id) REFERENCES outbound
);
-- Nobody is told of a report twice. Who could not be reached may be tried again, who may not know is told by nothing.
CREATE UNIQUE INDEX broadcast_office_once ON broadcast_office (tenant_id, report_id, kind, office) WHERE state IN ('sending', 'told');
`;
