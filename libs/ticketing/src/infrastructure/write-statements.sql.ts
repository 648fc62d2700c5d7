/**
 * What every command writes beside the ticket's row, in the same statement. All of it depends on `saved`, the ticket's row
 * as written: when that is empty (somebody else was first) nothing is written at all, jobs included.
 *
 * $1 tenant, $2 ticket, $3 events, $4 correlation id, $5 messages, $6 attachments, $7 clocks, $8 key, $9 command,
 * $10 request hash, $11 result, $12 now, $13 jobs, $14 what the clocks are judged against; lists are JSON arrays.
 */
const COMPANIONS = `
event AS (
  INSERT INTO ticket_event (tenant_id, ticket_id, seq, type, at, actor, data, correlation_id, prev_hash, hash, salt)
  SELECT $1, $2, e.seq, e.type, e.at, e.actor, e.data, $4, decode(e.prev_hash, 'hex'), decode(e.hash, 'hex'), decode(e.salt, 'hex')
    FROM saved, jsonb_to_recordset($3::jsonb)
      AS e (seq integer, type text, at timestamptz, actor jsonb, data jsonb, prev_hash text, hash text, salt text)
),
words AS MATERIALIZED (
  SELECT m.* FROM saved, jsonb_to_recordset($5::jsonb)
    AS m (id uuid, direction text, visibility text, author jsonb, channel_instance text, at timestamptz, subject text,
          message_id text, in_reply_to text, raw_sha256 text, notes jsonb, text text, html text, quoted text)
),
message AS (
  INSERT INTO message (tenant_id, id, ticket_id, direction, visibility, author, channel_instance, at, subject,
                       message_id_header, in_reply_to, raw_sha256, notes)
  SELECT $1, w.id, $2, w.direction, w.visibility, w.author, w.channel_instance, w.at, w.subject, w.message_id,
         w.in_reply_to, w.raw_sha256, w.notes
    FROM words w
),
body AS (
  INSERT INTO message_body (tenant_id, message_id, text, html, quoted)
  SELECT $1, w.id, w.text, w.html, w.quoted FROM words w
),
file AS (
  INSERT INTO attachment (tenant_id, id, message_id, ticket_id, name, media_type, size, sha256, place)
  SELECT $1, a.id, a.message_id, $2, a.name, a.media_type, a.size, a.sha256, a.place
    FROM saved, jsonb_to_recordset($6::jsonb)
      AS a (id uuid, message_id uuid, name text, media_type text, size bigint, sha256 text, place integer)
),
clock AS (
  INSERT INTO ticket_clock AS old (tenant_id, ticket_id, clock, state, calendar, target_seconds, started_at, due_at,
                                   stopped_at, policy, policy_revision, next_step_at, explanation)
  SELECT $1, $2, c.clock, c.state, c.calendar, c.target_seconds, c.started_at, c.due_at, c.stopped_at, c.policy,
         c.policy_revision, c.next_step_at, c.explanation
    FROM saved, jsonb_to_recordset($7::jsonb)
      AS c (clock text, state text, calendar text, target_seconds integer, started_at timestamptz, due_at timestamptz,
            stopped_at timestamptz, policy text, policy_revision integer, next_step_at timestamptz, explanation jsonb)
  ON CONFLICT (tenant_id, ticket_id, clock) DO UPDATE
    SET state = excluded.state, calendar = excluded.calendar, target_seconds = excluded.target_seconds,
        started_at = excluded.started_at, due_at = excluded.due_at, stopped_at = excluded.stopped_at,
        policy = excluded.policy, policy_revision = excluded.policy_revision,
        next_step_at = excluded.next_step_at, explanation = excluded.explanation
),
-- Told in the order they happened, whenever their jobs run (B6).
turn AS (
  INSERT INTO requester_turn (tenant_id, ticket_id, seq)
  SELECT $1, $2, (j->'payload'->>'seq')::integer FROM saved, jsonb_array_elements($13::jsonb) AS j
   WHERE j->>'task' = 'ticket.notify'
),
result AS (
  INSERT INTO command_result (tenant_id, idempotency_key, command, request_hash, result, at)
  SELECT $1, $8, $9, $10, $11::jsonb, $12 FROM saved
)`;

