/** Work given to suppliers and internal areas (B5, B10): the task, its history, the files shared with it, and how far a supplier has been asked. */
export const taskTables = `
CREATE TABLE task (
  tenant_id      text NOT NULL,
  id             uuid NOT NULL,
  ticket_id      uuid NOT NULL,
  ordinal        integer NOT NULL CHECK (ordinal > 0),
  number         text NOT NULL,
  supplier       text,
  area           text,
  instance       text,
  kind           text NOT NULL,
  state          text NOT NULL CHECK (state IN ('planned', 'offered', 'accepted', 'refused', 'in-progress', 'waiting-information', 'done',
                   'verified', 'returned', 'cancelled')),
  waits          boolean NOT NULL,
  title          text NOT NULL,
  text           text NOT NULL,
  language       text NOT NULL,
  severity       smallint,
  fields         jsonb NOT NULL DEFAULT '{}',
  contract       text,
  agreement      text NOT NULL CHECK (agreement IN ('sla', 'ola', 'underpinning-contract')),
  calendar       text,
  target         text,
  -- Hours, warnings and silence, as they were when it was given or last worked out anew.
  terms          jsonb NOT NULL,
  clock          jsonb,
  due_at         timestamptz(3),
  within_term    boolean,
  elapsed_seconds integer CHECK (elapsed_seconds >= 0),
  returns        integer NOT NULL DEFAULT 0,
  after_task     uuid,
  reference      text,
  reference_url  text,
  delivery       text NOT NULL CHECK (delivery IN ('queued', 'delivered', 'failed')),
  delivery_error jsonb,
  told_seq       integer NOT NULL DEFAULT 0,
  outcome        text CHECK (outcome IN ('fixed', 'workaround', 'configuration', 'advice', 'no-fault-found', 'not-reproducible',
                   'third-party', 'outside-contract', 'duplicate', 'unspecified')),
  effort_minutes integer CHECK (effort_minutes >= 0),
  inquired_at    timestamptz(3),
  -- When it rings next: what is past has lost its job.
  alarm_at       timestamptz(3),
  version        integer NOT NULL DEFAULT 1,
  seq            integer NOT NULL,
  last_hash      bytea NOT NULL,
  opened_at      timestamptz(3) NOT NULL,
  updated_at     timestamptz(3) NOT NULL,
  accepted_at    timestamptz(3),
  heard_at       timestamptz(3),
  done_at        timestamptz(3),
  ended_at       timestamptz(3),
  PRIMARY KEY (tenant_id, id),
  CHECK ((supplier IS NULL) <> (area IS NULL)),
  CHECK ((supplier IS NULL) = (instance IS NULL)),
  CONSTRAINT task_number UNIQUE (tenant_id, number),
  CONSTRAINT task_of_ticket UNIQUE (tenant_id, ticket_id, ordinal),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket
);
CREATE INDEX task_supplier ON task (tenant_id, supplier, opened_at, id);
CREATE INDEX task_supplier_state ON task (tenant_id, supplier, state, opened_at, id);
CREATE INDEX task_area ON task (tenant_id, area, opened_at, id) WHERE area IS NOT NULL;
CREATE INDEX task_opened ON task (tenant_id, opened_at, id);
CREATE INDEX task_open ON task (tenant_id, opened_at, id) WHERE state NOT IN ('refused', 'verified', 'cancelled');
CREATE INDEX task_after ON task (tenant_id, after_task) WHERE after_task IS NOT NULL AND state = 'planned';
CREATE INDEX task_alarm ON task (alarm_at) WHERE alarm_at IS NOT NULL;
CREATE INDEX task_reference ON task (tenant_id, instance, reference) WHERE reference IS NOT NULL;

CREATE TABLE task_event (
  tenant_id      text NOT NULL,
  task_id        uuid NOT NULL,
  seq            integer NOT NULL,
  type           text NOT NULL,
  at             timestamptz(3) NOT NULL,
  actor          jsonb NOT NULL,
  data           jsonb NOT NULL,
  correlation_id text NOT NULL,
  prev_hash      bytea NOT NULL,
  hash           bytea NOT NULL,
  PRIMARY KEY (tenant_id, task_id, seq),
  FOREIGN KEY (tenant_id, task_id) REFERENCES task
);
CREATE INDEX task_event_at ON task_event (tenant_id, at);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON task_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON task_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Apart from the chained events, so that a person can be anonymised without touching the chain of acts.
CREATE TABLE task_words (
  tenant_id text NOT NULL,
  task_id   uuid NOT NULL,
  seq       integer NOT NULL,
  text      text NOT NULL,
  PRIMARY KEY (tenant_id, task_id, seq),
  FOREIGN KEY (tenant_id, task_id) REFERENCES task
);

CREATE TABLE task_file (
  tenant_id  text NOT NULL,
  id         uuid NOT NULL,
  task_id    uuid NOT NULL,
  seq        integer NOT NULL,
  direction  text NOT NULL CHECK (direction IN ('out', 'in')),
  name       text NOT NULL,
  media_type text NOT NULL,
  size       bigint NOT NULL CHECK (size >= 0),
  sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, task_id) REFERENCES task
);
CREATE INDEX task_file_of_task ON task_file (tenant_id, task_id, seq, id);

CREATE TABLE task_pull (
  tenant_id text NOT NULL,
  instance  text NOT NULL,
  cursor    jsonb NOT NULL,
  pulled_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, instance)
);

-- The revision whose calendars and agreements the terms of open tasks were last told from, and the one that is being told.
CREATE TABLE task_terms_told (
  tenant_id text PRIMARY KEY,
  revision  integer,
  pending   integer,
  at        timestamptz(3) NOT NULL
);

-- B10: a ticket does not end while somebody still works on a task of it. Here, because only here the row is locked already
-- when it is looked for tasks: whoever gives a task locks the ticket first.
CREATE FUNCTION refuse_open_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  open_tasks text;
BEGIN
  SELECT string_agg(number, ', ' ORDER BY ordinal) INTO open_tasks FROM sportello.task
   WHERE tenant_id = NEW.tenant_id AND ticket_id = NEW.id AND state NOT IN ('refused', 'verified', 'cancelled');
  IF open_tasks IS NOT NULL THEN
    RAISE EXCEPTION 'tasks are still open' USING ERRCODE = 'SP010', DETAIL = open_tasks;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_open_tasks BEFORE UPDATE ON ticket FOR EACH ROW
  WHEN (NEW.state IN ('closed', 'archived') AND OLD.state NOT IN ('closed', 'archived'))
  EXECUTE FUNCTION refuse_open_tasks();
`;
