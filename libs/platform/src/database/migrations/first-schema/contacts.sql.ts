import { recordEvents } from './chained.sql.js';

/** E3: by what requesters are known, how sure each of it is, and which of them the desk found to be one person. */
export const contactTables = `
CREATE TABLE contact_point (
  tenant_id  text NOT NULL,
  contact_id uuid NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('email', 'certified-mail', 'phone', 'fax', 'fiscal-code')),
  -- As it is compared: an address in lower case, the last nine digits of a number, a code in capitals.
  key        text NOT NULL,
  value      text NOT NULL,
  -- The surest it was ever told, and how sure that is: a mail with somebody's address takes nothing away and adds nothing.
  assurance  text NOT NULL,
  strength   smallint NOT NULL,
  source     text NOT NULL,
  since      timestamptz(3) NOT NULL,
  seen_at    timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, contact_id, kind, key),
  FOREIGN KEY (tenant_id, contact_id) REFERENCES contact
);
CREATE INDEX contact_point_key ON contact_point (tenant_id, key, contact_id);

-- One row each time two contacts were found to be one person; tickets stay with the contact they came from.
CREATE TABLE contact_merge (
  tenant_id  text NOT NULL,
  id         uuid NOT NULL,
  number     text NOT NULL,
  source_id  uuid NOT NULL,
  target_id  uuid NOT NULL,
  undone     boolean NOT NULL,
  state      jsonb NOT NULL,
  version    integer NOT NULL,
  seq        integer NOT NULL,
  last_hash  bytea NOT NULL,
  opened_at  timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CHECK (source_id <> target_id),
  FOREIGN KEY (tenant_id, source_id) REFERENCES contact,
  FOREIGN KEY (tenant_id, target_id) REFERENCES contact
);
CREATE UNIQUE INDEX contact_merge_once ON contact_merge (tenant_id, source_id) WHERE NOT undone;
CREATE INDEX contact_merge_source ON contact_merge (tenant_id, source_id, id);
CREATE INDEX contact_merge_target ON contact_merge (tenant_id, target_id, id);
${recordEvents('contact_merge_event', 'contact_merge')}`;
