/** Every try at telling a supplier of a task, and what came of it (B10). */
export const deliveryTables = `
CREATE TABLE task_delivery (
  tenant_id   text NOT NULL,
  id          uuid NOT NULL,
  task_id     uuid NOT NULL,
  seq         integer NOT NULL,
  instance    text NOT NULL,
  attempt     integer NOT NULL CHECK (attempt > 0),
  outcome     text NOT NULL CHECK (outcome IN ('delivered', 'waiting', 'failed')),
  code        text,
  answer      text NOT NULL,
  took_ms     integer NOT NULL CHECK (took_ms >= 0),
  replayed_by text,
  at          timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, task_id) REFERENCES task
);
CREATE INDEX task_delivery_of_task ON task_delivery (tenant_id, task_id, seq, id);
CREATE INDEX task_delivery_at ON task_delivery (tenant_id, at);
CREATE INDEX task_delivery_of_instance ON task_delivery (tenant_id, instance, id);
-- What still waits to be told; empty as long as every connector works.
CREATE INDEX task_queued ON task (tenant_id, instance, id) WHERE delivery = 'queued';
`;
