import type { Clock } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import { ticketBusy } from '../ticketing.errors.js';
import { assertKey } from './idempotency.js';
import type { TicketRules } from './ports/ticket-rules.port.js';
import { KeyTaken, type TicketStore } from './ports/ticket-store.port.js';
import { Overtaken, TicketAttempt, type Decide } from './ticket-command.attempt.js';
import { RevisionNeeded } from './ticket.change.js';
import type { OnTicket, TicketCommand, TicketCommandResult } from './ticket.command.js';
import { RevisionMemory } from './revision.memory.js';

/** Writers ahead of us win once each; more than this many in a row is a storm, not a crowd. */
const TRIES = 30;

/** Runs one command on one ticket in one transaction: once for a key, on the version the caller saw, or not at all. */
export class TicketCommandRunner {
  readonly #memory: RevisionMemory;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: TicketStore,
    rules: TicketRules,
    private readonly clock: Clock,
  ) {
    this.#memory = new RevisionMemory(rules);
  }

  /**
   * @param decide pure; run again on the fresh state when another writer was first and the caller did not insist on a version
   * @throws DomainError what `decide` throws, `TICKET.NOT_FOUND`, `TICKET.STALE_VERSION`, `COMMAND.KEY_REUSED`
   */
  async run<I extends OnTicket>(command: TicketCommand<I>, decide: Decide<I>): Promise<TicketCommandResult> {
    assertKey(command.key);
    const { tenant } = command.ctx;
    const configuration = await this.#memory.of(tenant);
    const options = { retry: true, readOnly: command.mode === 'rehearsal' };
    const attempt = new TicketAttempt(command, decide, configuration, this.store, this.clock);
    for (let tries = 0; tries < TRIES; tries++) {
      try {
        return await this.unitOfWork.run(command.ctx, (tx) => attempt.run(tx), options);
      } catch (error) {
        if (error instanceof RevisionNeeded) await this.#memory.learn(tenant, error.revision);
        else if (!(error instanceof Overtaken || error instanceof KeyTaken)) throw error;
      }
    }
    throw ticketBusy();
  }
}
