import { newId, storable, type Clock } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { assertKey, chain, firstResult, KeyTaken, requestHash } from '@sportello/ticketing';
import type { Task, TaskAct, TaskWords } from '../domain/index.js';
import { staleTask, taskBusy, taskNotFound } from '../escalation.errors.js';
import type { LoadedTask, TaskStore } from './ports/task-store.port.js';
import type { OnTask, TaskCommand, TaskCommandResult } from './task.command.js';
import { taskJobs } from './task.jobs.js';

/** Pure; run again on the fresh state when another writer was first. */
export type DecideTask<I> = (scene: { task: Task; act: TaskAct; words: TaskWords; input: I }) => Task;

/** Rolls the transaction back; the next try sees what the other writer did. */
export class TaskOvertaken extends Error {}

const TRIES = 30;

/** Tries again what lost a race. @throws DomainError `TASK.BUSY` when it loses every one */
export async function againWhenOvertaken<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof TaskOvertaken || error instanceof KeyTaken)) throw error;
    }
  }
  throw taskBusy();
}

/** Runs one command on one task: once for a key, on the version the caller saw, or not at all. */
export class TaskCommandRunner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: TaskStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError what `decide` throws, `TASK.NOT_FOUND`, `TASK.STALE_VERSION`, `COMMAND.KEY_REUSED` */
  run<I extends OnTask>(command: TaskCommand<I>, decide: DecideTask<I>): Promise<TaskCommandResult> {
    return againWhenOvertaken(() => this.unitOfWork.run(command.ctx, (tx) => this.within(tx, command, decide)));
  }

  /** The same in a transaction of the caller's. @throws also `TaskOvertaken` and `KeyTaken`: the transaction is lost */
  async within<I extends OnTask>(tx: Tx, command: TaskCommand<I>, decide: DecideTask<I>): Promise<TaskCommandResult> {
    assertKey(command.key);
    const input = storable(command.input);
    const hash = requestHash(command.constructor.name, command.ctx.actor, input);
    const { task: loaded, earlier } = await this.store.load(tx, input.task, command.key);
    if (earlier !== null) return firstResult(earlier, command.key, hash);
    const hidden = input.supplier !== undefined && loaded?.task.state.facts.supplier !== input.supplier;
    if (loaded === null || hidden) throw taskNotFound(input.task);
    const { expectedVersion: expected } = input;
    if (expected !== undefined && expected !== loaded.version) throw staleTask(expected, loaded.version);
    return this.#write(tx, { ctx: command.ctx, key: command.key, input }, loaded, {
      hash,
      name: command.constructor.name,
      decide,
    });
  }

  async #write<I extends OnTask>(
    tx: Tx,
    { ctx, key, input }: Pick<TaskCommand<I>, 'ctx' | 'key' | 'input'>,
    loaded: LoadedTask,
    { hash, name, decide }: { hash: Uint8Array; name: string; decide: DecideTask<I> },
  ): Promise<TaskCommandResult> {
    const at = this.clock.now();
    const { taskId } = loaded;
    const direction = ctx.actor.type === 'supplier' ? ('in' as const) : ('out' as const);
    const files = (input.files ?? []).map((file) => ({ ...file, id: newId(at.getTime()), direction }));
    const words = { text: input.text ?? '', files: files.map(({ id }) => id) };
    const { state, news } = decide({ task: loaded.task, act: { by: storable(ctx.actor), at }, words, input });
    const version = loaded.version + 1;
    const result = { taskId, number: state.facts.number, version, state: state.code, seq: state.seq };
    const saved = await this.store.save(tx, {
      ...{ taskId, version, state, correlationId: ctx.correlationId, text: words.text, files, at },
      // The chain of a task is made as that of a ticket; an aggregate's id is what it vouches for.
      events: chain(loaded.lastHash, { tenant: ctx.tenant, ticketId: taskId }, news),
      record: { key, command: name, requestHash: hash, result },
      jobs: taskJobs(taskId, loaded.task.state, state, news),
    });
    if (!saved) throw new TaskOvertaken();
    return result;
  }
}
