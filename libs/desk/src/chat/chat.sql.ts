/** Channel over which processes tell each other of conversations. */
export const CHAT_CHANNEL = 'sportello_chat';

const COLUMNS = `c.tenant_id AS tenant, c.id, c.instance, c.language, c.state, c.key_hash AS "keyHash", c.holder, c.name, c.email,
  c.handed_seq AS "handedSeq", c.receipt, c.ticket, c.last_seq AS "lastSeq", c.kept_seq AS "keptSeq",
  c.operator_id AS "operatorId", c.operator_name AS "operatorName", c.started_at AS "startedAt", c.queued_at AS "queuedAt",
  c.touched_at AS "touchedAt", c.idle_minutes AS "idleMinutes",
  COALESCE((SELECT t.restricted FROM ticket t WHERE t.tenant_id = c.tenant_id AND t.number = c.ticket), false) AS restricted`;

const LINE = `l.seq, l.said_as AS "saidAs", l.author, l.name, l.text, l.articles, l.files, l.at`;

/** $1 tenant, $2 id. */
export const FIND = `SELECT ${COLUMNS} FROM chat c WHERE c.tenant_id = $1 AND c.id = $2`;
export const LOCK = `${FIND} FOR UPDATE OF c`;

/** $1 tenant, $2 id, $3 instance, $4 language, $5 key, $6 holder, $7 now, $8 minutes. */
export const BEGIN = `
INSERT INTO chat (tenant_id, id, instance, language, state, key_hash, holder, last_seq, started_at, touched_at, idle_minutes)
VALUES ($1, $2, $3, $4, 'open', $5, $6, 0, $7, $7, $8)`;

/** $1 tenant, $2 id, $3 as what. */
export const SAID = `SELECT ${LINE} FROM chat_line l WHERE l.tenant_id = $1 AND l.chat_id = $2 AND l.said_as = $3`;

/** $1 tenant, $2 id, $3 as what, $4 author, $5 name, $6 text, $7 articles, $8 files, $9 now. */
export const SAY = `
WITH c AS (
  UPDATE chat SET last_seq = last_seq + 1, touched_at = $9 WHERE tenant_id = $1 AND id = $2 RETURNING last_seq),
l AS (
  INSERT INTO chat_line (tenant_id, chat_id, seq, said_as, author, name, text, articles, files, at)
  SELECT $1, $2, c.last_seq, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9 FROM c RETURNING *)
SELECT ${LINE} FROM l`;

/** $1 tenant, $2 id, $3 after, $4 how many. */
export const LINES = `
SELECT ${LINE} FROM chat_line l WHERE l.tenant_id = $1 AND l.chat_id = $2 AND l.seq > $3 ORDER BY l.seq LIMIT $4`;

/** Everything nobody has ended, first come first served. $1 tenant, $2 how many. */
export const DESK = `
SELECT ${COLUMNS} FROM chat c WHERE c.tenant_id = $1 AND c.state IN ('queued', 'live') ORDER BY c.queued_at, c.id LIMIT $2`;

/** $1 tenant, $2 instance, $3 id: how many wait, and which of them it is. */
export const PLACE = `
SELECT count(*)::int AS waiting,
       (count(*) FILTER (WHERE (c.queued_at, c.id) <= (SELECT m.queued_at, m.id FROM chat m WHERE m.tenant_id = $1 AND m.id = $3)))::int AS place
  FROM chat c WHERE c.tenant_id = $1 AND c.instance = $2 AND c.state = 'queued'`;

/** Minutes for which nobody is sent away who is there: they may be waiting for a person. */
export const PATIENCE = 240;

/** $1 tenant, $2 now, $3 how many: silent for too long, half handed over, or over and not wholly on the ticket. */
export const DUE = `
SELECT ${COLUMNS} FROM chat c
 WHERE c.tenant_id = $1 AND (
         (c.state <> 'ended' AND c.touched_at < $2::timestamptz - make_interval(mins => CASE WHEN c.holder IS NULL THEN c.idle_minutes ELSE ${PATIENCE} END))
      OR (c.state = 'ended' AND c.handed_seq IS NOT NULL AND (c.kept_seq < c.last_seq OR c.ticket IS NULL))
      OR (c.state = 'queued' AND c.ticket IS NULL)
      OR (c.state = 'open' AND c.handed_seq IS NOT NULL AND c.touched_at < $2::timestamptz - interval '1 minute'))
 ORDER BY c.touched_at LIMIT $3`;

/** $1 tenant, $2 before: over and on the ticket, or never handed to anybody. */
export const FORGET = `
DELETE FROM chat c WHERE c.tenant_id = $1 AND c.state = 'ended' AND c.touched_at < $2
   AND (c.handed_seq IS NULL OR c.kept_seq = c.last_seq)`;

/** $1 tenant, $2 inbox id. */
export const NUMBER_OF = `
SELECT t.number FROM inbox i JOIN ticket t ON t.tenant_id = i.tenant_id AND t.id = i.ticket_id
 WHERE i.tenant_id = $1 AND i.id = $2`;
