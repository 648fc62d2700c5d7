/** What people at the desk keep for themselves and for each other: views of the lists, answers written once. */
export const deskTables = `
CREATE TABLE saved_view (
  tenant_id  text NOT NULL,
  id         uuid NOT NULL,
  owner      text NOT NULL,
  owner_name text NOT NULL,
  -- Shared with this team; null: seen by its owner alone.
  team       text,
  name       text NOT NULL,
  filter     jsonb NOT NULL,
  sort       text NOT NULL,
  columns    text[] NOT NULL,
  changed_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT saved_view_name UNIQUE (tenant_id, owner, name)
);
CREATE INDEX saved_view_team ON saved_view (tenant_id, team, id) WHERE team IS NOT NULL;

CREATE TABLE canned_answer (
  tenant_id  text NOT NULL,
  id         uuid NOT NULL,
  -- Null: for every team.
  team       text,
  name       jsonb NOT NULL,
  text       jsonb NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX canned_answer_team ON canned_answer (tenant_id, team, id);
`;
