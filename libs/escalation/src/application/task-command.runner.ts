import { newId, storable, type Clock, type Json } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { assertKey, chain, firstResult, KeyTaken, requestHash } from '@sportello/ticketing';
import { wasOffered, type Task, type TaskAct, type TaskState, type TaskWords } from '../domain/index.js';
import { staleTask, taskBusy, taskNotFound } from '../escalation.errors.js';
import type { LoadedTask, TaskStore } from './ports/task-store.port.js';
import type { OnTask, TaskCommand, TaskCommandResult, TaskFileInput } from './task.command.js';
import { reactionsTo, taskScan } from './task.jobs.js';

/** Pure; run again on the fresh state when another writer was first. */
export type DecideTask<I> = (scene: { task: Task; act: TaskAct; words: TaskWords; input: I }) => Task;

interface Doing<I extends OnTask> {
  readonly hash: Uint8Array;
  readonly name: string;
  readonly decide: DecideTask<I>;
  /** Fields of the ticket that are shared with it. */
  readonly shared?: Readonly<Record<string, Json>> | undefined;
}

/** What a command needs of the ticket besides; the ticket is locked first. */
export type BesideTask<I> = (tx: Tx, task: LoadedTask, input: I) => Promise<Beside>;

export interface Beside {
  readonly shared: Readonly<Record<string, Json>>;
  readonly files: readonly TaskFileInput[];
}

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
  run<I extends OnTask>(
    command: TaskCommand<I>,
    decide: DecideTask<I>,
    beside?: BesideTask<I>,
  ): Promise<TaskCommandResult> {
    return againWhenOvertaken(() =>
      this.unitOfWork.run(command.ctx, (tx) => this.within(tx, command, decide, beside), { retry: true }),
    );
  }

  /** The same in a transaction of the caller's. @throws also `TaskOvertaken` and `KeyTaken`: the transaction is lost */
  async within<I extends OnTask>(
    tx: Tx,
    command: TaskCommand<I>,
    decide: DecideTask<I>,
    beside?: BesideTask<I>,
  ): Promise<TaskCommandResult> {
    assertKey(command.key);
    const input = storable(command.input);
    const hash = requestHash(command.constructor.name, command.ctx.actor, input);
    const { task: loaded, earlier } = await this.store.load(tx, input.task, command.key);
    if (earlier !== null) return firstResult(earlier, command.key, hash);
    const hidden = loaded !== null && isHidden(loaded.task.state, input);
    if (loaded === null || hidden) throw taskNotFound(input.task);
    const { expectedVersion: expected } = input;
    if (expected !== undefined && expected !== loaded.version) throw staleTask(expected, loaded.version);
    const given = await beside?.(tx, loaded, input);
    const heard = given === undefined ? input : { ...input, files: given.files };
    return this.#write(tx, { ctx: command.ctx, key: command.key, input: heard }, loaded, {
      ...{ hash, name: command.constructor.name, decide },
      shared: given?.shared,
    });
  }

  async #write<I extends OnTask>(
    tx: Tx,
    { ctx, key, input }: Pick<TaskCommand<I>, 'ctx' | 'key' | 'input'>,
    loaded: LoadedTask,
    { hash, name, decide, shared = {} }: Doing<I>,
  ): Promise<TaskCommandResult> {
    const at = this.clock.now();
    const { taskId } = loaded;
    const { area } = loaded.task.state.facts;
    const fromHolder = ctx.actor.type === 'supplier' || (area !== null && input.area === area);
    const files = (input.files ?? []).map((file) => ({
      ...{ ...file, id: newId(at.getTime()) },
      direction: fromHolder ? ('in' as const) : ('out' as const),
    }));
    const words = { text: input.text ?? '', files: files.map(({ id }) => id) };
    const act = { by: storable(ctx.actor), at, area: input.area };
    const { state, news } = decide({ task: loaded.task, act, words, input });
    const version = loaded.version + 1;
    const result: TaskCommandResult = {
      ...{ taskId, number: state.facts.number, version, state: state.code, seq: state.seq },
      ...(state.withinTerm === null ? {} : { withinTerm: state.withinTerm }),
    };
    const { jobs, alarmAt } = reactionsTo(taskId, loaded.task.state, state, news);
    const saved = await this.store.save(tx, {
      ...{ taskId, version, state, correlationId: ctx.correlationId, text: words.text, files, shared, at },
      // The chain of a task is made as that of a ticket; an aggregate's id is what it vouches for.
      events: chain(loaded.lastHash, { tenant: ctx.tenant, ticketId: taskId }, news),
      record: { key, command: name, requestHash: hash, result },
      jobs: [...jobs, ...(fromHolder && files.length > 0 ? [taskScan(taskId, state.seq)] : [])],
      alarmAt,
    });
    if (!saved) throw new TaskOvertaken();
    return result;
  }
}

/** A task of another, or that has not been offered yet, does not exist for a supplier. */
const isHidden = (state: TaskState, { supplier }: OnTask): boolean =>
  supplier !== undefined && (state.facts.supplier !== supplier || !wasOffered(state));
