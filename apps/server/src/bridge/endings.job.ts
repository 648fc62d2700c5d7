import type { CommandBus } from '@nestjs/cqrs';
import { DomainError, type Clock, type TenantContext } from '@sportello/kernel';
import { jobContext, queueJobs, type JobPayload, type UnitOfWork } from '@sportello/platform';
import type { TenantDirectory } from '@sportello/tenancy';
import {
  ArchiveTicketCommand,
  CloseTicketCommand,
  endingsAt,
  milliseconds,
  type DueEnding,
  type EndingsAsked,
  type EndingsReader,
} from '@sportello/ticketing';
import type { OpenTasks } from './open.tasks.js';

const AT_ONCE = 100;

/** Why a ticket is left for the next time: somebody has just worked on it, or it has to wait. */
const LEFT = ['TICKET.STALE_VERSION', 'TICKET.ILLEGAL_TRANSITION', 'TICKET.CLOSURE_CHECK_NEEDED', 'TICKET.TASKS_OPEN'];

type Ending = Pick<EndingsAsked, 'state' | 'withoutCheck'> & {
  readonly term: string;
  readonly end: (ctx: TenantContext, due: DueEnding) => Promise<unknown>;
};

/**
 * Job `ticket.endings`: closes by policy what nobody has to check (B15) and archives by age (C13), a hundred at a time, in the
 * order in which they ended. Looks at today's terms, so that a term that changed holds for what has ended already. Doing it
 * twice, or in two processes at once, does nothing more: each command has its key.
 */
export class EndingsJob {
  constructor(
    private readonly reader: EndingsReader,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly tasks: OpenTasks,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(payload: Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'endings');
    const { closing } = await this.directory.current(ctx.tenant);
    const { closeAfter, archiveAfter } = closing;
    const archive: Omit<Ending, 'state'> = { withoutCheck: false, term: archiveAfter, end: this.#archive };
    await this.#all(ctx, { ...archive, state: 'closed' });
    await this.#all(
      ctx,
      closeAfter === undefined
        ? { ...archive, state: 'resolved' }
        : { state: 'resolved', withoutCheck: true, term: closeAfter, end: this.#close },
    );
  }

  async #all(ctx: TenantContext, ending: Ending): Promise<void> {
    const term = milliseconds(ending.term);
    const endedBefore = new Date(this.clock.now().getTime() - term);
    const { state, withoutCheck } = ending;
    let after: DueEnding | null = null;
    do {
      const batch: readonly DueEnding[] = await this.reader.due(ctx, {
        ...{ state, withoutCheck, endedBefore, after },
        limit: AT_ONCE,
      });
      for (const due of batch) await unlessLeft(() => ending.end(ctx, due));
      after = batch[AT_ONCE - 1] ?? null;
    } while (after !== null);
    await this.#again(ctx, await this.reader.next(ctx, state, endedBefore), term);
  }

  /** What ends later has its own job already, unless the term was another when it ended. */
  async #again(ctx: TenantContext, endedAt: Date | null, term: number): Promise<void> {
    if (endedAt === null) return;
    const job = endingsAt(ctx.tenant, new Date(endedAt.getTime() + term));
    await queueJobs(this.unitOfWork, ctx, [job]);
  }

  readonly #archive = (ctx: TenantContext, { id, version }: DueEnding): Promise<unknown> =>
    this.commands.execute(
      new ArchiveTicketCommand(ctx, `archive:${id}:${version}`, { ticket: id, expectedVersion: version }),
    );

  readonly #close = async (ctx: TenantContext, { id, version }: DueEnding): Promise<unknown> => {
    await this.tasks.none(ctx, id);
    return this.commands.execute(
      new CloseTicketCommand(ctx, `close:${id}:${version}`, { ticket: id, expectedVersion: version }),
    );
  };
}

async function unlessLeft(end: () => Promise<unknown>): Promise<void> {
  try {
    await end();
  } catch (error) {
    if (!(error instanceof DomainError && LEFT.includes(error.code))) throw error;
  }
}
