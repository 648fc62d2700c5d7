/** What one ticket is to another, found from either end; and the order in which tickets that have ended are closed and archived. */
export const relationTables = `
CREATE TABLE ticket_link (
  tenant_id text NOT NULL,
  source_id uuid NOT NULL,
  relation  text NOT NULL,
  target_id uuid NOT NULL,
  informed  boolean NOT NULL DEFAULT false,
  at        timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, source_id, relation, target_id),
  FOREIGN KEY (tenant_id, source_id) REFERENCES ticket,
  FOREIGN KEY (tenant_id, target_id) REFERENCES ticket,
  CHECK (source_id <> target_id)
);
CREATE INDEX ticket_link_target ON ticket_link (tenant_id, target_id, relation, source_id);
CREATE INDEX ticket_ended ON ticket (tenant_id, state, coalesce(closed_at, resolved_at), id)
  WHERE state IN ('resolved', 'closed');
`;
