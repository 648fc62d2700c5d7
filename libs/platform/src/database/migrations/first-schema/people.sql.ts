/** How people log in: accounts kept here, who is logged in, who came in or was turned away. */
export const peopleTables = `
CREATE TABLE local_account (
  tenant_id         text NOT NULL,
  id                uuid NOT NULL,
  username          text NOT NULL,
  person            text NOT NULL,
  name              text NOT NULL,
  email             text,
  roles             text[] NOT NULL,
  teams             text[] NOT NULL,
  -- Of a person of a supplier: which one. They are nothing else here.
  supplier          text CHECK ((supplier IS NOT NULL) = ('supplier' = ANY (roles))),
  -- Argon2id; none before the first password is set by a link.
  password_hash     text,
  password_set_at   timestamptz(3),
  -- Sealed with a key of the installation; counts once it is confirmed.
  totp_secret       bytea,
  totp_confirmed_at timestamptz(3),
  -- RFC 6238, 5.2: a code is good once.
  totp_last_step    bigint,
  recovery_hashes   text[] NOT NULL DEFAULT '{}',
  created_at        timestamptz(3) NOT NULL,
  disabled_at       timestamptz(3),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT local_account_username UNIQUE (tenant_id, username)
);

-- One an account: a new link voids the one before.
CREATE TABLE account_link (
  tenant_id   text NOT NULL,
  account_id  uuid NOT NULL,
  secret_hash bytea NOT NULL,
  purpose     text NOT NULL CHECK (purpose IN ('welcome', 'forgotten')),
  created_at  timestamptz(3) NOT NULL,
  expires_at  timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, account_id),
  FOREIGN KEY (tenant_id, account_id) REFERENCES local_account
);
CREATE UNIQUE INDEX account_link_secret ON account_link (tenant_id, secret_hash);

CREATE TABLE login_session (
  tenant_id        text NOT NULL,
  id               uuid NOT NULL,
  -- SHA-256: whoever reads the table cannot log in with it.
  secret_hash      bytea NOT NULL,
  audience         text NOT NULL CHECK (audience IN ('staff', 'requesters')),
  provider         text NOT NULL,
  subject          text NOT NULL,
  -- What the provider calls its own session (sid), by which it says that it is over.
  provider_session text,
  account_id       uuid,
  person           text NOT NULL,
  name             text NOT NULL,
  email            text,
  fiscal_number    text,
  assurance        text NOT NULL,
  groups           text[] NOT NULL,
  opened_at        timestamptz(3) NOT NULL,
  seen_at          timestamptz(3) NOT NULL,
  address          text NOT NULL,
  agent            text NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, account_id) REFERENCES local_account
);
CREATE UNIQUE INDEX login_session_secret ON login_session (tenant_id, secret_hash);
CREATE INDEX login_session_person ON login_session (tenant_id, person, id);
CREATE INDEX login_session_account ON login_session (tenant_id, account_id) WHERE account_id IS NOT NULL;
CREATE INDEX login_session_subject ON login_session (tenant_id, provider, subject);
CREATE INDEX login_session_opened ON login_session (tenant_id, opened_at);

-- Logins under way at an OpenID provider.
CREATE TABLE login_attempt (
  tenant_id    text NOT NULL,
  state_hash   bytea NOT NULL,
  browser_hash bytea NOT NULL,
  provider     text NOT NULL,
  nonce        text NOT NULL,
  verifier     text NOT NULL,
  return_to    text NOT NULL,
  expires_at   timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, state_hash)
);
CREATE INDEX login_attempt_expires ON login_attempt (tenant_id, expires_at);

CREATE TABLE login_brake (
  tenant_id     text NOT NULL,
  key           text NOT NULL,
  failures      integer NOT NULL,
  failed_at     timestamptz(3) NOT NULL,
  blocked_until timestamptz(3),
  -- When somebody last came in so.
  came_in_at    timestamptz(3),
  PRIMARY KEY (tenant_id, key)
);
CREATE INDEX login_brake_failed ON login_brake (tenant_id, failed_at);

CREATE TABLE login_record (
  tenant_id text NOT NULL,
  id        uuid NOT NULL,
  at        timestamptz(3) NOT NULL,
  what      text NOT NULL,
  audience  text NOT NULL,
  provider  text NOT NULL,
  subject   text,
  assurance text,
  address   text NOT NULL,
  detail    text,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX login_record_at ON login_record (tenant_id, at);
CREATE INDEX login_record_subject ON login_record (tenant_id, provider, subject) WHERE subject IS NOT NULL;
-- Nothing of a line changes but that it no longer tells who, and from where; what is older than its term goes.
CREATE FUNCTION refuse_all_but_forgetting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.subject IS NULL AND NEW.address = ''
      AND (OLD.tenant_id, OLD.id, OLD.at, OLD.what, OLD.audience, OLD.provider, OLD.assurance, OLD.detail)
        IS NOT DISTINCT FROM (NEW.tenant_id, NEW.id, NEW.at, NEW.what, NEW.audience, NEW.provider, NEW.assurance, NEW.detail) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE ON login_record FOR EACH ROW EXECUTE FUNCTION refuse_all_but_forgetting();
`;
