import { DomainError, storable, systemActor, type TenantContext, type TenantId } from '@sportello/kernel';
import {
  PoisonMessageError,
  type CallFacts,
  type InboundContent,
  type ProtocolAnnulment,
  type StoredInbound,
} from '@sportello/plugin-sdk';
import { copyNotes } from './copy.notes.js';
import type { FirstCopy, IdentityStore } from './identity.store.js';
import type { InboxMessage } from './inbox.row.js';
import type { InboxStore } from './inbox.store.js';
import { decideIntake, type IntakeDecision } from './intake.decision.js';
import type { DeliveryStore } from './delivery.store.js';
import { identityOfMessage } from './message.identity.js';
import type { ProtocolStore } from './protocol.store.js';
import type { ReceiptReader, UnderstoodReceipt } from './receipt.reader.js';
import { decideThread } from './thread.decision.js';
import type { ThreadLookup } from './thread.lookup.js';
import { writtenLanguage } from './written-language.js';

/** Has a channel's plugin read what its instance took in. */
export abstract class InboundReader {
  abstract read(ctx: TenantContext, instance: string, message: StoredInbound): Promise<InboundContent>;
}

export interface DeskOutcome {
  readonly ticketId: string;
  readonly number: string;
  /** What the core made of it, when it is not what was asked: a sollecito joins the ticket it is about (C4). */
  readonly outcome?: string;
}

/** What intake asks the core to do. Every call carries the same key for the same message, so repeating it changes nothing. */
export abstract class Desk {
  /** The ticket of a requester's page, when its access token is genuine. */
  abstract ticketOfPage(ctx: TenantContext, token: string): Promise<{ ticketId: string } | null>;
  abstract register(
    ctx: TenantContext,
    key: string,
    message: InboxMessage,
    content: InboundContent,
    acknowledge: boolean,
  ): Promise<DeskOutcome>;
  abstract reply(
    ctx: TenantContext,
    key: string,
    ticketId: string,
    message: InboxMessage,
    content: InboundContent,
  ): Promise<DeskOutcome>;
  abstract note(
    ctx: TenantContext,
    key: string,
    ticketId: string,
    message: InboxMessage,
    content: InboundContent,
  ): Promise<DeskOutcome>;
  /** The same message by another channel: all it brings is kept on the ticket, and nothing moves. */
  abstract copy(
    ctx: TenantContext,
    key: string,
    ticketId: string,
    message: InboxMessage,
    content: InboundContent,
  ): Promise<DeskOutcome>;
  /** What a telephone exchange says of a call: kept and shown, and no ticket by itself. @returns the ticket it opened after all */
  abstract called(
    ctx: TenantContext,
    message: InboxMessage,
    content: InboundContent,
    call: CallFacts,
  ): Promise<DeskOutcome | null>;
  abstract bounced(
    ctx: TenantContext,
    key: string,
    ticketId: string,
    message: InboxMessage,
    content: InboundContent,
    bounce: Extract<IntakeDecision, { does: 'bounce' }>['bounce'],
  ): Promise<DeskOutcome>;
}

export type Processed =
  | { readonly state: 'processed'; readonly outcome: string; readonly ticketId: string; readonly number: string }
  | { readonly state: 'processed'; readonly outcome: 'receipt'; readonly about: string | null }
  | { readonly state: 'processed'; readonly outcome: 'call' }
  | { readonly state: 'ignored' | 'quarantined'; readonly code: string; readonly reason: string }
  | { readonly state: 'settled-before'; readonly outcome: string | null; readonly ticketId: string | null };

/** Turns one stored message into what it means. Safe to run twice, at once, or again after a crash at any point. */
export class InboundProcessor {
  constructor(
    private readonly inbox: InboxStore,
    private readonly reader: InboundReader,
    private readonly threads: ThreadLookup,
    private readonly desk: Desk,
    private readonly receipts: ReceiptReader,
    private readonly deliveries: DeliveryStore,
    private readonly identities: IdentityStore,
    private readonly protocol: Pick<ProtocolStore, 'keep' | 'annul'>,
  ) {}

