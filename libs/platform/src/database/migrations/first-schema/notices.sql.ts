/** What requesters are still to be told of, in the order it happened; and what people of the staff are told, each at most once; `outbound_id` is the mail that said it. */
export const noticeTables = `
CREATE TABLE requester_turn (
  tenant_id  text NOT NULL,
  ticket_id  uuid NOT NULL,
  seq        integer NOT NULL,
  held_by    text,
  held_until timestamptz(3),
  PRIMARY KEY (tenant_id, ticket_id, seq),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket
);

CREATE TABLE staff_notice (
  tenant_id   text NOT NULL,
  id          uuid NOT NULL,
  person      text NOT NULL,
  notice_key  text NOT NULL,
  occasion    text NOT NULL,
  alone       boolean NOT NULL,
  ticket_id   uuid,
  subject     jsonb NOT NULL,
  text        jsonb NOT NULL,
  at          timestamptz(3) NOT NULL,
  due_at      timestamptz(3) NOT NULL,
  outbound_id uuid,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT staff_notice_once UNIQUE (tenant_id, notice_key, person),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket,
  FOREIGN KEY (tenant_id, outbound_id) REFERENCES outbound
);
CREATE INDEX staff_notice_waiting ON staff_notice (tenant_id, person, due_at, id) WHERE outbound_id IS NULL;
`;
