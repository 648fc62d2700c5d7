/** $1 tenant, $2 year, $3 id for a new contact, $4 address, $5 name, $6 phone, $7 organisation, $8 user type, $9 language, $10 now, $11 a contact or null. */
export const ADMIT = `
WITH chosen AS (
  SELECT id FROM contact WHERE tenant_id = $1 AND id = $11::uuid AND ($4::text IS NULL OR email = $4)
),
known AS (
  SELECT id FROM chosen
   UNION ALL
  SELECT id FROM contact WHERE tenant_id = $1 AND email = $4 AND NOT EXISTS (SELECT FROM chosen)
),
added AS (
  INSERT INTO contact (tenant_id, id, name, email, phone, organisation, user_type, language, created_at)
  SELECT $1, $3, $5, $4, $6, $7, $8, $9, $10 WHERE NOT EXISTS (SELECT FROM known)
  ON CONFLICT DO NOTHING
  RETURNING id
)
SELECT sportello.next_ticket_number($2) AS sequence,
       coalesce((SELECT id FROM known), (SELECT id FROM added)) AS "contactId"`;

/** B13: teams with too much work, a handful of rows. $1 tenant. */
const FULL_TEAMS = `(SELECT jsonb_object_agg(l.team, jsonb_build_object('open', l.open, 'capacity', l.capacity))
                      FROM team_load l WHERE l.tenant_id = $1)`;

/** A ticket as its rules need it, with the first result of a key if there is one. $1 tenant, $2 id or number, $3 key. */
const load = (column: 'id' | 'number'): string => `
SELECT t.*, ${FULL_TEAMS} AS full_teams, r.request_hash AS earlier_hash, r.result AS earlier_result
  FROM (VALUES (1)) AS one
  LEFT JOIN ticket t ON t.tenant_id = $1 AND t.${column} = $2
  LEFT JOIN command_result r ON r.tenant_id = $1 AND r.idempotency_key = $3`;

export const LOAD_BY_ID = load('id');
export const LOAD_BY_NUMBER = load('number');

/** $1 tenant, $2 key. */
export const EARLIER = `
SELECT request_hash AS earlier_hash, result AS earlier_result
  FROM command_result WHERE tenant_id = $1 AND idempotency_key = $2`;
