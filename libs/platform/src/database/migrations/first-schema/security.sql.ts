import { recordEvents } from './chained.sql.js';

/** A2: what is known of reported threats, the register of reports due and sent, who read what is restricted. */
export const securityTables = `
CREATE TABLE security_case (
  tenant_id  text NOT NULL,
  id         uuid NOT NULL,
  number     text NOT NULL,
  aware_at   timestamptz(3),
  tlp        text CHECK (tlp IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
  state      jsonb NOT NULL,
  version    integer NOT NULL,
  seq        integer NOT NULL,
  last_hash  bytea NOT NULL,
  opened_at  timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES ticket
);

${recordEvents('security_event', 'security_case')}
CREATE TABLE security_report (
  tenant_id     text NOT NULL,
  id            uuid NOT NULL,
  ticket_id     uuid NOT NULL,
  regime        text NOT NULL,
  kind          text NOT NULL,
  occurrence    integer NOT NULL CHECK (occurrence > 0),
  started_at    timestamptz(3) NOT NULL,
  due_at        timestamptz(3) NOT NULL,
  sent_at       timestamptz(3),
  protocol_id   text,
  payload       jsonb,
  attachment_id uuid,
  sent_by       jsonb,
  corrects      uuid,
  reason        text,
  PRIMARY KEY (tenant_id, id),
  CHECK ((sent_at IS NULL) = (sent_by IS NULL)),
  CHECK ((corrects IS NULL) = (reason IS NULL)),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket
);
CREATE UNIQUE INDEX security_report_once ON security_report (tenant_id, ticket_id, regime, kind, occurrence)
  WHERE corrects IS NULL;
CREATE INDEX security_report_due ON security_report (tenant_id, due_at, id) WHERE sent_at IS NULL;
CREATE INDEX security_report_sent ON security_report (tenant_id, due_at, id) WHERE sent_at IS NOT NULL;
CREATE TRIGGER sent_stays BEFORE UPDATE OR DELETE ON security_report FOR EACH ROW WHEN (OLD.sent_at IS NOT NULL)
  EXECUTE FUNCTION refuse_change();

CREATE TABLE restricted_read (
  tenant_id      text NOT NULL,
  id             uuid NOT NULL,
  ticket_id      uuid NOT NULL,
  at             timestamptz(3) NOT NULL,
  reader_id      text NOT NULL,
  reader_name    text NOT NULL,
  what           text NOT NULL,
  correlation_id text NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket
);
CREATE INDEX restricted_read_of_ticket ON restricted_read (tenant_id, ticket_id, id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON restricted_read FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;
