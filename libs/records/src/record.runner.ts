import { storable, type Clock } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { assertKey, firstResult, KeyTaken, requestHash } from '@sportello/ticketing';
import type { RecordCommand, RecordResult } from './record.command.js';
import { recordBusy, staleRecord } from './record.errors.js';
import type { Decision, Kept, RecordAct, RecordShape } from './record.shape.js';
import { earlierResult, lockRecord, saveRecord } from './record.store.js';

/** What a decision is made with. */
export interface RecordScene<S, I> {
  readonly kept: Kept<S>;
  readonly act: RecordAct;
  readonly input: I;
  /** For what the decision must look up, of the same transaction. */
  readonly tx: Tx;
}

/** How a command finds its record and what it decides. */
export interface RecordWork<S, I> {
  /** Locks whatever comes before the record itself. @returns the id and number of the record, new or not */
  readonly find: (tx: Tx, input: I) => Promise<{ readonly id: string; readonly number: string }>;
  readonly decide: (scene: RecordScene<S, I>) => Decision<S> | Promise<Decision<S>>;
}

const TRIES = 3;

/** Runs one command on one record: once for a key, on the version the caller saw, in one transaction, or not at all. */
export class RecordRunner<S> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly shape: RecordShape<S>,
  ) {}

  /** @throws DomainError what `find` and `decide` throw, `RECORD.STALE_VERSION`, `COMMAND.KEY_REUSED` */
  async run<I extends object>(command: RecordCommand<I>, work: RecordWork<S, I>): Promise<RecordResult> {
    assertKey(command.key);
    for (let tries = 0; tries < TRIES; tries++) {
      try {
        return await this.unitOfWork.run(command.ctx, (tx) => this.#within(tx, command, work));
      } catch (error) {
        if (!(error instanceof KeyTaken)) throw error;
      }
    }
    throw recordBusy();
  }

  async #within<I extends object>(tx: Tx, command: RecordCommand<I>, work: RecordWork<S, I>): Promise<RecordResult> {
    const { key } = command;
    const [ctx, input] = [storable(command.ctx), storable(command.input)];
    const hash = requestHash(command.constructor.name, ctx.actor, input);
    const earlier = await earlierResult(tx, key);
    if (earlier !== null) return firstResult(earlier, key, hash);
    const { id, number } = await work.find(tx, input);
    const kept = await lockRecord(tx, this.shape, id, number);
    const expected = (input as { readonly expectedVersion?: number }).expectedVersion;
    if (expected !== undefined && expected !== kept.version) throw staleRecord(expected, kept.version);
    const act = { by: ctx.actor, at: this.clock.now() };
    const { state, events, also, jobs = [] } = await work.decide({ kept, act, input, tx });
    const result = { id, number: kept.number, version: kept.version + 1 };
    const record = { key, command: command.constructor.name, requestHash: hash, result };
    await saveRecord(tx, this.shape, kept, { ctx, act, state, events, record, jobs });
    await also?.(tx);
    return result;
  }
}
