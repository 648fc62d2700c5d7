import type { Tx } from '@sportello/platform';
import { logOf, type LogName } from '../log/logs.js';
import { eraseEventWords } from './event.eraser.js';
import { finder, namePatterns, type Named } from './name.patterns.js';
import { NOTHING_LEFT } from './words.eraser.js';

/** A kind of record that staff write words about people into. */
interface Place {
  readonly log: LogName;
  readonly records: string;
  readonly events: string;
  /** `r` the record, $2 ids of contacts: whether it is about requests of theirs. */
  readonly theirs: string;
  /** Whether its title has a column of its own. */
  readonly titled?: true;
}

const PROBLEM_OF = (
  id: string,
): string => `EXISTS (SELECT FROM problem_ticket l JOIN ticket t ON t.tenant_id = $1 AND t.id = l.ticket_id
  WHERE l.tenant_id = $1 AND l.problem_id = ${id} AND t.requester_id = ANY ($2))`;
const TICKET_OF = (id: string): string =>
  `EXISTS (SELECT FROM ticket t WHERE t.tenant_id = $1 AND t.id = ${id} AND t.requester_id = ANY ($2))`;

/** In the order in which they are locked wherever several are. */
const PLACES: readonly Place[] = [
  { log: 'security', records: 'security_case', events: 'security_event', theirs: TICKET_OF('r.id') },
  { log: 'problem', records: 'problem', events: 'problem_event', theirs: PROBLEM_OF('r.id'), titled: true },
  {
    ...{ log: 'broadcast', records: 'broadcast', events: 'broadcast_event' },
    theirs: `(${TICKET_OF('r.report_id')} OR ${PROBLEM_OF('r.report_id')})`,
  },
  { log: 'system', records: 'supplied_system', events: 'supplied_system_event', theirs: 'false' },
];

/** Keys of a record’s state under which there are words; ids and names of staff stand under others. */
const WORDS = new Set(['title', 'description', 'text', 'workaround', 'rootCause', 'outcome', 'evidence']);

/** Every statement has all of them, and needs some. A pattern that is null finds nothing. */
const GIVEN = `WITH given AS (
  SELECT $1::text AS tenant, $2::uuid[] AS contacts, $3::text AS surely, $4::text AS likely, $5::text AS nothing
)`;
const nothingIn = (...columns: readonly string[]): string =>
  columns.map((column) => `${column} = jsonb_build_object('it', given.nothing, 'en', given.nothing)`).join(', ');
const patternFor = (theirs: string): string => `CASE WHEN ${theirs} THEN given.likely ELSE given.surely END`;

const PLAIN: readonly string[] = [
  ...['title', 'outcome', 'evidence'].map(
    (column) => `UPDATE problem_action a SET ${column} = given.nothing FROM given
      WHERE a.tenant_id = $1 AND a.${column} ~* ${patternFor(PROBLEM_OF('a.problem_id'))}`,
  ),
  `UPDATE signal s SET title = given.nothing, ${nothingIn('reason')},
          ended_reason = CASE WHEN s.ended_reason IS NOT NULL THEN given.nothing END FROM given
    WHERE s.tenant_id = $1 AND s.origin = 'operator'
      AND concat_ws(' ', s.title, s.reason->>'it', s.ended_reason) ~* ${patternFor(PROBLEM_OF('s.problem_id'))}`,
  // Copies of what colleagues were told: one too many is no loss.
  `UPDATE staff_notice n SET ${nothingIn('subject', 'text')} FROM given
    WHERE n.tenant_id = $1 AND n.ticket_id IS NULL AND concat_ws(' ', n.subject::text, n.text::text) ~* given.likely`,
  // What still waits to be sent is sent first.
  `UPDATE outbound o SET payload = '{}', raw_sha256 = NULL FROM given
    WHERE o.tenant_id = $1 AND o.ticket_id IS NULL AND o.state NOT IN ('queued', 'sending') AND o.payload::text ~* given.likely`,
];

/** Somebody by one of the names they are known by. */
export interface KnownName extends Named {
  /** Of the contact. */
  readonly id: string;
}

/** Every name people have given themselves, in their contact, on a request, in a message. To be asked before any of it is erased. */
export const namesOf = (tx: Tx, contacts: readonly string[]): Promise<readonly KnownName[]> =>
  tx.query<KnownName>(
    `SELECT DISTINCT c.id, x.name, c.email, c.phone
       FROM contact c CROSS JOIN LATERAL (
         SELECT c.name
          UNION SELECT t.requester->>'name' FROM ticket t WHERE t.tenant_id = $1 AND t.requester_id = c.id
          UNION SELECT m.author->>'name' FROM ticket t JOIN message m ON m.tenant_id = $1 AND m.ticket_id = t.id
                 WHERE t.tenant_id = $1 AND t.requester_id = c.id AND m.author->>'type' = 'requester'
                   AND m.author->>'id' = c.id::text) AS x (name)
      WHERE c.tenant_id = $1 AND c.id = ANY ($2) AND x.name <> '' ORDER BY c.id, x.name`,
    [tx.tenant, contacts],
  );

/**
 * What staff wrote about people elsewhere than on their requests: in problems and their actions, reported threats, broadcasts,
 * signals and the mails to colleagues about them. Whatever surely names them goes; in what is about their requests, whatever
 * has a part of their name too. Where a problem is behind the requests of many, the rest of it stays.
 */
export async function eraseMentions(tx: Tx, people: readonly KnownName[]): Promise<void> {
  const { surely, likely } = namePatterns(people);
  if (likely === null) return;
  const values = [tx.tenant, people.map(({ id }) => id), surely, likely, NOTHING_LEFT];
  const names = { surely: finder(surely), likely: finder(likely) };
  for (const place of PLACES) await erasePlace(tx, place, values, names);
  for (const sql of PLAIN) await tx.query(`${GIVEN} ${sql}`, values);
}

interface MentionRow {
  readonly id: string;
  readonly theirs: boolean;
  readonly state: unknown;
}

async function erasePlace(
  tx: Tx,
  { log, records, events, theirs, titled }: Place,
  values: readonly unknown[],
  names: Readonly<Record<'surely' | 'likely', (text: string) => boolean>>,
): Promise<void> {
  const rows = await tx.query<MentionRow>(
    `${GIVEN} SELECT r.id, ${theirs} AS theirs, r.state FROM ${records} r, given
      WHERE r.tenant_id = $1
        AND EXISTS (SELECT FROM ${events} e WHERE e.tenant_id = $1 AND e.record_id = r.id AND e.salt IS NOT NULL
                       AND e.data::text ~* ${patternFor(theirs)})
      ORDER BY r.id FOR NO KEY UPDATE OF r`,
    values,
  );
  const found = new Map(rows.map((row) => [row.id, row.theirs ? names.likely : names.surely] as const));
  await eraseEventWords(tx, logOf(log), [...found.keys()], ({ id }, words) => found.get(id)?.(words) === true);
  const title = titled ? `, title = $3::jsonb->>'title'` : '';
  const update = `UPDATE ${records} SET state = $3::jsonb${title} WHERE tenant_id = $1 AND id = $2`;
  for (const { id, state } of rows)
    await tx.query(update, [tx.tenant, id, JSON.stringify(without(state, found.get(id) ?? names.surely))]);
}

/** The same with words replaced that name somebody. */
function without(value: unknown, names: (text: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => without(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => {
      if (typeof one === 'string') return [key, WORDS.has(key) && names(one) ? NOTHING_LEFT : one];
      return [key, without(one, names)];
    }),
  );
}
