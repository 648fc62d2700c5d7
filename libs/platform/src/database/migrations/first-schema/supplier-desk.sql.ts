/**
 * What suppliers follow their tasks by (docs/adr/0103): every event of a supplier's tasks has a place of its own, given as
 * the transaction commits. Places have no gaps and become visible in their order, so that whoever has read up to one has
 * read everything before it.
 */
export const supplierDeskTables = `
CREATE TABLE supplier_feed_end (
  tenant_id text NOT NULL,
  supplier  text NOT NULL,
  place     bigint NOT NULL,
  PRIMARY KEY (tenant_id, supplier)
);

CREATE TABLE supplier_feed (
  tenant_id text NOT NULL,
  supplier  text NOT NULL,
  place     bigint NOT NULL CHECK (place > 0),
  task_id   uuid NOT NULL,
  seq       integer NOT NULL,
  PRIMARY KEY (tenant_id, supplier, place),
  FOREIGN KEY (tenant_id, task_id, seq) REFERENCES task_event
);

CREATE FUNCTION feed_supplier() RETURNS trigger LANGUAGE plpgsql SET search_path = sportello, pg_temp AS $$
DECLARE
  reader text;
  given  bigint;
BEGIN
  SELECT t.supplier INTO reader FROM task t WHERE t.tenant_id = NEW.tenant_id AND t.id = NEW.task_id;
  -- A task that was only planned is nobody's but the desk's, also when it is withdrawn.
  IF reader IS NULL OR NOT EXISTS (
    SELECT FROM task_event e
     WHERE e.tenant_id = NEW.tenant_id AND e.task_id = NEW.task_id AND e.seq <= NEW.seq AND e.type = 'offered'
  ) THEN
    RETURN NULL;
  END IF;
  INSERT INTO supplier_feed_end AS e (tenant_id, supplier, place) VALUES (NEW.tenant_id, reader, 1)
  ON CONFLICT (tenant_id, supplier) DO UPDATE SET place = e.place + 1
  RETURNING e.place INTO given;
  INSERT INTO supplier_feed (tenant_id, supplier, place, task_id, seq)
  VALUES (NEW.tenant_id, reader, given, NEW.task_id, NEW.seq);
  RETURN NULL;
END $$;
-- Deferred: the end of a feed is locked for the length of a commit, after every task it is about.
CREATE CONSTRAINT TRIGGER feed_supplier AFTER INSERT ON task_event
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION feed_supplier();

CREATE INDEX task_supplier_due ON task (tenant_id, supplier, due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX task_supplier_updated ON task (tenant_id, supplier, updated_at, id);

-- What a supplier asked to be put together for it, and who is to be told when it is ready (docs/adr/0104).
CREATE TABLE supplier_export (
  tenant_id      text NOT NULL,
  id             uuid NOT NULL,
  supplier       text NOT NULL,
  key            text NOT NULL,
  request_hash   bytea NOT NULL,
  opened_from    timestamptz(3) NOT NULL,
  opened_to      timestamptz(3) NOT NULL,
  reply_to       text,
  correlation_id text NOT NULL,
  state          text NOT NULL CHECK (state IN ('queued', 'done', 'failed')),
  requested_at   timestamptz(3) NOT NULL,
  ended_at       timestamptz(3),
  tasks          integer,
  sha256         text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size           bigint,
  reply          text CHECK (reply IN ('queued', 'delivered', 'failed')),
  reply_error    text,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT supplier_export_key UNIQUE (tenant_id, key)
);
CREATE INDEX supplier_export_waiting ON supplier_export (tenant_id, supplier) WHERE state = 'queued';
`;
