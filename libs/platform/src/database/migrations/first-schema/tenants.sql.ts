/** Administrations and their configuration, one immutable revision after another. */
export const tenantTables = `
CREATE TABLE tenant (
  tenant_id  text PRIMARY KEY CHECK (tenant_id ~ '^[a-z][a-z0-9-]{1,39}$'),
  status     text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended')),
  created_at timestamptz(3) NOT NULL
);

CREATE TABLE tenant_revision (
  tenant_id      text NOT NULL REFERENCES tenant,
  revision       integer NOT NULL CHECK (revision > 0),
  effective_from timestamptz(3) NOT NULL,
  applied_at     timestamptz(3) NOT NULL,
  applied_by     jsonb NOT NULL,
  sha256         text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  source         text NOT NULL,
  document       jsonb NOT NULL,
  settings_versions jsonb NOT NULL DEFAULT '{}'::jsonb,
  reason         text NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
  -- In what it differs from what was in force before it.
  sections       text[] NOT NULL DEFAULT '{}',
  -- The earlier revision whose document it has again.
  restores       integer,
  PRIMARY KEY (tenant_id, revision)
);
CREATE INDEX tenant_revision_effective ON tenant_revision (tenant_id, effective_from DESC, revision DESC);

CREATE TABLE contact (
  tenant_id    text NOT NULL,
  id           uuid NOT NULL,
  name         text NOT NULL,
  email        text,
  phone        text,
  organisation text,
  user_type    text,
  language     text,
  -- The last identity that came in by a provider with this address: provider, subject, how sure, when.
  identity     jsonb,
  created_at   timestamptz(3) NOT NULL,
  -- Its last nine digits: with or without the country's prefix, however it is spaced.
  phone_key    text GENERATED ALWAYS AS (CASE WHEN length(regexp_replace(phone, '[^0-9]', '', 'g')) >= 6
                 THEN right(regexp_replace(phone, '[^0-9]', '', 'g'), 9) END) STORED,
  PRIMARY KEY (tenant_id, id)
);
-- Addresses are written in lower case. Not on lower(email): that function is not leakproof, and its index would go unused behind the policy.
CREATE UNIQUE INDEX contact_email ON contact (tenant_id, email) WHERE email IS NOT NULL;
CREATE INDEX contact_phone ON contact (tenant_id, phone) WHERE phone IS NOT NULL;
CREATE INDEX contact_phone_key ON contact (tenant_id, phone_key) WHERE phone_key IS NOT NULL;
`;
