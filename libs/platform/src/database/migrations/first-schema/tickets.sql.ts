import { appendOnly } from './chained.sql.js';

/** The ticket, its history, its clocks. Rows refer to the tenant without a foreign key: it would lock one hot row an insert. */
export const ticketTables = `
CREATE TABLE ticket (
  tenant_id            text NOT NULL,
  id                   uuid NOT NULL,
  number               text NOT NULL,
  state                text NOT NULL CHECK (state IN ('registered', 'in-charge', 'in-progress', 'waiting-requester',
                         'waiting-third-party', 'resolved', 'closed', 'archived')),
  kind                 text NOT NULL,
  channel              text NOT NULL,
  channel_instance     text,
  requester_id         uuid,
  requester_assurance  text,
  requester            jsonb NOT NULL DEFAULT '{}',
  language             text NOT NULL DEFAULT 'it',
  area                 text,
  topic                text,
  subtopic             text,
  severity             smallint CHECK (severity BETWEEN 1 AND 9),
  priority             smallint NOT NULL DEFAULT 3 CHECK (priority BETWEEN 1 AND 4),
  priority_reasons     jsonb NOT NULL DEFAULT '[]',
  queue_rank           integer NOT NULL DEFAULT 0,
  next_due_at          timestamptz(3),
  call_back_at         timestamptz(3),
  level                text,
  team                 text,
  assignee_id          text,
  assignee_name        text,
  last_technician_id   text,
  last_technician_name text,
  closure_reason       text CHECK (closure_reason IN ('solved', 'workaround', 'answered', 'out-of-scope', 'duplicate',
                         'merged', 'withdrawn', 'unreachable')),
  subject              text NOT NULL,
  restricted           boolean NOT NULL DEFAULT false,
  routing              jsonb,
  service_levels       jsonb NOT NULL DEFAULT '{}',
  progress             jsonb NOT NULL DEFAULT '{}',
  fields               jsonb NOT NULL DEFAULT '{}',
  organisation         text GENERATED ALWAYS AS (progress->'scope'->>'organisation') STORED,
  campaign             text GENERATED ALWAYS AS (progress->'scope'->>'campaign') STORED,
  -- C4: by a column, as its index would go unused behind the policy.
  reminders            integer GENERATED ALWAYS AS (coalesce((progress->>'reminders')::integer, 0)) STORED,
  version              integer NOT NULL DEFAULT 1,
  seq                  integer NOT NULL DEFAULT 0,
  last_hash            bytea,
  opened_at            timestamptz(3) NOT NULL,
  updated_at           timestamptz(3) NOT NULL,
  taken_charge_at      timestamptz(3),
  resolved_at          timestamptz(3),
  closed_at            timestamptz(3),
  -- Since when nothing is kept of what was said, only what was done.
  words_erased_at      timestamptz(3),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT ticket_number UNIQUE (tenant_id, number)
);
CREATE INDEX ticket_opened ON ticket (tenant_id, opened_at, id);
CREATE INDEX ticket_campaign ON ticket (tenant_id, campaign, opened_at, id) WHERE campaign IS NOT NULL;
CREATE INDEX ticket_updated ON ticket (tenant_id, updated_at, id);
CREATE INDEX ticket_state ON ticket (tenant_id, state, opened_at, id);
CREATE INDEX ticket_team_queue ON ticket (tenant_id, team, state, opened_at, id);
CREATE INDEX ticket_queue ON ticket (tenant_id, team, queue_rank, coalesce(next_due_at, 'infinity'), opened_at, id)
  INCLUDE (restricted) WHERE state NOT IN ('resolved', 'closed', 'archived');
CREATE INDEX ticket_unassigned ON ticket (tenant_id, team, queue_rank, coalesce(next_due_at, 'infinity'), opened_at, id)
  INCLUDE (restricted) WHERE state NOT IN ('resolved', 'closed', 'archived') AND assignee_id IS NULL;
CREATE INDEX ticket_due ON ticket (tenant_id, team, next_due_at, id)
  INCLUDE (restricted) WHERE state NOT IN ('resolved', 'closed', 'archived') AND next_due_at IS NOT NULL;
CREATE INDEX ticket_due_first ON ticket (tenant_id, next_due_at, id)
  INCLUDE (restricted) WHERE state NOT IN ('resolved', 'closed', 'archived') AND next_due_at IS NOT NULL;
CREATE INDEX ticket_waiting ON ticket (tenant_id, team, queue_rank, coalesce(next_due_at, 'infinity'), opened_at, id)
  INCLUDE (restricted) WHERE state IN ('waiting-requester', 'waiting-third-party');
CREATE INDEX ticket_call_back ON ticket (tenant_id, team, call_back_at, id) WHERE call_back_at IS NOT NULL;
CREATE INDEX ticket_assignee ON ticket (tenant_id, assignee_id, state, opened_at, id) WHERE assignee_id IS NOT NULL;
CREATE INDEX ticket_load ON ticket (tenant_id, assignee_id, team, next_due_at) INCLUDE (restricted, assignee_name)
  WHERE state NOT IN ('resolved', 'closed', 'archived') AND assignee_id IS NOT NULL;
CREATE INDEX ticket_reminded ON ticket (tenant_id, reminders DESC, opened_at, id) INCLUDE (restricted)
  WHERE state NOT IN ('resolved', 'closed', 'archived') AND reminders > 0;
CREATE INDEX ticket_open_kind ON ticket (tenant_id, kind, opened_at, id) INCLUDE (restricted)
  WHERE state NOT IN ('resolved', 'closed', 'archived');
CREATE INDEX ticket_organisation ON ticket (tenant_id, organisation, opened_at, id) WHERE organisation IS NOT NULL;
CREATE INDEX ticket_requester ON ticket (tenant_id, requester_id, opened_at, id) WHERE requester_id IS NOT NULL;

CREATE TABLE ticket_event (
  tenant_id      text NOT NULL,
  ticket_id      uuid NOT NULL,
  seq            integer NOT NULL,
  type           text NOT NULL,
  at             timestamptz(3) NOT NULL,
  actor          jsonb NOT NULL,
  data           jsonb NOT NULL,
  correlation_id text NOT NULL,
  prev_hash      bytea,
  hash           bytea NOT NULL,
  -- Key of the commitments to the event's words; once those are erased, the commitments themselves (docs/adr/0113).
  salt           bytea,
  erased         jsonb,
  -- Who of the staff or of a supplier: by a column, because ->> is not leakproof and its index would go unused behind the policy.
  actor_id       text GENERATED ALWAYS AS (CASE WHEN actor->>'type' IN ('staff', 'supplier') THEN actor->>'id' END) STORED,
  PRIMARY KEY (tenant_id, ticket_id, seq),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket
);
CREATE INDEX ticket_event_at ON ticket_event (tenant_id, at);
CREATE INDEX ticket_event_actor ON ticket_event (tenant_id, actor_id, at) WHERE actor_id IS NOT NULL;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
-- Of the columns of an event only those that hold words, and what is computed from them.
CREATE FUNCTION refuse_all_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words CONSTANT text[] := ARRAY['actor', 'data', 'salt', 'erased', 'actor_id'];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.salt IS NOT NULL AND NEW.salt IS NULL AND OLD.erased IS NULL AND NEW.erased IS NOT NULL
      AND to_jsonb(OLD) - words = to_jsonb(NEW) - words AND OLD.actor - 'name' = NEW.actor - 'name' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
${appendOnly('ticket_event')}

CREATE TABLE ticket_clock (
  tenant_id       text NOT NULL,
  ticket_id       uuid NOT NULL,
  clock           text NOT NULL,
  state           text NOT NULL CHECK (state IN ('running', 'paused', 'met', 'breached', 'cancelled')),
  calendar        text NOT NULL,
  target_seconds  integer NOT NULL CHECK (target_seconds >= 0),
  started_at      timestamptz(3) NOT NULL,
  due_at          timestamptz(3),
  stopped_at      timestamptz(3),
  policy          text NOT NULL,
  policy_revision integer NOT NULL,
  -- When somebody next may have to know of it: kept for the sweep that catches what was lost.
  next_step_at    timestamptz(3),
  explanation     jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (tenant_id, ticket_id, clock),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket
);
CREATE INDEX ticket_clock_due ON ticket_clock (tenant_id, due_at) WHERE state = 'running';
CREATE INDEX ticket_clock_step ON ticket_clock (next_step_at) WHERE state = 'running' AND next_step_at IS NOT NULL;
CREATE INDEX ticket_clock_calendar ON ticket_clock (tenant_id, calendar, ticket_id) WHERE state IN ('running', 'paused');

CREATE TABLE clock_alert (
  tenant_id text NOT NULL,
  ticket_id uuid NOT NULL,
  clock     text NOT NULL,
  run       integer NOT NULL,
  step      text NOT NULL,
  step_at   timestamptz(3) NOT NULL,
  due_at    timestamptz(3),
  at        timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, ticket_id, clock, run, step, step_at),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket
);

-- The revision whose calendars the terms of open tickets were last told from.
CREATE TABLE terms_told (
  tenant_id text PRIMARY KEY,
  revision  integer NOT NULL,
  -- The one that is being told, ticket after ticket.
  pending   integer,
  at        timestamptz(3) NOT NULL
);

CREATE TABLE command_result (
  tenant_id       text NOT NULL,
  idempotency_key text NOT NULL CHECK (length(idempotency_key) BETWEEN 1 AND 255),
  command         text NOT NULL,
  request_hash    bytea NOT NULL,
  result          jsonb,
  at              timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, idempotency_key)
);
CREATE INDEX command_result_age ON command_result (tenant_id, at);
`;
