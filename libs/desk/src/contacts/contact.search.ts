import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { Contact } from './contact.history.js';

/** A requester found, and how much they have asked. */
export interface FoundContact extends Contact {
  readonly tickets: number;
  readonly open: number;
}

/** People shown at once: who telephones says more until few are left. */
export const MOST_FOUND = 10;
/** Digits that tell numbers apart, as the register of contacts keeps them. */
const DIGITS = 9;
const FEWEST_DIGITS = 6;

const COLUMNS = `c.id, c.name, c.email, c.phone, c.organisation, c.user_type AS "userType", c.created_at AS since`;

/**
 * By number, by the beginning of an address, by a part of the name. $1 tenant, $2 number or null, $3 words, in lower case and with
 * what LIKE would read escaped, $4 whether restricted tickets count.
 */
const SEARCH = `
SELECT f.*, n.tickets, n.open
  FROM (SELECT ${COLUMNS} FROM contact c
         WHERE c.tenant_id = $1 AND (($2::text IS NOT NULL AND c.phone_key = $2) OR
               ($2::text IS NULL AND (c.email LIKE $3 || '%' OR lower(c.name) LIKE '%' || $3 || '%')))
         ORDER BY c.name, c.id LIMIT ${MOST_FOUND}) AS f
 CROSS JOIN LATERAL (
   SELECT count(*)::int AS tickets, count(*) FILTER (WHERE t.state NOT IN ('resolved', 'closed', 'archived'))::int AS open
     FROM ticket t WHERE t.tenant_id = $1 AND t.requester_id = f.id AND (NOT t.restricted OR $4)) AS n
 ORDER BY n.open DESC, f.name, f.id`;

/** E3, E10: who is on the telephone, by what they say of themselves. */
export class ContactSearch {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those who gave this number; none for one that is too short to tell anybody apart. */
  async known(
    ctx: Pick<TenantContext, 'tenant'>,
    number: string,
    sight: { readonly restricted: boolean },
  ): Promise<readonly FoundContact[]> {
    return phoneKey(number) === null ? [] : this.find(ctx, number, sight);
  }

  find(
    ctx: Pick<TenantContext, 'tenant'>,
    q: string,
    sight: { readonly restricted: boolean },
  ): Promise<readonly FoundContact[]> {
    const number = phoneKey(q);
    const words = q
      .trim()
      .toLowerCase()
      .replace(/[\\%_]/g, '\\$&');
    return this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<FoundContact>({
          name: 'contact-search',
          text: SEARCH,
          values: [tx.tenant, number, words, sight.restricted],
        }),
      { readOnly: true },
    );
  }
}

/** The key under which a number is known; null when it is none. */
export function phoneKey(text: string): string | null {
  if (!/^[\s+\d./()-]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  return digits.length < FEWEST_DIGITS ? null : digits.slice(-DIGITS);
}
