/** What the order of work depends on beside the tickets themselves (B13, E8). */
export const queueTables = `
-- Teams that have more open work than they can do, as last counted. Others have no row.
CREATE TABLE team_load (
  tenant_id text NOT NULL,
  team      text NOT NULL,
  open      integer NOT NULL CHECK (open >= 0),
  capacity  integer NOT NULL CHECK (capacity > 0),
  PRIMARY KEY (tenant_id, team)
);

-- The configuration by which what waits was last put in order.
CREATE TABLE queue_ranking (
  tenant_id text PRIMARY KEY,
  revision  integer NOT NULL,
  at        timestamptz(3) NOT NULL
);
`;
