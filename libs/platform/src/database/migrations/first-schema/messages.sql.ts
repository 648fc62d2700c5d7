/** What was said, what came in, what goes out. Texts are apart, so that lists never read them. */
export const messageTables = `
CREATE TABLE message (
  tenant_id         text NOT NULL,
  id                uuid NOT NULL,
  ticket_id         uuid NOT NULL,
  direction         text NOT NULL CHECK (direction IN ('in', 'out')),
  visibility        text NOT NULL CHECK (visibility IN ('public', 'internal')),
  author            jsonb NOT NULL,
  channel_instance  text,
  at                timestamptz(3) NOT NULL,
  subject           text,
  message_id_header text,
  in_reply_to       text,
  raw_sha256        text,
  notes             jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket
);
CREATE INDEX message_of_ticket ON message (tenant_id, ticket_id, at, id);
-- Not unique: senders reuse Message-IDs.
CREATE INDEX message_header ON message (tenant_id, message_id_header) WHERE message_id_header IS NOT NULL;

CREATE TABLE message_body (
  tenant_id  text NOT NULL,
  message_id uuid NOT NULL,
  text       text NOT NULL,
  html       text,
  quoted     text,
  PRIMARY KEY (tenant_id, message_id),
  FOREIGN KEY (tenant_id, message_id) REFERENCES message
);

CREATE TABLE attachment (
  tenant_id  text NOT NULL,
  id         uuid NOT NULL,
  message_id uuid,
  ticket_id  uuid NOT NULL,
  name       text NOT NULL,
  media_type text NOT NULL,
  size       bigint NOT NULL CHECK (size >= 0),
  sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  place      integer NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, message_id) REFERENCES message,
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket
);
CREATE INDEX attachment_of_message ON attachment (tenant_id, message_id);
CREATE INDEX attachment_of_ticket ON attachment (tenant_id, ticket_id);
CREATE INDEX attachment_content ON attachment (tenant_id, sha256);

-- What a scanner said of contents, whatever names them; without a row nobody has looked. A signature: infected.
CREATE TABLE content_verdict (
  tenant_id text NOT NULL,
  sha256    text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  signature text,
  at        timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, sha256)
);

CREATE TABLE inbox (
  tenant_id    text NOT NULL,
  id           uuid NOT NULL,
  instance     text NOT NULL,
  external_id  text NOT NULL,
  format       text NOT NULL,
  state        text NOT NULL CHECK (state IN ('received', 'processed', 'ignored', 'quarantined')),
  reason       jsonb,
  raw_sha256   text NOT NULL,
  raw_size     bigint NOT NULL CHECK (raw_size >= 0),
  envelope     jsonb NOT NULL DEFAULT '{}',
  -- Who sent it, when they were logged in; null: nobody knows.
  proof        jsonb,
  received_at  timestamptz(3) NOT NULL,
  processed_at timestamptz(3),
  attempts     integer NOT NULL DEFAULT 0,
  ticket_id    uuid,
  outcome      text,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT inbox_once UNIQUE (tenant_id, instance, external_id)
);
CREATE INDEX inbox_content ON inbox (tenant_id, instance, raw_sha256);
CREATE INDEX inbox_state ON inbox (tenant_id, state, received_at, id);
CREATE INDEX inbox_ticket ON inbox (tenant_id, ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX inbox_waiting ON inbox (received_at) WHERE state = 'received';

-- The names a message came under, so that one that comes by two channels is one (ADR 0079). Not unique: senders reuse names.
CREATE TABLE inbox_identity (
  tenant_id text NOT NULL,
  identity  text NOT NULL,
  inbox_id  uuid NOT NULL,
  seq       bigint GENERATED ALWAYS AS IDENTITY,
  vouched   boolean NOT NULL,
  writer    text,
  said      text NOT NULL,
  PRIMARY KEY (tenant_id, identity, inbox_id),
  FOREIGN KEY (tenant_id, inbox_id) REFERENCES inbox
);

CREATE TABLE outbound (
  tenant_id         text NOT NULL,
  id                uuid NOT NULL,
  ticket_id         uuid,
  message_id        uuid,
  idempotency_key   text NOT NULL,
  instance          text NOT NULL,
  template          text,
  recipient         text NOT NULL,
  language          text NOT NULL,
  payload           jsonb NOT NULL,
  state             text NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'not-sent', 'failed', 'bounced')),
  attempts          integer NOT NULL DEFAULT 0,
  last_error        jsonb,
  message_id_header text,
  raw_sha256        text,
  receipt           jsonb,
  created_at        timestamptz(3) NOT NULL,
  sent_at           timestamptz(3),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT outbound_once UNIQUE (tenant_id, idempotency_key),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket
);
CREATE INDEX outbound_of_ticket ON outbound (tenant_id, ticket_id, created_at, id);
CREATE INDEX outbound_recipient ON outbound (tenant_id, recipient, template, created_at);
CREATE INDEX outbound_state ON outbound (tenant_id, state, created_at, id);
CREATE INDEX outbound_header ON outbound (tenant_id, message_id_header) WHERE message_id_header IS NOT NULL;
CREATE INDEX outbound_waiting ON outbound (created_at) WHERE state IN ('queued', 'sending');

CREATE TABLE delivery_evidence (
  tenant_id   text NOT NULL,
  inbox_id    uuid NOT NULL,
  outbound_id uuid,
  instance    text NOT NULL,
  state       text NOT NULL,
  about       text,
  recipients  text[] NOT NULL,
  at          timestamptz(3) NOT NULL,
  proved      boolean NOT NULL,
  issuer      text,
  detail      text,
  cause       text,
  -- Of the recipients, those about whom nothing more will be certified.
  unprovable  text[] NOT NULL DEFAULT '{}',
  -- Its name among all receipts; null: it has none.
  identity    text,
  facts       jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (tenant_id, inbox_id),
  FOREIGN KEY (tenant_id, inbox_id) REFERENCES inbox,
  FOREIGN KEY (tenant_id, outbound_id) REFERENCES outbound
);
-- The same receipt come twice is one. What is only said never takes the place of what is proved, and is kept each time.
CREATE UNIQUE INDEX delivery_evidence_once ON delivery_evidence (tenant_id, identity) WHERE identity IS NOT NULL AND proved;
CREATE INDEX delivery_evidence_of ON delivery_evidence (tenant_id, outbound_id, at) WHERE outbound_id IS NOT NULL;

-- TUDA art. 53: a registration never changes; art. 54: one that is annulled stays. The application can only add to both.
CREATE TABLE protocol_reference (
  tenant_id       text NOT NULL,
  administration  text NOT NULL,
  office          text NOT NULL,
  -- Empty where the area has but one register.
  register        text NOT NULL,
  year            integer NOT NULL,
  number          text NOT NULL,
  direction       text NOT NULL CHECK (direction IN ('incoming', 'outgoing')),
  registered_on   text NOT NULL,
  registered_time text,
  ticket_id       uuid NOT NULL,
  inbox_id        uuid,
  outbound_id     uuid,
  recorded_at     timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, administration, office, register, year, number),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket,
  FOREIGN KEY (tenant_id, inbox_id) REFERENCES inbox,
  FOREIGN KEY (tenant_id, outbound_id) REFERENCES outbound
);
CREATE INDEX protocol_reference_of ON protocol_reference (tenant_id, ticket_id, recorded_at);

CREATE TABLE protocol_annulment (
  tenant_id      text NOT NULL,
  administration text NOT NULL,
  office         text NOT NULL,
  register       text NOT NULL,
  year           integer NOT NULL,
  number         text NOT NULL,
  inbox_id       uuid NOT NULL,
  reason         text NOT NULL,
  act            text NOT NULL,
  at             timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, administration, office, register, year, number),
  FOREIGN KEY (tenant_id, administration, office, register, year, number) REFERENCES protocol_reference,
  FOREIGN KEY (tenant_id, inbox_id) REFERENCES inbox
);
`;
