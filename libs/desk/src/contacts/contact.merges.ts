import { newId, type Clock } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import { RecordCommand, RecordRunner, type RecordResult, type RecordShape } from '@sportello/records';
import { notMerged } from './contact.errors.js';
import { linksOf, lockContacts } from './contact.links.js';
import { assertMayMerge, mergeOf, type ContactMerge } from './contact.merging.js';

const SHAPE: RecordShape<ContactMerge> = {
  table: 'contact_merge',
  history: 'contact_merge_event',
  columns: ({ source, target, undone }) => ({ source_id: source, target_id: target, undone: undone !== null }),
};

/** The desk has found that two contacts are one person: the source is shown as part of the target. */
export class MergeContactsCommand extends RecordCommand<{
  readonly source: string;
  readonly target: string;
  readonly reason: string;
}> {}

/** It was a mistake, or is no longer so: both are again what they were. */
export class UnmergeContactCommand extends RecordCommand<{ readonly source: string; readonly reason: string }> {}

/**
 * E3: merges of contacts, each an act on record that can be taken back. No ticket moves and no requester sees more than before:
 * what is merged is what the desk sees as one.
 */
export class ContactMerges {
  readonly #records: RecordRunner<ContactMerge>;

  constructor(
    unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    this.#records = new RecordRunner(unitOfWork, clock, SHAPE);
  }

  /** @throws DomainError `CONTACT.NOT_FOUND`, `CONTACT.SAME`, `CONTACT.ALREADY_MERGED`, `CONTACT.HAS_MERGED` */
  merge(command: MergeContactsCommand): Promise<RecordResult> {
    return this.#records.run(command, {
      find: async (tx, { source, target }) => {
        await lockContacts(tx, [source, target]);
        assertMayMerge(await linksOf(tx, [source, target]), { source, target });
        const id = newId(this.clock.now().getTime());
        return { id, number: id };
      },
      decide: ({ act: { by, at }, input: { source, target, reason } }) => ({
        state: { source, target, reason, by, at: at.toISOString(), undone: null },
        events: [{ type: 'contact-merged', data: { source, target, reason } }],
      }),
    });
  }

  /** @throws DomainError `CONTACT.NOT_FOUND`, `CONTACT.NOT_MERGED` */
  unmerge(command: UnmergeContactCommand): Promise<RecordResult> {
    return this.#records.run(command, {
      find: async (tx, { source }) => {
        await lockContacts(tx, [source]);
        return mergeOf(await linksOf(tx, [source]), source);
      },
      decide: ({ kept: { state }, act: { by, at }, input: { reason } }) => {
        if (state === null) throw notMerged();
        const { source, target } = state;
        return {
          state: { ...state, undone: { by, at: at.toISOString(), reason } },
          events: [{ type: 'contact-unmerged', data: { source, target, reason } }],
        };
      },
    });
  }
}
