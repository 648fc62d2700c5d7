import { recordEvents } from './chained.sql.js';

/** B11: the register of the supplied systems, and the rounds of preventive maintenance. */
export const systemTables = `
CREATE TABLE supplied_system (
  tenant_id    text NOT NULL,
  id           uuid NOT NULL,
  number       text NOT NULL,
  class        text NOT NULL,
  organisation text,
  contract     text,
  status       text NOT NULL CHECK (status IN ('in-use', 'retired')),
  next_check   date,
  state        jsonb NOT NULL,
  words        text NOT NULL,
  version      integer NOT NULL,
  seq          integer NOT NULL,
  last_hash    bytea NOT NULL,
  opened_at    timestamptz(3) NOT NULL,
  updated_at   timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT supplied_system_code UNIQUE (tenant_id, number)
);
CREATE INDEX supplied_system_listed ON supplied_system (tenant_id, opened_at, id);
CREATE INDEX supplied_system_checks ON supplied_system (tenant_id, next_check) WHERE status = 'in-use';

${recordEvents('supplied_system_event', 'supplied_system')}
-- Once for a system, a plan and the day it is due, whatever is restarted in between.
CREATE TABLE maintenance_round (
  tenant_id   text NOT NULL,
  system_id   uuid NOT NULL,
  plan        text NOT NULL,
  due         date NOT NULL,
  proposed_on date NOT NULL,
  ticket_id   uuid,
  done_on     date,
  next_due    date,
  at          timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, system_id, plan, due),
  FOREIGN KEY (tenant_id, system_id) REFERENCES supplied_system,
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket
);
CREATE UNIQUE INDEX maintenance_round_open ON maintenance_round (tenant_id, system_id, plan) WHERE done_on IS NULL;

CREATE INDEX ticket_event_effort ON ticket_event (tenant_id, at) WHERE type IN ('effort-recorded', 'effort-corrected');
CREATE INDEX ticket_event_system ON ticket_event (tenant_id, ticket_id) WHERE type = 'system-pointed';
CREATE INDEX ticket_event_visit ON ticket_event (tenant_id, at) WHERE type = 'visit-agreed';
`;
