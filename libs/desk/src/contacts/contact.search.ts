import type { TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { phoneKey } from '@sportello/ticketing';
import type { Contact } from './contact.history.js';
import { CONTACT } from './history.sql.js';
import { contactNotFound } from './contact.errors.js';
import { personWith } from './contact.links.js';
import { vatDigits } from './points/point.checks.js';
import { BY_POINT, BY_WORDS, DUPLICATES } from './search.sql.js';

/** A requester found, and how much they have asked. */
export interface FoundContact extends Contact {
  readonly tickets: number;
  readonly open: number;
}

/** Somebody who may be the same person, and why. */
export interface PossibleDuplicate extends FoundContact {
  /** What both are known by. */
  readonly shared: readonly string[];
  readonly sameName: boolean;
}

interface Sight {
  readonly restricted: boolean;
}

/** E3, E10: who is on the telephone, by what they say of themselves. */
export class ContactSearch {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those who gave this number; none for one that is too short to tell anybody apart. */
  async known(ctx: Pick<TenantContext, 'tenant'>, number: string, sight: Sight): Promise<readonly FoundContact[]> {
    const key = phoneKey(number);
    return key === null ? [] : this.#run(ctx, (tx) => byPoint(tx, [key], sight));
  }

  /** By anything they are known by, whole; failing that, by the beginning of the address or a part of the name. */
  find(ctx: Pick<TenantContext, 'tenant'>, q: string, sight: Sight): Promise<readonly FoundContact[]> {
    const asked = q.trim();
    const number = phoneKey(asked);
    return this.#run(ctx, async (tx) => {
      const found = await byPoint(
        tx,
        [asked.toLowerCase(), asked.toUpperCase(), vatDigits(asked), ...(number === null ? [] : [number])],
        sight,
      );
      if (found.length > 0 || number !== null) return found;
      return tx.query<FoundContact>({
        name: 'contact-search',
        text: BY_WORDS,
        values: [tx.tenant, asked.toLowerCase(), sight.restricted],
      });
    });
  }

  /**
   * Others who are known by something this one is known by: for a person to judge, never joined by themselves (E3).
   * @throws DomainError `CONTACT.NOT_FOUND`
   */
  duplicates(ctx: Pick<TenantContext, 'tenant'>, id: string, sight: Sight): Promise<readonly PossibleDuplicate[]> {
    return this.#run(ctx, async (tx) => {
      const person = await personWith(tx, id);
      const known = await tx.query({ name: 'contact', text: CONTACT, values: [tx.tenant, person[0]] });
      if (known.length === 0) throw contactNotFound();
      const values = [tx.tenant, person, sight.restricted];
      return tx.query<PossibleDuplicate>({ name: 'contact-duplicates', text: DUPLICATES, values });
    });
  }

  #run<T>(ctx: Pick<TenantContext, 'tenant'>, read: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(ctx, read, { readOnly: true });
  }
}

const byPoint = (tx: Tx, keys: readonly string[], { restricted }: Sight): Promise<readonly FoundContact[]> =>
  tx.query<FoundContact>({ name: 'contact-by-point', text: BY_POINT, values: [tx.tenant, keys, restricted] });
