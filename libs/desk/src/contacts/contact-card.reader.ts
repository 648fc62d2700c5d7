import type { TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { MOST_MERGES, MOST_POINTS, type ContactCard, type ContactPoint, type ShownMerge } from './contact.card.js';
import { contactNotFound } from './contact.errors.js';
import type { Contact } from './contact.history.js';
import { personWith } from './contact.links.js';
import type { ContactMerge } from './contact.merging.js';
import { MOST_POINT_CHANGES, type PointChange, type ShownPointChange } from './points/point.change.js';
import { isProved } from './points/point.checks.js';
import { CONTACT } from './history.sql.js';

/** What two of them have in common stands there once, the surest. $1 tenant, $2 the contacts that are one person. */
const POINTS = `
SELECT q.kind, q.value, q.assurance, q.strength, q.source, q.since, q."seenAt"
  FROM (SELECT DISTINCT ON (p.kind, p.key) p.kind, p.key, p.value, p.assurance, p.strength, p.source,
               min(p.since) OVER w AS since, max(p.seen_at) OVER w AS "seenAt"
          FROM contact_point p WHERE p.tenant_id = $1 AND p.contact_id = ANY ($2)
        WINDOW w AS (PARTITION BY p.kind, p.key)
         ORDER BY p.kind, p.key, p.strength DESC, p.seen_at DESC) AS q
 ORDER BY q.strength DESC, q.kind, q.since, q.key LIMIT ${MOST_POINTS}`;

const MERGES = `
SELECT m.state, s.name AS "sourceName", t.name AS "targetName"
  FROM contact_merge m
  JOIN contact s ON s.tenant_id = $1 AND s.id = m.source_id
  JOIN contact t ON t.tenant_id = $1 AND t.id = m.target_id
 WHERE m.tenant_id = $1 AND (m.source_id = ANY ($2) OR m.target_id = ANY ($2))
 ORDER BY m.opened_at DESC, m.id DESC LIMIT ${MOST_MERGES}`;

/** $1 tenant, $2 the contacts that are one person. */
const CHANGES = `
SELECT c.id, c.state FROM contact_point_change c
 WHERE c.tenant_id = $1 AND c.contact_id = ANY ($2) ORDER BY c.id DESC LIMIT ${MOST_POINT_CHANGES}`;

type PointRow = Omit<ContactPoint, 'proved'> & { readonly strength: number };

interface ChangeRow {
  readonly id: string;
  readonly state: PointChange;
}

interface MergeRow {
  readonly state: ContactMerge;
  readonly sourceName: string;
  readonly targetName: string;
}

/** E3: by what somebody is known, and which contacts were found to be them. */
export class ContactCardReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of one that is merged into another, that of the other. @throws DomainError `CONTACT.NOT_FOUND` */
  read(ctx: Pick<TenantContext, 'tenant'>, id: string): Promise<ContactCard> {
    return this.unitOfWork.run(ctx, (tx) => cardOf(tx, id), { readOnly: true, isolation: 'repeatable read' });
  }
}

async function cardOf(tx: Tx, id: string): Promise<ContactCard> {
  const person = await personWith(tx, id);
  const [contact] = await tx.query<Contact>({ name: 'contact', text: CONTACT, values: [tx.tenant, person[0]] });
  if (contact === undefined) throw contactNotFound();
  const values = [tx.tenant, person];
  const points = await tx.query<PointRow>({ name: 'contact-points', text: POINTS, values });
  const merges = await tx.query<MergeRow>({ name: 'contact-merges', text: MERGES, values });
  const changes = await tx.query<ChangeRow>({ name: 'contact-point-changes', text: CHANGES, values });
  return { contact, points: points.map(judged), merges: merges.map(shown), changes: changes.map(shownChange) };
}

const judged = ({ strength, ...point }: PointRow): ContactPoint => ({ ...point, proved: isProved(strength) });

/** What the rows were is for putting them back. */
const shownChange = ({ id, state: { rows: _rows, mainOf: _mainOf, ...change } }: ChangeRow): ShownPointChange => ({
  ...change,
  id,
});

const shown = ({ state: { source, target, ...act }, sourceName, targetName }: MergeRow): ShownMerge => ({
  ...act,
  source: { id: source, name: sourceName },
  target: { id: target, name: targetName },
});
