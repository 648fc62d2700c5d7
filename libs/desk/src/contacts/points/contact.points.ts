import { newId, type Clock } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { recordBusy, RecordCommand, RecordRunner, type RecordResult, type RecordShape } from '@sportello/records';
import { lockContacts, personWith } from '../contact.links.js';
import type { PointChange, RemovedPoint } from './point.change.js';
import {
  alikeOf,
  checkedPoint,
  isMail,
  isOnePersons,
  isProved,
  isTelephone,
  type HandPointKind,
} from './point.checks.js';
import { pointElsewhere, pointKnown, pointNotFound, pointNotRemoved, pointProved } from './point.errors.js';
import * as sql from './points.sql.js';

const SHAPE: RecordShape<PointChange> = {
  table: 'contact_point_change',
  history: 'contact_point_event',
  columns: ({ contact }) => ({ contact_id: contact }),
};

/** An operator has been told, or has found, by what else somebody is known. */
export class AddPointCommand extends RecordCommand<{
  readonly contact: string;
  readonly kind: HandPointKind;
  readonly value: string;
  readonly reason: string;
}> {}

/** It is not theirs. */
export class RemovePointCommand extends RecordCommand<{
  readonly contact: string;
  readonly kind: string;
  /** As the card shows it. */
  readonly value: string;
  readonly reason: string;
}> {}

/** It was theirs after all. */
export class RestorePointCommand extends RecordCommand<{
  readonly contact: string;
  /** Id of the change that took it away. */
  readonly change: string;
  readonly reason: string;
}> {}

type Person = readonly [string, ...string[]];

/**
 * E3: what operators write and take away by hand of that by which somebody is known (docs/adr/0198). What is written finds the
 * contact and suggests duplicates; it proves nothing, and nobody sees or is sent anything more for it.
 */
export class ContactPoints {
  readonly #records: RecordRunner<PointChange>;

  constructor(
    unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    this.#records = new RecordRunner(unitOfWork, clock, SHAPE);
  }

  /** @throws DomainError `CONTACT.NOT_FOUND`, `CONTACT.POINT_MALFORMED`, `CONTACT.POINT_KNOWN`, `CONTACT.POINT_ELSEWHERE` */
  add(command: AddPointCommand): Promise<RecordResult> {
    return this.#records.run(command, {
      find: this.#anew,
      decide: async ({ tx, act: { by, at }, input: { contact, reason, ...written } }) => {
        const { kind, key, value } = checkedPoint(written.kind, written.value);
        const person = await lockedPerson(tx, contact);
        await refuseTaken(tx, person, { kind, key });
        const [head] = person;
        return {
          state: {
            ...{ contact: head, what: 'added', kind, value, rows: [], mainOf: [] },
            ...{ reason, by, at: at.toISOString(), undone: null },
          },
          events: [{ type: 'point-added', data: { contact: head, kind, value, reason } }],
          also: async () => void (await tx.query(sql.ADD, [tx.tenant, head, kind, key, value, at])),
        };
      },
    });
  }

  /**
   * Of all contacts that are this person. Whom it is the address or the number of goes by it no more: answers are not sent there,
   * and whoever writes from there is somebody new. What they wrote stays where it is.
   * @throws DomainError `CONTACT.NOT_FOUND`, `CONTACT.POINT_NOT_FOUND`, `CONTACT.POINT_PROVED`
   */
  remove(command: RemovePointCommand): Promise<RecordResult> {
    return this.#records.run(command, {
      find: this.#anew,
      decide: async ({ tx, act: { by, at }, input: { contact, kind, value, reason } }) => {
        const person = await lockedPerson(tx, contact);
        const rows = await tx.query<RemovedPoint>(sql.HELD_BY, [tx.tenant, person, kind, value]);
        const [surest] = rows;
        if (surest === undefined) throw pointNotFound();
        if (isProved(surest.strength)) throw pointProved();
        await tx.query(sql.REMOVE, [tx.tenant, person, kind, surest.key]);
        const mainOf = await forget(tx, person, surest);
        const owner = surest.contact_id;
        return {
          state: {
            ...{ contact: owner, what: 'removed', kind, value: surest.value, rows, mainOf },
            ...{ reason, by, at: at.toISOString(), undone: null },
          },
          events: [{ type: 'point-removed', data: { contact: owner, kind, value: surest.value, reason } }],
        };
      },
    });
  }

  /**
   * Exactly as it was, unless somebody else is known by it by now.
   * @throws DomainError `CONTACT.NOT_FOUND`, `CONTACT.POINT_NOT_FOUND`, `CONTACT.POINT_NOT_REMOVED`, `CONTACT.POINT_KNOWN`, `CONTACT.POINT_ELSEWHERE`
   */
  restore(command: RestorePointCommand): Promise<RecordResult> {
    return this.#records.run(command, {
      find: async (tx, { contact, change }) => {
        const person = await lockedPerson(tx, contact);
        const [found] = await tx.query<{ readonly state: PointChange }>(sql.CHANGE, [tx.tenant, change]);
        if (found === undefined || !person.includes(found.state.contact)) throw pointNotFound();
        return { id: change, number: change };
      },
      decide: async ({ tx, kept: { state }, act: { by, at }, input: { contact, reason } }) => {
        const [surest] = state?.rows ?? [];
        if (state === null || state.undone !== null || surest === undefined) throw pointNotRemoved();
        const { kind, value, rows, mainOf } = state;
        await refuseTaken(tx, await personWith(tx, contact), surest);
        return {
          state: { ...state, undone: { by, at: at.toISOString(), reason } },
          events: [{ type: 'point-restored', data: { contact: state.contact, kind, value, reason } }],
          also: () => putBack(tx, kind, { rows, mainOf }),
        };
      },
    });
  }

  readonly #anew = (): Promise<{ readonly id: string; readonly number: string }> => {
    const id = newId(this.clock.now().getTime());
    return Promise.resolve({ id, number: id });
  };
}

