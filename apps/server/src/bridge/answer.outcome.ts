import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { OutboundStore } from '@sportello/intake';
import { DomainError, type TenantContext } from '@sportello/kernel';
import { ConfirmAnswerCommand, ListTicketEventsQuery, ReturnAnswerCommand } from '@sportello/ticketing';

/** The ticket has gone on meanwhile: the requester wrote again, or somebody told them in another way. */
const OVERTAKEN = ['TICKET.NO_SUCH_ANSWER', 'TICKET.ILLEGAL_TRANSITION'];
const NO_ADDRESS = 'the requester gave no address to write to';

/**
 * B14: what became of a final answer decides whether its ticket is technically closed. Accepted by the transport closes it;
 * so does an answer kept to be read, where the tenant has no transport. What failed or came back reopens the duty to tell.
 */
export class AnswerOutcome {
  constructor(
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly outbound: OutboundStore,
  ) {}

  /** Looks at how the message stands now, so that running it again after a crash comes to the same. @param outboundId null when nobody could be told */
  async settle(ctx: TenantContext, ticketId: string, seq: number, outboundId: string | null): Promise<void> {
    const messageId = await this.#answerOf(ctx, ticketId, seq);
    if (messageId === null) return;
    if (outboundId === null) {
      await this.#returned(ctx, ticketId, messageId, NO_ADDRESS, 'unsent');
      return;
    }
    const row = await this.outbound.find(ctx, outboundId, { restricted: true });
    switch (row?.state) {
      case 'sent':
      case 'not-sent':
        await this.#confirmed(ctx, ticketId, messageId);
        return;
      case 'failed':
      case 'bounced':
        await this.#returned(ctx, ticketId, messageId, row.lastError?.reason ?? row.state, `try-${row.attempts}`);
        return;
      default:
        return;
    }
  }

  /** An answer came back after it had been accepted. @returns false when these words are no final answer, or one overtaken */
  bounced(ctx: TenantContext, ticketId: string, messageId: string, why: string): Promise<boolean> {
    return this.#returned(ctx, ticketId, messageId, why, 'bounced');
  }

  async #answerOf(ctx: TenantContext, ticket: string, seq: number): Promise<string | null> {
    const { items } = await this.queries.execute(
      new ListTicketEventsQuery(ctx, { ticket, after: seq - 1, limit: 1, sight: { restricted: true } }),
    );
    const event = items.find((candidate) => candidate.seq === seq);
    const { messageId } = (event?.data ?? {}) as { readonly messageId?: unknown };
    return event?.type === 'answer-given' && typeof messageId === 'string' ? messageId : null;
  }

  #confirmed(ctx: TenantContext, ticket: string, messageId: string): Promise<boolean> {
    return unlessOvertaken(() =>
      this.commands.execute(new ConfirmAnswerCommand(ctx, `answer-sent:${messageId}`, { ticket, messageId })),
    );
  }

  /** @param which time it did not arrive: after another try it may fail again */
  #returned(ctx: TenantContext, ticket: string, messageId: string, why: string, which: string): Promise<boolean> {
    return unlessOvertaken(() =>
      this.commands.execute(
        new ReturnAnswerCommand(ctx, `answer-returned:${messageId}:${which}`, { ticket, messageId, why }),
      ),
    );
  }
}

/** @returns false when it was */
async function unlessOvertaken(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof DomainError && OVERTAKEN.includes(error.code))) throw error;
    return false;
  }
}