  async process(tenant: TenantId, inboxId: string, correlationId: string): Promise<Processed> {
    const ctx: TenantContext = { tenant, actor: systemActor('intake'), correlationId };
    const message = await this.inbox.find(ctx, inboxId);
    if (message === null) throw new Error(`no message ${inboxId} in the inbox of ${tenant}`);
    if (message.state !== 'received')
      return { state: 'settled-before', outcome: message.outcome, ticketId: message.ticketId };
    try {
      const stored = { ...message, mediaType: message.format, receivedAt: message.receivedAt.toISOString() };
      const receipt = await this.receipts.classify(ctx, message.instance, stored);
      if (receipt !== null) return await this.#keep(ctx, message, receipt);
      const content = await this.reader.read(ctx, message.instance, stored);
      const { annulment } = content;
      if (annulment !== undefined) return await this.#annul(ctx, message, storable(content), annulment);
      return await this.#settle(ctx, message, inSomeLanguage(storable(content)));
    } catch (error) {
      const reason = quarantineReason(error);
      // Anything else (database away, plugin in trouble) may pass: the job is retried and the message keeps waiting.
      if (reason === null) throw error;
      await this.inbox.settle(ctx, message.id, 'quarantined', { reason, outcome: 'quarantined' });
      return { state: 'quarantined', ...reason };
    }
  }

