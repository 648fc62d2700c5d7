import { DomainError, type TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { ASSURANCES } from '@sportello/ticketing';
import { linksOf } from './contact.links.js';
import { MergeContactsCommand, type ContactMerges } from './contact.merges.js';
import { personOf, type MergeLink } from './contact.merging.js';

/** From here on a login proves whose the fiscal code is. */
const SURE = ASSURANCES.indexOf('spid-l2');

/** Others with the same proved fiscal code as whoever made a request, the oldest first. $1 tenant, $2 ticket, $3 strength. */
const SAME_CODE = `
SELECT own.contact_id AS own, p.contact_id AS other
  FROM ticket t
  JOIN contact_point own ON own.tenant_id = $1 AND own.contact_id = t.requester_id AND own.kind = 'fiscal-code' AND own.strength >= $3
  JOIN contact_point p ON p.tenant_id = $1 AND p.key = own.key AND p.kind = 'fiscal-code' AND p.strength >= $3 AND p.contact_id <> own.contact_id
 WHERE t.tenant_id = $1 AND t.id = $2
 ORDER BY p.contact_id LIMIT 1`;

const SEPARATED = `
SELECT 1 FROM contact_merge m WHERE m.tenant_id = $1 AND m.undone AND m.source_id = ANY ($2) AND m.target_id = ANY ($2) LIMIT 1`;

const REASON = 'Stesso codice fiscale, provato dall’accesso · Same fiscal code, proved by the login';

/**
 * E3: two contacts whose fiscal code is proved by a login are one person without anybody saying so: an act of the system, on record and
 * taken back as any other. What people have separated stays so.
 */
export class ContactJoins {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly merges: ContactMerges,
  ) {}

  /** Safe to repeat. */
  async afterRequest(ctx: TenantContext, ticketId: string): Promise<void> {
    const link = await this.unitOfWork.run(ctx, (tx) => linkFor(tx, ticketId), { readOnly: true });
    if (link === null) return;
    try {
      const key = `same-code:${link.source}:${link.target}`;
      await this.merges.merge(new MergeContactsCommand(ctx, key, { ...link, reason: REASON }));
    } catch (error) {
      // Somebody merges one of them at this moment: then it is for people to see to.
      if (!(error instanceof DomainError && error.kind === 'conflict')) throw error;
    }
  }
}

/** @returns null when there is nothing to join, or nothing that can be without undoing what people did */
async function linkFor(tx: Tx, ticketId: string): Promise<MergeLink | null> {
  const [same] = await tx.query<{ readonly own: string; readonly other: string }>({
    name: 'contact-same-code',
    text: SAME_CODE,
    values: [tx.tenant, ticketId, SURE],
  });
  if (same === undefined) return null;
  const links = await linksOf(tx, [same.own, same.other]);
  const [own, other] = [personOf(links, same.own), personOf(links, same.other)];
  if (own[0] === other[0]) return null;
  const everybody = [...own, ...other];
  const separated = await tx.query({ name: 'contact-separated', text: SEPARATED, values: [tx.tenant, everybody] });
  if (separated.length > 0) return null;
  if (own.length === 1) return { source: own[0], target: other[0] };
  return other.length === 1 ? { source: other[0], target: own[0] } : null;
}
