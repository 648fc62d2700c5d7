/**
 * What every command writes beside the task's row, in the same statement; all of it depends on `saved`.
 *
 * $1 tenant, $2 task, $3 events, $4 correlation id, $5 words, $6 files, $7 key, $8 command, $9 request hash, $10 result,
 * $11 now, $12 jobs; lists are JSON arrays.
 */
const COMPANIONS = `
event AS (
  INSERT INTO task_event (tenant_id, task_id, seq, type, at, actor, data, correlation_id, prev_hash, hash)
  SELECT $1, $2, e.seq, e.type, e.at, e.actor, e.data, $4, decode(e.prev_hash, 'hex'), decode(e.hash, 'hex')
    FROM saved, jsonb_to_recordset($3::jsonb)
      AS e (seq integer, type text, at timestamptz, actor jsonb, data jsonb, prev_hash text, hash text)
),
words AS (
  INSERT INTO task_words (tenant_id, task_id, seq, text)
  SELECT $1, $2, w.seq, w.text FROM saved, jsonb_to_recordset($5::jsonb) AS w (seq integer, text text)
),
file AS (
  INSERT INTO task_file (tenant_id, id, task_id, seq, direction, name, media_type, size, sha256)
  SELECT $1, f.id, $2, f.seq, f.direction, f.name, f.media_type, f.size, f.sha256
    FROM saved, jsonb_to_recordset($6::jsonb)
      AS f (id uuid, seq integer, direction text, name text, media_type text, size bigint, sha256 text)
),
result AS (
  INSERT INTO command_result (tenant_id, idempotency_key, command, request_hash, result, at)
  SELECT $1, $7, $8, $9, $10::jsonb, $11 FROM saved
)
SELECT sportello.add_jobs($12::jsonb) AS jobs FROM saved`;

export const OPEN_TASK = `
WITH saved AS (
  INSERT INTO task (tenant_id, id, ticket_id, ordinal, number, supplier, area, instance, kind, state, waits, title, text,
                    language, severity, fields, contract, agreement, calendar, target, terms, clock, due_at, after_task,
                    heard_at, delivery, seq, last_hash, opened_at, updated_at, alarm_at)
  VALUES ($1, $2, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26::jsonb, $27, $28, $29, $30,
          $31::jsonb, $32::jsonb, $33, $34, $35, $36, $37, $38, $39, $39, $40)
  RETURNING id
),
${COMPANIONS}`;

/** Only upon the version the decision was made on. $20: something is to be told. $29: fields shared besides. */
export const SAVE_TASK = `
WITH saved AS (
  UPDATE task
     SET version = $13, state = $14, effort_minutes = $15, updated_at = $16, done_at = $17, ended_at = $18, seq = $19,
         delivery = CASE WHEN $20 THEN 'queued' ELSE delivery END, last_hash = $21, opened_at = $22,
         accepted_at = $23, heard_at = $24, clock = $25::jsonb, due_at = $26, within_term = $27, elapsed_seconds = $28,
         fields = fields || $29::jsonb, returns = $30, outcome = $31, inquired_at = $32, alarm_at = $33, agreement = $34,
         calendar = $35, target = $36, terms = $37::jsonb
   WHERE tenant_id = $1 AND id = $2 AND version = $13 - 1
  RETURNING id
),
${COMPANIONS}`;
