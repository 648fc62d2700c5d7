/** Nobody else adds it to another contact meanwhile. $1 tenant, $2 key. */
export const LOCK_KEY = `SELECT pg_advisory_xact_lock(hashtextextended('contact-point/' || $1 || '/' || $2, 0))`;

/** Whether they are known by it. $1 tenant, $2 the contacts that are one person, $3 kind, $4 key. */
export const KNOWN = `SELECT 1 FROM contact_point p
 WHERE p.tenant_id = $1 AND p.contact_id = ANY ($2) AND p.kind = $3 AND p.key = $4 LIMIT 1`;

/** Who else is known by it, by the contact that stands for them. $1 tenant, $2 the contacts that are one person, $3 kinds, $4 key. */
export const ELSEWHERE = `
SELECT c.id, c.name
  FROM (SELECT p.contact_id AS id FROM contact_point p
         WHERE p.tenant_id = $1 AND p.key = $4 AND p.kind = ANY ($3) AND p.contact_id <> ALL ($2)
         UNION ALL
        SELECT o.id FROM contact o
         WHERE o.tenant_id = $1 AND o.email = $4 AND 'email' = ANY ($3) AND o.id <> ALL ($2)
         LIMIT 1) AS x
  JOIN contact c ON c.tenant_id = $1 AND c.id = coalesce((SELECT m.target_id FROM contact_merge m
         WHERE m.tenant_id = $1 AND m.source_id = x.id AND NOT m.undone), x.id)`;

/** Said by an operator: never surer than what anybody may say. $1 tenant, $2 contact, $3 kind, $4 key, $5 value, $6 now. */
export const ADD = `
INSERT INTO contact_point (tenant_id, contact_id, kind, key, value, assurance, strength, source, since, seen_at)
VALUES ($1, $2, $3, $4, $5, 'none', 0, NULL, $6, $6)`;

/** All that a person has of it, the surest first. $1 tenant, $2 the contacts that are one person, $3 kind, $4 value of one of them. */
export const HELD_BY = `
SELECT p.contact_id, p.kind, p.key, p.value, p.assurance, p.strength, p.source, p.since, p.seen_at
  FROM contact_point p
 WHERE p.tenant_id = $1 AND p.contact_id = ANY ($2) AND p.kind = $3 AND p.key IN (
   SELECT o.key FROM contact_point o WHERE o.tenant_id = $1 AND o.contact_id = ANY ($2) AND o.kind = $3 AND o.value = $4)
 ORDER BY p.strength DESC, p.seen_at DESC, p.contact_id FOR UPDATE`;

/** $1 tenant, $2 the contacts that are one person, $3 kind, $4 key. */
export const REMOVE = `DELETE FROM contact_point WHERE tenant_id = $1 AND contact_id = ANY ($2) AND kind = $3 AND key = $4`;

/** Contacts that no longer have it under any kind and yet go by it. $1 tenant, $2 contacts, $3 kinds alike, $4 key. */
const goingBy = (column: 'email' | 'phone_key'): string => `c.tenant_id = $1 AND c.id = ANY ($2) AND c.${column} = $4
   AND NOT EXISTS (SELECT FROM contact_point p WHERE p.tenant_id = $1 AND p.contact_id = c.id AND p.kind = ANY ($3) AND p.key = $4)`;

/** Whoever writes from it, or is written to there, is not taken for them any more. */
export const FORGET_ADDRESS = `UPDATE contact c SET email = NULL WHERE ${goingBy('email')} RETURNING c.id`;
export const FORGET_NUMBER = `UPDATE contact c SET phone = NULL WHERE ${goingBy('phone_key')} RETURNING c.id`;

/** $1 tenant, $2 rows. */
export const PUT_BACK = `
INSERT INTO contact_point (tenant_id, contact_id, kind, key, value, assurance, strength, source, since, seen_at)
SELECT $1, p.contact_id, p.kind, p.key, p.value, p.assurance, p.strength, p.source, p.since, p.seen_at
  FROM jsonb_to_recordset($2::jsonb) AS p (contact_id uuid, kind text, key text, value text, assurance text, strength smallint,
                                           source text, since timestamptz, seen_at timestamptz)`;

/** As each of them had it. $1 tenant, $2 rows, $3 contacts. */
const mainAgain = (column: 'email' | 'phone'): string => `
UPDATE contact c SET ${column} = p.value FROM jsonb_to_recordset($2::jsonb) AS p (contact_id uuid, value text)
 WHERE c.tenant_id = $1 AND c.id = p.contact_id AND c.id = ANY ($3) AND c.${column} IS NULL`;
export const ADDRESS_BACK = mainAgain('email');
export const NUMBER_BACK = mainAgain('phone');

/** $1 tenant, $2 id. */
export const CHANGE = `SELECT state FROM contact_point_change WHERE tenant_id = $1 AND id = $2`;
