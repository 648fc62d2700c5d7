import type { RoleNames } from '../../role-names.js';
import { HISTORIES } from './chained.sql.js';

const CHAINED = `
  seq            integer NOT NULL,
  type           text NOT NULL,
  at             timestamptz(3) NOT NULL,
  actor          jsonb NOT NULL,
  data           jsonb NOT NULL,
  correlation_id text NOT NULL,
  prev_hash      bytea NOT NULL,
  hash           bytea NOT NULL`;

const appendOnly = (table: string): string => `
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

/** B9: what vouches for the histories from outside them, and what is done to them: digests, holds, retention, erasures, exports. */
export const trailTables = `
-- One history a tenant: what was done to its data as a whole.
CREATE TABLE trail_book (
  tenant_id text PRIMARY KEY,
  id        uuid NOT NULL,
  number    text NOT NULL,
  seq       integer NOT NULL,
  last_hash bytea
);
CREATE TABLE trail_act (
  tenant_id      text NOT NULL REFERENCES trail_book,
  record_id      uuid NOT NULL,${CHAINED},
  PRIMARY KEY (tenant_id, record_id, seq)
);
${appendOnly('trail_act')}

CREATE TABLE trail_digest (
  tenant_id text NOT NULL,
  number    integer NOT NULL CHECK (number > 0),
  day       date NOT NULL,
  taken_at  timestamptz(3) NOT NULL,
  document  jsonb NOT NULL,
  key_id    text NOT NULL,
  signature text NOT NULL,
  PRIMARY KEY (tenant_id, number),
  CONSTRAINT trail_digest_day UNIQUE (tenant_id, day)
);
${appendOnly('trail_digest')}

-- How far each history that moved had got when the digest was taken: the leaves of its tree.
CREATE TABLE trail_head (
  tenant_id text NOT NULL,
  log       text NOT NULL,
  record_id uuid NOT NULL,
  seq       integer NOT NULL,
  number    text NOT NULL,
  hash      bytea NOT NULL,
  digest    integer NOT NULL,
  PRIMARY KEY (tenant_id, log, record_id, seq)
);
CREATE INDEX trail_head_of_digest ON trail_head (tenant_id, digest, log, record_id);
${appendOnly('trail_head')}

-- How far each history has got, apart from it: noted by the database itself with every event, and whether each event went on from
-- the last one noted (docs/adr/0114). What was once seen to be broken stays so.
CREATE TABLE trail_tail (
  tenant_id text NOT NULL,
  log       text NOT NULL,
  record_id uuid NOT NULL,
  seq       integer NOT NULL,
  hash      bytea NOT NULL,
  -- What the events of the latest addition say they go on from.
  prev_hash bytea,
  -- The last event noted before something was missing; 0: the note itself was.
  broken_at integer,
  PRIMARY KEY (tenant_id, log, record_id)
) WITH (fillfactor = 80);
CREATE TRIGGER goes_on BEFORE UPDATE ON trail_tail FOR EACH ROW
  WHEN (NEW.broken_at IS DISTINCT FROM
        coalesce(OLD.broken_at, CASE WHEN NEW.prev_hash IS DISTINCT FROM OLD.hash THEN OLD.seq END))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_removed BEFORE DELETE ON trail_tail FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_removed_whole BEFORE TRUNCATE ON trail_tail FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What may not be erased or removed as long as somebody says so: a ticket, or all of a person.
CREATE TABLE legal_hold (
  tenant_id   text NOT NULL,
  id          uuid NOT NULL,
  ticket_id   uuid,
  contact_id  uuid,
  reason      text NOT NULL,
  set_by      jsonb NOT NULL,
  set_at      timestamptz(3) NOT NULL,
  lifted_by   jsonb,
  lifted_at   timestamptz(3),
  lift_reason text,
  PRIMARY KEY (tenant_id, id),
  CHECK (num_nonnulls(ticket_id, contact_id) = 1),
  CHECK (num_nonnulls(lifted_by, lifted_at, lift_reason) IN (0, 3)),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket,
  FOREIGN KEY (tenant_id, contact_id) REFERENCES contact
);
CREATE INDEX legal_hold_ticket ON legal_hold (tenant_id, ticket_id) WHERE lifted_at IS NULL;
CREATE INDEX legal_hold_contact ON legal_hold (tenant_id, contact_id) WHERE lifted_at IS NULL;

