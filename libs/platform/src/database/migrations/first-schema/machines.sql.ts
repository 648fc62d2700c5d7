/** How machines log in: secrets as hashes, proofs that are good for one use, tokens that were called back. */
export const machineTables = `
CREATE TABLE client_secret (
  tenant_id  text NOT NULL,
  id         uuid NOT NULL,
  client     text NOT NULL,
  hash       bytea NOT NULL CHECK (length(hash) = 32),
  created_at timestamptz(3) NOT NULL,
  created_by jsonb NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX client_secret_of ON client_secret (tenant_id, client, expires_at);

CREATE TABLE seen_token (
  tenant_id  text NOT NULL,
  issuer     text NOT NULL,
  jti_hash   bytea NOT NULL CHECK (length(jti_hash) = 32),
  expires_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, issuer, jti_hash)
);
CREATE INDEX seen_token_expiry ON seen_token (tenant_id, expires_at);

-- What a caller asked for that is not there, since their minute began.
CREATE TABLE guess_count (
  tenant_id text NOT NULL,
  who       text NOT NULL,
  made      integer NOT NULL,
  until     timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, who)
);

CREATE TABLE token_revocation (
  tenant_id  text NOT NULL,
  id         uuid NOT NULL,
  token_use  text NOT NULL CHECK (token_use IN ('staff', 'supplier', 'requester', 'client')),
  token_id   text,
  subject    text,
  revoked_at timestamptz(3) NOT NULL,
  until      timestamptz(3) NOT NULL,
  reason     text NOT NULL,
  revoked_by jsonb NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CHECK (num_nonnulls(token_id, subject) = 1)
);
CREATE UNIQUE INDEX token_revocation_once ON token_revocation (tenant_id, token_use, token_id) WHERE token_id IS NOT NULL;
CREATE INDEX token_revocation_until ON token_revocation (tenant_id, until);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON token_revocation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON token_revocation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;
