/** Live conversations, for as long as they are live: a day after one stands on its ticket, it is forgotten here. */
export const chatTables = `
CREATE TABLE chat (
  tenant_id     text NOT NULL,
  id            uuid NOT NULL,
  instance      text NOT NULL,
  language      text NOT NULL CHECK (language IN ('it', 'en')),
  -- open: nobody but the bot has answered yet.
  state         text NOT NULL CHECK (state IN ('open', 'queued', 'live', 'ended')),
  -- SHA-256 of what whoever asks comes back with.
  key_hash      bytea NOT NULL,
  -- The connection they are there by.
  holder        text,
  name          text,
  email         text,
  -- Lines up to here make the ticket.
  handed_seq    integer,
  -- Of the inbox, until the ticket has its number.
  receipt       uuid,
  ticket        text,
  last_seq      integer NOT NULL,
  -- Lines up to here stand on the ticket.
  kept_seq      integer NOT NULL DEFAULT 0,
  operator_id   text,
  operator_name text,
  started_at    timestamptz(3) NOT NULL,
  queued_at     timestamptz(3),
  touched_at    timestamptz(3) NOT NULL,
  -- Minutes of silence after which it is over, as its channel said when it began.
  idle_minutes  integer NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX chat_by_state ON chat (tenant_id, state, queued_at, id);

CREATE TABLE chat_line (
  tenant_id text NOT NULL,
  chat_id   uuid NOT NULL,
  seq       integer NOT NULL,
  -- As whoever said it calls it: said again, it is the same line.
  said_as   text NOT NULL,
  author    text NOT NULL CHECK (author IN ('requester', 'bot', 'operator')),
  name      text NOT NULL,
  text      text NOT NULL,
  -- Published articles it names.
  articles  jsonb NOT NULL DEFAULT '[]',
  files     jsonb NOT NULL DEFAULT '[]',
  at        timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, chat_id, seq),
  UNIQUE (tenant_id, chat_id, said_as),
  FOREIGN KEY (tenant_id, chat_id) REFERENCES chat (tenant_id, id) ON DELETE CASCADE
);`;
