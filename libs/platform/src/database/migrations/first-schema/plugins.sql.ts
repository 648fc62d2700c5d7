/** Wanted and actual state of plugin instances, and the little they remember. Secrets are references, never values. */
export const pluginTables = `
CREATE TABLE plugin_instance (
  tenant_id        text NOT NULL,
  name             text NOT NULL,
  plugin           text NOT NULL,
  wanted           text NOT NULL CHECK (wanted IN ('enabled', 'disabled')),
  state            text NOT NULL,
  settings_sha256  text,
  settings_version integer NOT NULL DEFAULT 1,
  health           jsonb,
  cursor           jsonb,
  lease_owner      text,
  lease_until      timestamptz(3),
  lease_epoch      bigint NOT NULL DEFAULT 0,
  last_progress_at timestamptz(3),
  restarts         integer NOT NULL DEFAULT 0,
  updated_at       timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, name)
);

CREATE TABLE plugin_store (
  tenant_id text NOT NULL,
  instance  text NOT NULL,
  key       text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
  value     jsonb NOT NULL,
  expires_at timestamptz(3),
  PRIMARY KEY (tenant_id, instance, key),
  FOREIGN KEY (tenant_id, instance) REFERENCES plugin_instance ON DELETE CASCADE
);
CREATE INDEX plugin_store_expiry ON plugin_store (tenant_id, expires_at) WHERE expires_at IS NOT NULL;

-- Jobs met while their instance was switched off: added again once it is on, or gone.
CREATE TABLE plugin_waiting (
  tenant_id text NOT NULL,
  instance  text NOT NULL,
  task      text NOT NULL,
  payload   jsonb NOT NULL,
  queue     text,
  since     timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, instance, task, payload)
);

-- The newest lines of each instance, whichever process it runs in.
CREATE TABLE plugin_log (
  tenant_id text NOT NULL,
  instance  text NOT NULL,
  id        bigint GENERATED ALWAYS AS IDENTITY,
  at        timestamptz(3) NOT NULL,
  level     text NOT NULL CHECK (level IN ('debug', 'info', 'warn', 'error')),
  message   text NOT NULL,
  facts     jsonb NOT NULL,
  PRIMARY KEY (tenant_id, instance, id)
);
`;