  /** A receipt opens nothing and tells nobody; about nothing that was sent, it is kept and shown all the same. */
  async #keep(ctx: TenantContext, message: InboxMessage, receipt: UnderstoodReceipt): Promise<Processed> {
    const { state, about, proved } = receipt.evidence;
    const { outboundId, ticketId, again } = await this.deliveries.keep(
      ctx,
      message,
      receipt.instance,
      receipt.evidence,
    );
    const reason = {
      code: receiptCode(outboundId, again),
      reason: `${state}${proved ? '' : ', not proved'}, about ${about ?? 'a message it does not name'}`,
    };
    // A2: what is proved of a message is seen, kept and erased with its ticket.
    const settled = { reason, outcome: 'receipt', ...(ticketId === null ? {} : { ticketId }) };
    await this.inbox.settle(ctx, message.id, 'processed', settled);
    return { state: 'processed', outcome: 'receipt', about: outboundId };
  }

  /** A7: the call is written down where calls are; only a tenant that wants a ticket for it gets one. */
  async #heard(
    ctx: TenantContext,
    message: InboxMessage,
    content: InboundContent,
    call: CallFacts,
  ): Promise<Processed> {
    const opened = await this.desk.called(ctx, message, content, call);
    const ticketId = opened?.ticketId;
    await this.inbox.settle(ctx, message.id, 'processed', {
      outcome: 'call',
      ...(ticketId === undefined ? {} : { ticketId }),
    });
    return { state: 'processed', outcome: 'call' };
  }

  /**
   * TUDA art. 54: kept with the registration, which stays, and told on its ticket.
   * @throws Error while the registration is not known: it may be on its way; in the end a person sees it
   */
  async #annul(
    ctx: TenantContext,
    message: InboxMessage,
    content: InboundContent,
    annulment: ProtocolAnnulment,
  ): Promise<Processed> {
    const about = await this.protocol.annul(ctx, message.id, annulment);
    const { administration, office, number, date } = annulment.registration;
    if (about === null)
      throw new Error(`no registration ${administration}/${office} ${number} of ${date} is known to annul`);
    const { ticketId, number: ticket } = await this.desk.note(ctx, `inbox:${message.id}`, about, message, content);
    await this.inbox.settle(ctx, message.id, 'processed', { ticketId, outcome: 'annulment' });
    return { state: 'processed', outcome: 'annulment', ticketId, number: ticket };
  }

  async #settle(ctx: TenantContext, message: InboxMessage, content: InboundContent): Promise<Processed> {
    if (content.call !== undefined) return this.#heard(ctx, message, content, content.call);
    const page =
      content.thread.ticketToken === undefined ? null : await this.desk.ticketOfPage(ctx, content.thread.ticketToken);
    const evidence = await this.threads.evidence(ctx, content, page);
    const decision = decideIntake(content, decideThread(content, evidence));
    if (decision.does === 'ignore') {
      const reason = { code: decision.code, reason: decision.reason };
      await this.inbox.settle(ctx, message.id, 'ignored', { reason, outcome: decision.code });
      return { state: 'ignored', ...reason };
    }
    const first = await this.identities.firstCopyOf(ctx, message, identityOfMessage(content));
    const acted: Acted = first === null ? decision : { does: 'copy', first };
    const { outcome, ticketId, number } = await this.#carriedOutOnce(ctx, message, content, acted);
    const { registration } = content;
    if (registration !== undefined)
      await this.protocol.keep(ctx, { registration, direction: 'incoming', ticketId, inboxId: message.id });
    await this.inbox.settle(ctx, message.id, 'processed', { ticketId, outcome });
    return { state: 'processed', outcome, ticketId, number };
  }

  /**
   * A process may have died after the command and before the message was settled. What the message means is decided anew,
   * perhaps under another configuration or by a newer plugin, and may come out otherwise: what was done first stands.
   */
  async #carriedOutOnce(
    ctx: TenantContext,
    message: InboxMessage,
    content: InboundContent,
    decision: Acted,
  ): Promise<DeskOutcome & { outcome: string }> {
    const key = `inbox:${message.id}`;
    try {
      return { outcome: decision.does, ...(await this.#carryOut(ctx, key, message, content, decision)) };
    } catch (error) {
      const first =
        error instanceof DomainError && error.code === 'COMMAND.KEY_REUSED'
          ? await this.inbox.doneUnder(ctx, key)
          : null;
      if (first === null) throw error;
      return { ...first, outcome: first.command === 'RegisterTicketCommand' ? 'register' : 'reply' };
    }
  }

  #carryOut(
    ctx: TenantContext,
    key: string,
    message: InboxMessage,
    content: InboundContent,
    decision: Acted,
  ): Promise<DeskOutcome> {
    switch (decision.does) {
      case 'copy': {
        const notes = copyNotes(decision.first, content);
        return this.desk.copy(ctx, key, decision.first.ticketId, message, { ...content, notes });
      }
      case 'register':
        return this.desk.register(ctx, key, message, content, decision.acknowledge);
      case 'reply':
        return this.desk.reply(ctx, key, decision.ticket.ticketId, message, content);
      case 'note':
        return this.desk.note(ctx, key, decision.ticket.ticketId, message, content);
      case 'bounce':
        return this.desk.bounced(ctx, key, decision.ticket.ticketId, message, content, decision.bounce);
    }
  }
}

function receiptCode(outboundId: string | null, again: boolean): string {
  if (again) return 'receipt-again';
  return outboundId === null ? 'receipt-of-nothing-sent' : 'receipt';
}

type Acted = Exclude<IntakeDecision, { does: 'ignore' }> | { readonly does: 'copy'; readonly first: FirstCopy };

/** A mail does not say in which language its writer wants to be answered: in the one they write (A6). */
function inSomeLanguage(content: InboundContent): InboundContent {
  const language = content.language ?? writtenLanguage(`${content.subject}\n${content.text}`);
  return language === undefined ? content : { ...content, language };
}

/** A message that can never succeed as it is waits for a person; null for what may pass by itself. */
function quarantineReason(error: unknown): { code: string; reason: string } | null {
  if (error instanceof PoisonMessageError) return { code: error.code, reason: error.message };
  if (error instanceof DomainError && (error.kind === 'invalid' || error.kind === 'forbidden')) {
    return {
      code: 'refused-by-core',
      reason: `${error.message}${error.fields.map((f) => `; ${f.field}: ${f.message.en}`).join('')}`,
    };
  }
  return null;
}
