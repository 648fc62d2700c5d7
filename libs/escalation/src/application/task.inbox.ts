import { createHash } from 'node:crypto';
import { DomainError, type Json, type TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import {
  UNSPECIFIED,
  type Task,
  type TaskAct,
  type TaskCommandName,
  type TaskOutcome,
  type TaskWords,
} from '../domain/index.js';
import type { PullCursors } from './ports/pull-cursors.port.js';
import type { TaskStore } from './ports/task-store.port.js';
import { againWhenOvertaken, type DecideTask, type TaskCommandRunner } from './task-command.runner.js';
import { TaskCommand, type OnTask, type TaskFileInput } from './task.command.js';

/** What a supplier has told, wherever it was asked. */
export interface SupplierUpdate {
  /** Unique at its connector; repeating it does nothing. */
  readonly externalId: string;
  readonly task: { readonly id: string } | { readonly reference: string };
  readonly kind: 'accepted' | 'refused' | 'progress' | 'question' | 'answer' | 'done';
  readonly text: string;
  /** Who, at the supplier. */
  readonly by?: string;
  readonly files: readonly TaskFileInput[];
  /** Of what was done; not said when left out. */
  readonly outcome?: TaskOutcome;
  readonly effortMinutes?: number;
}

interface HeardInput extends OnTask {
  readonly kind: SupplierUpdate['kind'];
  readonly outcome?: TaskOutcome;
  readonly effortMinutes?: number;
}

class HearSupplierCommand extends TaskCommand<HeardInput> {}

/** Takes in what suppliers tell by their connectors: updates and the place they were read up to, in one transaction. */
export class TaskInbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: TaskStore,
    private readonly cursors: PullCursors,
    private readonly runner: TaskCommandRunner,
  ) {}

  /** Where the last committed pull ended; null at first. */
  cursor(ctx: Pick<TenantContext, 'tenant'>, instance: string): Promise<Json> {
    return this.unitOfWork.run(ctx, (tx) => this.cursors.read(tx, instance), { readOnly: true });
  }

  /** @returns external ids of updates about no task of this connector's */
  take(
    ctx: TenantContext,
    instance: string,
    updates: readonly SupplierUpdate[],
    next: Json,
  ): Promise<readonly string[]> {
    return againWhenOvertaken(() =>
      this.unitOfWork.run(ctx, async (tx) => {
        const unknown: string[] = [];
        for (const update of updates) {
          if (!(await this.#hear(tx, ctx, instance, update))) unknown.push(update.externalId);
        }
        await this.cursors.write(tx, instance, next);
        return unknown;
      }),
    );
  }

  async #hear(tx: Tx, ctx: TenantContext, instance: string, update: SupplierUpdate): Promise<boolean> {
    const found = await this.store.find(tx, instance, update.task);
    if (found === null) return false;
    const { kind, text, files, outcome, effortMinutes } = update;
    const actor = { type: 'supplier' as const, id: found.supplier, name: update.by ?? found.supplier };
    const command = new HearSupplierCommand({ ...ctx, actor }, keyOf(instance, update.externalId), {
      ...{ task: found.id, supplier: found.supplier, kind, text, files },
      ...(outcome === undefined ? {} : { outcome }),
      ...(effortMinutes === undefined ? {} : { effortMinutes }),
    });
    await this.runner.within(tx, command, heard).catch(ignoringRepeated);
    return true;
  }
}

const keyOf = (instance: string, externalId: string): string =>
  `pull:${instance}:${createHash('sha256').update(externalId).digest('hex')}`;

/** A supplier that says something else under the same id has said it once: the first word stands. */
function ignoringRepeated(error: unknown): void {
  if (!(error instanceof DomainError && error.code === 'COMMAND.KEY_REUSED')) throw error;
}

const MOVES: Readonly<
  Record<
    SupplierUpdate['kind'],
    {
      readonly command: TaskCommandName;
      readonly move: (task: Task, act: TaskAct, words: TaskWords, input: HeardInput) => Task;
    }
  >
> = {
  accepted: { command: 'accept', move: (task, act, words) => task.accept(act, words) },
  refused: { command: 'refuse', move: (task, act, words) => task.refuse(act, words) },
  progress: { command: 'report-progress', move: spoken },
  question: { command: 'ask', move: (task, act, words) => task.ask(act, words) },
  answer: { command: 'answer', move: spoken },
  done: {
    command: 'complete',
    move: (task, act, words, { outcome = UNSPECIFIED, effortMinutes = null }) =>
      task.complete(act, words, { outcome, effortMinutes }),
  },
};

/** Whoever writes while the desk waits for an answer answers: a mail and a ticket know no other way to say so. */
function spoken(task: Task, act: TaskAct, words: TaskWords): Task {
  return task.state.inquiredAt === null ? task.reportProgress(act, words) : task.reply(act, words);
}

/** A word that comes too late, or says too little, moves nothing and is kept. */
const heard: DecideTask<HeardInput> = ({ task, act, words, input }) => {
  const { command, move } = MOVES[input.kind];
  try {
    return move(task, act, words, input);
  } catch (error) {
    if (error instanceof DomainError) return task.note(act, words, command);
    throw error;
  }
};
