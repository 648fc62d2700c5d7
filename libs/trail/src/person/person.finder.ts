import type { Tx } from '@sportello/platform';
import { unknownPerson } from '../trail.errors.js';

/** A requester as the tenant knows them. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly organisation: string | null;
  readonly userType: string | null;
  readonly language: string | null;
  readonly createdAt: Date;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * All contacts that are this person, those too that the desk found to be them (E3). @param identity an e-mail address, a phone number, or the id of a contact
 * @throws DomainError `TRAIL.PERSON_NOT_FOUND`
 */
export async function findPerson(tx: Tx, identity: string): Promise<readonly [KnownPerson, ...KnownPerson[]]> {
  const asked = identity.trim();
  const rows = await tx.query<KnownPerson>(
    `WITH asked AS (
       SELECT id FROM contact WHERE tenant_id = $1 AND (id = $2::uuid OR email = $3 OR phone = $4)
     ), heads AS (
       SELECT coalesce((SELECT m.target_id FROM contact_merge m WHERE m.tenant_id = $1 AND m.source_id = a.id AND NOT m.undone), a.id) AS id
         FROM asked a
     )
     SELECT id, name, email, phone, organisation, user_type AS "userType", language, created_at AS "createdAt"
       FROM contact WHERE tenant_id = $1 AND id IN (
         SELECT h.id FROM heads h
          UNION
         SELECT m.source_id FROM heads h JOIN contact_merge m ON m.tenant_id = $1 AND m.target_id = h.id AND NOT m.undone) ORDER BY id`,
    [tx.tenant, UUID.test(asked) ? asked : null, asked.includes('@') ? asked.toLowerCase() : null, asked],
  );
  const [first, ...others] = rows;
  if (asked === '' || first === undefined) throw unknownPerson();
  return [first, ...others];
}