/** The term that expires first: of the clocks that move now ($7) and of those that stand as they did. */
const NEXT_DUE = `(SELECT min(due_at) FROM (
      SELECT c.due_at FROM jsonb_to_recordset($7::jsonb) AS c (state text, due_at timestamptz) WHERE c.state = 'running'
       UNION ALL
      SELECT c.due_at FROM ticket_clock c
       WHERE c.tenant_id = $1 AND c.ticket_id = $2 AND c.state = 'running'
         AND c.clock NOT IN (SELECT m.clock FROM jsonb_to_recordset($7::jsonb) AS m (clock text))) AS running)`;

const JOBS = `SELECT sportello.add_jobs($13::jsonb) AS jobs FROM saved`;

/** The whole of a new ticket (docs: at most three round trips besides BEGIN and COMMIT). */
export const OPEN = `
WITH saved AS (
  INSERT INTO ticket (tenant_id, id, number, state, kind, channel, channel_instance, requester_id, requester_assurance,
                      language, area, topic, subtopic, severity, subject, restricted, fields, version, seq, last_hash,
                      opened_at, updated_at, service_levels, requester, priority, priority_reasons, queue_rank, progress, next_due_at)
  VALUES ($1, $2, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29::jsonb, $30, $31, $32, $33, $34, $14::jsonb,
          $36::jsonb, $37, $38::jsonb, $39, $40::jsonb, ${NEXT_DUE})
  RETURNING id
),
known_by AS (
  UPDATE contact SET identity = $41::jsonb WHERE tenant_id = $1 AND id = $20 AND $41::jsonb IS NOT NULL
),
-- E3: the surest that anything was ever told by; a mail that only shows an address leaves it what it was.
point AS (
  INSERT INTO contact_point AS old (tenant_id, contact_id, kind, key, value, assurance, strength, source, since, seen_at)
  SELECT $1, $20, p.kind, p.key, p.value, p.assurance, p.strength, $19, $33, $33
    FROM jsonb_to_recordset($42::jsonb) AS p (kind text, key text, value text, assurance text, strength smallint)
  ON CONFLICT (tenant_id, contact_id, kind, key) DO UPDATE
    SET seen_at = greatest(old.seen_at, excluded.seen_at), strength = greatest(old.strength, excluded.strength),
        assurance = CASE WHEN excluded.strength > old.strength THEN excluded.assurance ELSE old.assurance END,
        source = CASE WHEN excluded.strength > old.strength THEN excluded.source ELSE old.source END
),
search AS (
  INSERT INTO ticket_search (tenant_id, ticket_id, opened_at, document)
  SELECT $1, $2, $33, ticket_document($1, $15, $27, $35) FROM saved
),
${COMPANIONS}
${JOBS}`;

/** Only upon the version the decision was made on. */
export const SAVE = `
WITH saved AS (
  UPDATE ticket
     SET state = $16, team = $17, level = $18, assignee_id = $19, assignee_name = $20, last_technician_id = $21,
         last_technician_name = $22, closure_reason = $23, updated_at = $24, taken_charge_at = $25, resolved_at = $26,
         closed_at = $27, seq = $28, last_hash = $29, routing = coalesce($30::jsonb, routing), version = $15, service_levels = $14::jsonb,
         kind = $31, area = $32, topic = $33, subtopic = $34, severity = $35, progress = $36::jsonb,
         restricted = coalesce($37, restricted), priority = $38, priority_reasons = $39::jsonb, queue_rank = $40, call_back_at = $41,
         next_due_at = ${NEXT_DUE}
   WHERE tenant_id = $1 AND id = $2 AND version = $15 - 1
  RETURNING id
),
${COMPANIONS}
${JOBS}`;
