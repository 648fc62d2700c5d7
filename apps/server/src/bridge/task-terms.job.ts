import type { CommandBus } from '@nestjs/cqrs';
import {
  agreedTerms,
  dueUnder,
  RecomputeTaskTermsCommand,
  type OpenTask,
  type Suppliers,
  type TaskRecount,
  type TaskTerms,
} from '@sportello/escalation';
import { canonicalJson, DomainError, type Clock, type TenantContext } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import type { TenantDirectory } from '@sportello/tenancy';
import { termMovedWords } from './task.words.js';

/** One task, or a batch of them under a revision. */
export type TaskTermsPayload = { readonly taskId: string } | { readonly revision: number; readonly after?: string };

/** Why the terms are worked out anew. */
interface Cause {
  readonly revision: number;
  /** Name of who brought the revision in. */
  readonly reason: string;
}

/** Times a task that changed meanwhile is looked at again. */
const TRIES = 5;

/**
 * Job `task.terms` (B10): the term shown on a task is the one that holds. When a calendar or an agreement changes, open tasks
 * follow, each with an entry in its history and a word to whoever has it; a term that was asked for when the task was given stays
 * as long as it is, in the hours of today.
 */
export class TaskTermsJob {
  constructor(
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly suppliers: Suppliers,
    private readonly recount: TaskRecount,
    private readonly clock: Clock,
  ) {}

  async run(payload: TaskTermsPayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'terms');
    if ('taskId' in payload) return this.#one(ctx, payload.taskId);
    const { revision, after = null } = payload;
    const page = await this.recount.page(ctx, revision, after);
    if (page === null) return;
    const cause = { revision, reason: await this.recount.reason(ctx, revision) };
    for (const task of page) await this.#follow(ctx, task, cause);
    await this.recount.next(ctx, revision, page);
  }

  async #one(ctx: TenantContext, taskId: string): Promise<void> {
    const { revision } = await this.directory.current(ctx.tenant);
    const task = await this.recount.one(ctx, taskId);
    if (task !== null) await this.#follow(ctx, task, { revision, reason: await this.recount.reason(ctx, revision) });
  }

  async #follow(ctx: TenantContext, given: OpenTask, cause: Cause): Promise<void> {
    let task: OpenTask | null = given;
    for (let tries = 0; task !== null && tries < TRIES; tries += 1) {
      const terms = await this.#termsOf(ctx, task);
      if (terms === null) return;
      const moved = await this.#move(ctx, task, terms, cause);
      if (moved) return;
      task = await this.recount.one(ctx, task.id);
    }
    if (task !== null) throw new Error(`task ${task.id} keeps changing: its terms have to wait`);
  }

  /** @returns null when nothing is to be done: they are the same, or nobody is known any more who has agreed to any */
  async #termsOf({ tenant }: TenantContext, { state: { facts } }: OpenTask): Promise<TaskTerms | null> {
    const rules = await this.suppliers.find(tenant, facts);
    if (rules === null) return null;
    const terms = agreedTerms(rules, facts);
    return canonicalJson(terms) === canonicalJson(termsIn(facts)) ? null : terms;
  }

  /** @returns false when somebody else changed the task first */
  async #move(ctx: TenantContext, task: OpenTask, terms: TaskTerms, cause: Cause): Promise<boolean> {
    const { id, version, language, state } = task;
    const configuration = await this.directory.current(ctx.tenant);
    const text = termMovedWords(configuration, state.dueAt, dueUnder(state, terms, this.clock.now()))[language];
    const input = { task: id, expectedVersion: version, terms, ...cause, text };
    const key = `task-terms:${id}:${cause.revision}:${version}`;
    try {
      await this.commands.execute(new RecomputeTaskTermsCommand(ctx, key, input));
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'TASK.STALE_VERSION') return false;
      // It ended meanwhile, or another run of this job has moved it already.
      if (error instanceof DomainError && OVER.includes(error.code)) return true;
      throw error;
    }
  }
}

const OVER = ['TASK.ILLEGAL_TRANSITION', 'COMMAND.KEY_REUSED'];

const termsIn = ({ agreement, hours, target, warnAt, silentAfter, asked }: TaskTerms): TaskTerms => ({
  ...{ agreement, hours, target, warnAt, silentAfter, asked },
});
