/** What telephone exchanges said of calls, and who was promised to be called back (A7, A8, B16, C8). */
export const telephonyTables = `
CREATE TABLE phone_call (
  tenant_id    text NOT NULL,
  id           uuid NOT NULL,
  -- The line, and the exchange's own name of the call.
  instance     text NOT NULL,
  call         text NOT NULL,
  state        text NOT NULL CHECK (state IN ('ringing', 'answered', 'ended', 'missed')),
  number       text,
  -- Its last nine digits, as those of contacts.
  caller_key   text,
  dialled      text,
  queue        text,
  language     text,
  -- Ids of the operators at whose telephones it is now.
  people       text[] NOT NULL DEFAULT '{}',
  first_at     timestamptz(3) NOT NULL,
  rang_at      timestamptz(3),
  answered_at  timestamptz(3),
  ended_at     timestamptz(3),
  -- Where it rang last, where it was answered last: moment and extensions.
  rings        jsonb,
  answers      jsonb,
  ticket_id    uuid,
  version      integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT phone_call_once UNIQUE (tenant_id, instance, call),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket
);
CREATE INDEX phone_call_at ON phone_call (tenant_id, first_at, id);
CREATE INDEX phone_call_now ON phone_call (tenant_id, first_at, id) WHERE state IN ('ringing', 'answered');
CREATE INDEX phone_call_caller ON phone_call (tenant_id, caller_key) WHERE caller_key IS NOT NULL;

CREATE TABLE call_back (
  tenant_id      text NOT NULL,
  id             uuid NOT NULL,
  instance       text NOT NULL,
  number         text NOT NULL,
  caller_key     text NOT NULL,
  language       text,
  queue          text,
  team           text NOT NULL,
  asked_at       timestamptz(3) NOT NULL,
  due_at         timestamptz(3) NOT NULL,
  -- How often they called in vain, and when last.
  missed         integer NOT NULL DEFAULT 1,
  last_missed_at timestamptz(3) NOT NULL,
  attempts       integer NOT NULL DEFAULT 0,
  last_outcome   text,
  ended_at       timestamptz(3),
  ended          text CHECK (ended IN ('spoken', 'wrong-number', 'unreachable', 'called-again')),
  version        integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  CHECK ((ended_at IS NULL) = (ended IS NULL))
);
-- One promise to whoever calls, however often they call.
CREATE UNIQUE INDEX call_back_open ON call_back (tenant_id, instance, caller_key) WHERE ended_at IS NULL;
CREATE INDEX call_back_due ON call_back (tenant_id, team, due_at, id) WHERE ended_at IS NULL;
CREATE INDEX call_back_caller ON call_back (tenant_id, caller_key);

CREATE TABLE call_attempt (
  tenant_id       text NOT NULL,
  call_back_id    uuid NOT NULL,
  seq             integer NOT NULL,
  idempotency_key text NOT NULL,
  at              timestamptz(3) NOT NULL,
  by_id           text NOT NULL,
  by_name         text NOT NULL,
  outcome         text NOT NULL CHECK (outcome IN ('spoken', 'no-answer', 'busy', 'wrong-number')),
  text            text NOT NULL,
  PRIMARY KEY (tenant_id, call_back_id, seq),
  CONSTRAINT call_attempt_once UNIQUE (tenant_id, idempotency_key),
  FOREIGN KEY (tenant_id, call_back_id) REFERENCES call_back
);
`;
