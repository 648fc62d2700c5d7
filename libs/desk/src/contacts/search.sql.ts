/** People shown at once: who telephones says more until few are left. */
export const MOST_FOUND = 10;

const COLUMNS = `c.id, c.name, c.email, c.phone, c.organisation, c.user_type AS "userType", c.created_at AS since`;

/** The contact that stands for `x`, the id of one. */
const headOf = (x: string): string => `coalesce((SELECT m.target_id FROM contact_merge m
   WHERE m.tenant_id = $1 AND m.source_id = ${x} AND NOT m.undone), ${x})`;

/** How much `f` and those merged into it have asked; $3 whether restricted tickets count. */
const ASKED = `CROSS JOIN LATERAL (
   SELECT count(*)::int AS tickets, count(*) FILTER (WHERE t.state NOT IN ('resolved', 'closed', 'archived'))::int AS open
     FROM ticket t WHERE t.tenant_id = $1 AND (NOT t.restricted OR $3)
      AND t.requester_id IN (SELECT f.id UNION ALL SELECT m.source_id FROM contact_merge m
                              WHERE m.tenant_id = $1 AND m.target_id = f.id AND NOT m.undone)) AS n`;

/** One look into one index, however many contacts there are. $1 tenant, $2 keys. */
export const BY_POINT = `
SELECT f.*, n.tickets, n.open
  FROM (SELECT ${COLUMNS} FROM contact c
         WHERE c.tenant_id = $1 AND c.id = ANY (ARRAY(SELECT ${headOf('p.contact_id')} FROM contact_point p
                                                    WHERE p.tenant_id = $1 AND p.key = ANY ($2)))
         ORDER BY c.name, c.id LIMIT ${MOST_FOUND}) AS f
 ${ASKED}
 ORDER BY n.open DESC, f.name, f.id`;

/** $2 words, in lower case; in a name their accents do not count, nor which apostrophe it is. */
export const BY_WORDS = `
SELECT f.*, n.tickets, n.open
  FROM (SELECT ${COLUMNS} FROM contact c
         WHERE c.tenant_id = $1 AND c.id IN (
           SELECT ${headOf('o.id')} FROM contact o
            WHERE o.tenant_id = $1 AND (starts_with(o.email, $2) OR strpos(o.name_folded, (SELECT lower(fold_accents($2)))) > 0))
         ORDER BY c.name, c.id LIMIT ${MOST_FOUND}) AS f
 ${ASKED}
 ORDER BY n.open DESC, f.name, f.id`;

/** $2 the contacts that are one person, who stands for them first. What is proved counts before what anybody may say. */
export const DUPLICATES = `
SELECT f.*, n.tickets, n.open
  FROM (SELECT ${COLUMNS}, x.shared,
               c.name_folded = (SELECT o.name_folded FROM contact o WHERE o.tenant_id = $1 AND o.id = ($2::uuid[])[1]) AS "sameName"
          FROM (SELECT y.id, array_agg(DISTINCT y.kind) AS shared
                  FROM (SELECT ${headOf('p.contact_id')} AS id, p.kind
                          FROM contact_point own
                          JOIN contact_point p ON p.tenant_id = $1 AND p.key = own.key AND p.contact_id <> ALL ($2) AND p.kind <> 'vat-number'
                         -- Colleagues have it in common, and are not one person.
                         WHERE own.tenant_id = $1 AND own.contact_id = ANY ($2) AND own.kind <> 'vat-number') AS y
                 GROUP BY y.id) AS x
         -- One by one: otherwise all contacts are read to find these few.
         CROSS JOIN LATERAL (SELECT * FROM contact o WHERE o.tenant_id = $1 AND o.id = x.id OFFSET 0) AS c
         ORDER BY 'fiscal-code' = ANY (x.shared) DESC, "sameName" DESC, c.created_at DESC, c.id LIMIT ${MOST_FOUND}) AS f
 ${ASKED}
 ORDER BY 'fiscal-code' = ANY (f.shared) DESC, f."sameName" DESC, f.since DESC, f.id`;
