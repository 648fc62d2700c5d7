import { recordEvents } from './chained.sql.js';

/** A4: signs of something, the problems behind requests, and what is done about them. */
export const problemTables = `
CREATE TABLE signal (
  tenant_id     text NOT NULL,
  id            uuid NOT NULL,
  origin        text NOT NULL CHECK (origin IN ('operator', 'automatic')),
  state         text NOT NULL CHECK (state IN ('open', 'taken-up', 'dismissed')),
  title         text NOT NULL,
  reason        jsonb NOT NULL,
  area          text,
  topic         text,
  subtopic      text,
  restricted    boolean NOT NULL DEFAULT false,
  facts         jsonb NOT NULL DEFAULT '{}',
  raised_by     jsonb NOT NULL,
  raised_at     timestamptz(3) NOT NULL,
  recurrence_of uuid,
  problem_id    uuid,
  ended_by      jsonb,
  ended_at      timestamptz(3),
  ended_reason  text,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX signal_raised ON signal (tenant_id, raised_at DESC, id DESC);
CREATE INDEX signal_state ON signal (tenant_id, state, raised_at DESC, id DESC);
CREATE UNIQUE INDEX signal_once ON signal (tenant_id, area, topic, subtopic, restricted) NULLS NOT DISTINCT
  WHERE state = 'open' AND origin = 'automatic';

CREATE TABLE problem (
  tenant_id  text NOT NULL,
  id         uuid NOT NULL,
  number     text NOT NULL,
  state_code text NOT NULL CHECK (state_code IN ('open', 'known-error', 'resolved', 'closed')),
  title      text NOT NULL,
  owner_id   text NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  proactive  boolean NOT NULL,
  area       text,
  topic      text,
  subtopic   text,
  closed_at  timestamptz(3),
  state      jsonb NOT NULL,
  version    integer NOT NULL,
  seq        integer NOT NULL,
  last_hash  bytea NOT NULL,
  opened_at  timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT problem_number UNIQUE (tenant_id, number)
);
CREATE INDEX problem_opened ON problem (tenant_id, opened_at DESC, id DESC);
CREATE INDEX problem_state ON problem (tenant_id, state_code, opened_at DESC, id DESC);
CREATE INDEX problem_triplet ON problem (tenant_id, area, topic, subtopic);

${recordEvents('problem_event', 'problem')}
CREATE TABLE problem_ticket (
  tenant_id  text NOT NULL,
  problem_id uuid NOT NULL,
  ticket_id  uuid NOT NULL,
  linked_at  timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, problem_id, ticket_id),
  FOREIGN KEY (tenant_id, problem_id) REFERENCES problem,
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket
);
CREATE INDEX problem_ticket_of_ticket ON problem_ticket (tenant_id, ticket_id);

CREATE TABLE problem_action (
  tenant_id  text NOT NULL,
  id         uuid NOT NULL,
  problem_id uuid NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('corrective', 'preventive')),
  state      text NOT NULL CHECK (state IN ('planned', 'done', 'dropped')),
  title      text NOT NULL,
  owner_id   text NOT NULL,
  due_on     date NOT NULL,
  outcome    text,
  evidence   text,
  planned_at timestamptz(3) NOT NULL,
  ended_at   timestamptz(3),
  PRIMARY KEY (tenant_id, id),
  CHECK ((state = 'planned') = (ended_at IS NULL)),
  FOREIGN KEY (tenant_id, problem_id) REFERENCES problem
);
CREATE INDEX problem_action_of_problem ON problem_action (tenant_id, problem_id, id);
CREATE INDEX problem_action_due ON problem_action (tenant_id, state, due_on, id);
`;
