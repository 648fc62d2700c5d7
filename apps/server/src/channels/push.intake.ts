import { DomainError, type Localized, type TenantContext } from '@sportello/kernel';
import type { InboundProcessor, InboxStore, SenderProof } from '@sportello/intake';
import {
  AuthPluginError,
  InvalidInputError,
  PluginError,
  type Json,
  type Language,
  type PushRequest,
} from '@sportello/plugin-sdk';
import type { PluginHost } from '@sportello/plugin-host';
import type { MaintenanceGuard } from '../bridge/maintenance.guard.js';
import type { TicketConfirmations } from '../bridge/ticket.confirmations.js';
import type { PushAcceptedView, PushRegisteredView } from './channel.views.js';

/** Takes in what is pushed: judged by the channel, committed, then processed at once so that the sender learns the number. */
export class PushIntake {
  constructor(
    private readonly host: PluginHost,
    private readonly inbox: InboxStore,
    private readonly processor: InboundProcessor,
    private readonly confirmations: TicketConfirmations,
    private readonly maintenance: MaintenanceGuard,
  ) {}

  async describe(ctx: TenantContext, instance: string, language: Language): Promise<Json> {
    return this.#judged(() => this.host.describePush(ctx, instance, language));
  }

  /** Nothing is read from the wire for a channel that does not exist. @throws DomainError CHANNEL.NOT_FOUND */
  async mustAccept(ctx: TenantContext, instance: string): Promise<void> {
    if (!(await this.host.acceptsPush(ctx, instance))) throw unknownChannel(instance);
  }

  /** @param proof who sends it, when they are logged in */
  async push(
    ctx: TenantContext,
    instance: string,
    request: PushRequest,
    proof: SenderProof | null = null,
  ): Promise<PushRegisteredView | PushAcceptedView> {
    const messages = await this.#judged(() => this.host.push(ctx, instance, request));
    await this.maintenance.refuse(ctx, instance, messages);
    const accepted = await this.inbox.accept(ctx, instance, messages, { inline: true, proof });
    const [first] = accepted;
    if (first === undefined) throw new Error(`channel ${instance} accepted a request and made nothing of it`);
    if (!first.sameContent) throw keyReused();
    // What is committed is safe: whatever fails from here on is the job's to finish, and the sender has a receipt.
    const processed = await this.processor.process(ctx.tenant, first.inboxId, ctx.correlationId).catch(() => null);
    // Only what this message opened is its sender's to see: joining a ticket gives nobody the key to its page.
    const opened = processed !== null && 'ticketId' in processed && processed.outcome === 'register';
    const ticketId = opened ? processed.ticketId : null;
    return ticketId === null ? { receipt: first.inboxId } : this.confirmations.of(ctx, ticketId);
  }

  /** What whoever opened a ticket is told of it. */
  registered(ctx: TenantContext, ticketId: string): Promise<PushRegisteredView> {
    return this.confirmations.of(ctx, ticketId);
  }

  async #judged<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof InvalidInputError) {
        throw new DomainError('CHANNEL.INVALID_INPUT', 'unprocessable', FIELDS_WRONG, {
          fields: error.problems.map(({ field, code, message }) => ({ field, code, message })),
        });
      }
      if (error instanceof AuthPluginError)
        throw new DomainError('CHANNEL.SENDER_REFUSED', 'forbidden', SENDER_REFUSED, { cause: error });
      // Stopping, broken or overwhelmed: nothing was accepted, and it is worth trying again.
      if (error instanceof PluginError)
        throw new DomainError('CHANNEL.UNAVAILABLE', 'unavailable', UNAVAILABLE, { cause: error });
      throw error;
    }
  }
}

const FIELDS_WRONG: Localized = { it: 'Alcuni campi vanno corretti.', en: 'Some fields need to be corrected.' };
const SENDER_REFUSED: Localized = {
  it: 'Il canale non riconosce chi invia.',
  en: 'The channel does not recognise the sender.',
};

const UNAVAILABLE: Localized = {
  it: 'Il canale non è disponibile: riprovare tra poco.',
  en: 'The channel is not available: try again shortly.',
};

const unknownChannel = (instance: string) =>
  new DomainError('CHANNEL.NOT_FOUND', 'not-found', {
    it: `Il canale ${instance.slice(0, 60)} non esiste o non riceve da qui.`,
    en: `Channel ${instance.slice(0, 60)} does not exist or does not receive from here.`,
  });

const keyReused = () =>
  new DomainError('COMMAND.KEY_REUSED', 'conflict', {
    it: 'La Idempotency-Key è già stata usata per un’altra richiesta.',
    en: 'The Idempotency-Key has been used for another request.',
  });