CREATE TABLE trail_export (
  tenant_id    text NOT NULL,
  id           uuid NOT NULL,
  scope        text NOT NULL CHECK (scope IN ('tenant', 'person', 'ticket')),
  -- Ids of the contacts, or of the ticket, it is of; null for all of the tenant.
  contacts     uuid[],
  ticket_id    uuid,
  restricted   boolean NOT NULL,
  state        text NOT NULL CHECK (state IN ('waiting', 'ready', 'failed', 'expired')),
  asked_by     jsonb NOT NULL,
  asked_at     timestamptz(3) NOT NULL,
  finished_at  timestamptz(3),
  expires_at   timestamptz(3),
  sha256       text,
  size         bigint,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX ticket_ended_words ON ticket (tenant_id, coalesce(closed_at, resolved_at), id)
  WHERE words_erased_at IS NULL AND state IN ('resolved', 'closed', 'archived');
`;

/** Names of the functions that move the tails on: one a history, for whose rows they are compiled. */
export const TAIL_FUNCTIONS = HISTORIES.map(([name]) => `move_${name}_tail`);

/** A kind of history, as {@link HISTORIES} tells of each. */
type History = readonly [name: string, events: string, record: string, sealed: boolean];

/** Notes how far the histories of a kind have got, whenever events are added. */
export const tailFunction = ([name, events, record]: History): string => `
CREATE FUNCTION move_${name}_tail() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = sportello, pg_temp
AS $$
BEGIN
  INSERT INTO trail_tail AS t (tenant_id, log, record_id, seq, hash, prev_hash, broken_at)
  SELECT n.tenant_id, '${name}', n.${record}, max(n.seq), (array_agg(n.hash ORDER BY n.seq DESC))[1],
         (array_agg(n.prev_hash ORDER BY n.seq))[1], CASE WHEN min(n.seq) > 1 THEN 0 END
    FROM news n GROUP BY n.tenant_id, n.${record} ORDER BY n.tenant_id, n.${record}
  ON CONFLICT (tenant_id, log, record_id) DO UPDATE
     SET seq = excluded.seq, hash = excluded.hash, prev_hash = excluded.prev_hash,
         broken_at = coalesce(t.broken_at, CASE WHEN excluded.prev_hash IS DISTINCT FROM t.hash THEN t.seq END);
  RETURN NULL;
END $$;
CREATE TRIGGER tail AFTER INSERT ON ${events} REFERENCING NEW TABLE AS news
  FOR EACH STATEMENT EXECUTE FUNCTION move_${name}_tail();`;

/** Nobody but these functions, run by the database as events are added, writes how far histories have got. */
export const tailFunctions = ({ sweep }: RoleNames): string =>
  HISTORIES.map(tailFunction).join('') +
  `
CREATE POLICY tail_moves ON trail_tail TO ${sweep} USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (seq, hash, prev_hash, broken_at) ON trail_tail TO ${sweep};
`;

const SEALED: readonly History[] = HISTORIES.filter(([, , , sealed]) => sealed);

/** That the events of a kind of history lose words by {@link wordsFunction}, and by nothing else. */
export const erasable = ({ sweep }: RoleNames, [, events, record]: History): string =>
  `CREATE POLICY trail_erases ON ${events} TO ${sweep}
  USING (tenant_id = current_setting('sportello.tenant', true))
  WITH CHECK (tenant_id = current_setting('sportello.tenant', true));
GRANT SELECT (tenant_id, ${record}, seq, salt), UPDATE (actor, data, salt, erased) ON ${events} TO ${sweep};`;

/** {@link eraseFunction}. @param added kinds of histories beside those of the first schema */
export const wordsFunction = (added: readonly History[] = []): string => `
CREATE OR REPLACE FUNCTION erase_event_words(history text, erasures jsonb) RETURNS integer
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = sportello, pg_temp
AS $$
DECLARE
  tenant text := nullif(current_setting('sportello.tenant', true), '');
  record text := CASE ${[...SEALED, ...added].map(([, events, record]) => `WHEN history = '${events}' THEN '${record}'`).join(' ')} END;
  done   integer;
BEGIN
  IF tenant IS NULL OR record IS NULL THEN
    RAISE EXCEPTION 'no tenant in this transaction, or no words in %', history USING ERRCODE = 'insufficient_privilege';
  END IF;
  EXECUTE format('UPDATE %I e SET actor = x.actor, data = x.data, salt = NULL, erased = x.erased
    FROM jsonb_to_recordset($1) AS x (record uuid, seq integer, actor jsonb, data jsonb, erased jsonb)
   WHERE e.tenant_id = $2 AND e.%I = x.record AND e.seq = x.seq AND e.salt IS NOT NULL', history, record)
    USING erasures, tenant;
  GET DIAGNOSTICS done = ROW_COUNT;
  RETURN done;
END $$;
`;

/**
 * The one way by which the words of an event are taken away: the application may not write to events, and this takes away
 * words only, leaving the commitments its hash was taken over.
 */
export const eraseFunction = (roles: RoleNames): string => `${wordsFunction()}
${SEALED.map((history) => erasable(roles, history)).join('\n')}
`;
