import type { Tx } from '@sportello/platform';
import { contactNotFound } from './contact.errors.js';
import { personOf, type MergeLink } from './contact.merging.js';

/** A merge in force. */
export interface LinkRow extends MergeLink {
  readonly id: string;
  readonly number: string;
}

/** With all that is merged into the one they are merged into. $1 tenant, $2 contacts. */
const LINKS = `
SELECT m.id, m.number, m.source_id AS source, m.target_id AS target FROM contact_merge m
 WHERE m.tenant_id = $1 AND NOT m.undone AND (m.source_id = ANY ($2) OR m.target_id = ANY ($2) OR m.target_id IN (
   SELECT s.target_id FROM contact_merge s WHERE s.tenant_id = $1 AND NOT s.undone AND s.source_id = ANY ($2)))
 ORDER BY m.id`;

/** Merges in force that these contacts are part of. */
export const linksOf = (tx: Tx, contacts: readonly string[]): Promise<readonly LinkRow[]> =>
  tx.query<LinkRow>({ name: 'contact-links', text: LINKS, values: [tx.tenant, contacts] });

/** All contacts that are one person with this one, the one that stands for them first (E3). */
export async function personWith(tx: Tx, contact: string): Promise<readonly [string, ...string[]]> {
  return personOf(await linksOf(tx, [contact]), contact);
}

/**
 * Nobody else merges or separates them meanwhile; always in the order of their ids. Requests that name them go on.
 * @throws DomainError `CONTACT.NOT_FOUND`
 */
export async function lockContacts(tx: Tx, contacts: readonly string[]): Promise<void> {
  const text = `SELECT id FROM contact WHERE tenant_id = $1 AND id = ANY ($2) ORDER BY id FOR NO KEY UPDATE`;
  const rows = await tx.query({ name: 'contact-lock', text, values: [tx.tenant, contacts] });
  if (rows.length < new Set(contacts).size) throw contactNotFound();
}