/** Nobody merges, separates or changes any of their contacts meanwhile. @throws DomainError `CONTACT.NOT_FOUND`, `RECORD.BUSY` */
async function lockedPerson(tx: Tx, contact: string): Promise<Person> {
  const person = await personWith(tx, contact);
  await lockContacts(tx, person);
  const now = await personWith(tx, contact);
  if (now.join() !== person.join()) throw recordBusy();
  return now;
}

/** @throws DomainError `CONTACT.POINT_KNOWN`, `CONTACT.POINT_ELSEWHERE` */
async function refuseTaken(
  tx: Tx,
  person: Person,
  { kind, key }: { readonly kind: string; readonly key: string },
): Promise<void> {
  await tx.query(sql.LOCK_KEY, [tx.tenant, key]);
  const known = await tx.query(sql.KNOWN, [tx.tenant, person, kind, key]);
  if (known.length > 0) throw pointKnown();
  if (!isOnePersons(kind)) return;
  const values = [tx.tenant, person, alikeOf(kind), key];
  const [other] = await tx.query<{ readonly id: string; readonly name: string }>(sql.ELSEWHERE, values);
  if (other !== undefined) throw pointElsewhere(other);
}

/** @returns contacts of which it was the address, or the number */
async function forget(tx: Tx, person: Person, { kind, key }: RemovedPoint): Promise<readonly string[]> {
  const text = isMail(kind) ? sql.FORGET_ADDRESS : isTelephone(kind) ? sql.FORGET_NUMBER : null;
  if (text === null) return [];
  const rows = await tx.query<{ readonly id: string }>(text, [tx.tenant, person, alikeOf(kind), key]);
  return rows.map(({ id }) => id);
}

async function putBack(tx: Tx, kind: string, { rows, mainOf }: Pick<PointChange, 'rows' | 'mainOf'>): Promise<void> {
  const put = JSON.stringify(rows);
  await tx.query(sql.PUT_BACK, [tx.tenant, put]);
  if (mainOf.length === 0) return;
  try {
    await tx.query(isMail(kind) ? sql.ADDRESS_BACK : sql.NUMBER_BACK, [tx.tenant, put, mainOf]);
  } catch (error) {
    // Somebody writes from there at this very moment: asked again, it is theirs.
    if (error instanceof Error && 'constraint' in error && error.constraint === 'contact_email') throw recordBusy();
    throw error;
  }
}
