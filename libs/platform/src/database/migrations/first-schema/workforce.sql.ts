/** People at work: what differs from the fixed rosters, alerts that must reach somebody, quality reviews and skills (A3, A9, A10, B8, E1). */
export const workforceTables = `
CREATE TABLE duty_change (
  tenant_id    text NOT NULL,
  id           uuid NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('extra', 'on-call', 'cover', 'move')),
  -- The two halves of a swap share it.
  agreement    uuid NOT NULL,
  person       text NOT NULL,
  other        text,
  team         text,
  from_at      timestamptz(3) NOT NULL,
  to_at        timestamptz(3),
  reason       text NOT NULL,
  by_id        text NOT NULL,
  by_name      text NOT NULL,
  at           timestamptz(3) NOT NULL,
  -- From then on it holds no more; before it began: it never held.
  ended_at     timestamptz(3),
  ended_by     text,
  PRIMARY KEY (tenant_id, id),
  CHECK (to_at > from_at)
);
CREATE INDEX duty_change_from ON duty_change (tenant_id, from_at, id);
CREATE INDEX duty_change_agreement ON duty_change (tenant_id, agreement);

CREATE TABLE staff_alert (
  tenant_id       text NOT NULL,
  id              uuid NOT NULL,
  ticket_id       uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('urgent', 'security')),
  state           text NOT NULL CHECK (state IN ('open', 'acknowledged', 'closed')),
  -- Steps of escalation taken so far.
  step            integer NOT NULL DEFAULT 0,
  opened_at       timestamptz(3) NOT NULL,
  acknowledged_at timestamptz(3),
  acknowledged_by jsonb,
  closed_at       timestamptz(3),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT staff_alert_once UNIQUE (tenant_id, ticket_id, kind),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket
);
CREATE INDEX staff_alert_state ON staff_alert (tenant_id, state, opened_at, id);

CREATE TABLE staff_alert_log (
  tenant_id text NOT NULL,
  alert_id  uuid NOT NULL,
  seq       integer NOT NULL,
  at        timestamptz(3) NOT NULL,
  what      text NOT NULL CHECK (what IN ('called', 'nobody', 'acknowledged', 'closed')),
  step      integer NOT NULL,
  audience  text,
  -- Who was called, with how they can be reached; or who acknowledged.
  people    jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (tenant_id, alert_id, seq),
  FOREIGN KEY (tenant_id, alert_id) REFERENCES staff_alert
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON staff_alert_log FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE INDEX ticket_handled ON ticket (tenant_id, resolved_at, id) WHERE resolved_at IS NOT NULL;

CREATE TABLE quality_review (
  tenant_id     text NOT NULL,
  id            uuid NOT NULL,
  ticket_id     uuid NOT NULL,
  operator_id   text NOT NULL,
  operator_name text NOT NULL,
  team          text,
  -- What drew it, so that the same draw can be made again.
  sample        jsonb NOT NULL,
  state         text NOT NULL CHECK (state IN ('drawn', 'reviewed')),
  drawn_at      timestamptz(3) NOT NULL,
  -- The sheet it was judged by, with its weights as they then were.
  sheet         jsonb,
  result        smallint CHECK (result BETWEEN 0 AND 100),
  remarks       text,
  reviewer_id   text,
  reviewer_name text,
  reviewed_at   timestamptz(3),
  -- What whoever did the work says of it, once.
  comment       text,
  commented_at  timestamptz(3),
  PRIMARY KEY (tenant_id, id),
  CHECK ((comment IS NULL) = (commented_at IS NULL) AND (comment IS NULL OR state = 'reviewed')),
  CONSTRAINT quality_review_once UNIQUE (tenant_id, ticket_id, operator_id)
);
CREATE INDEX quality_review_drawn ON quality_review (tenant_id, drawn_at, id);
CREATE INDEX quality_review_operator ON quality_review (tenant_id, operator_id, drawn_at, id);

CREATE TABLE skill_level (
  tenant_id text NOT NULL,
  id        uuid NOT NULL,
  person    text NOT NULL,
  skill     text NOT NULL,
  level     smallint NOT NULL CHECK (level BETWEEN 0 AND 4),
  reason    text NOT NULL,
  by_id     text NOT NULL,
  by_name   text NOT NULL,
  at        timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX skill_level_current ON skill_level (tenant_id, person, skill, at DESC, id DESC);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON skill_level FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;
