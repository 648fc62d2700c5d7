import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Chats, type Chat, type ChatLineRow } from '@sportello/desk';
import { ReplyTokens } from '@sportello/intake';
import { DomainError, type Clock, type TenantContext } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import type { ChatConversation, PushRequest } from '@sportello/plugin-sdk';
import { TenantDirectory } from '@sportello/tenancy';
import { GetTicketQuery, TakeChargeCommand } from '@sportello/ticketing';
import { PushIntake } from '../channels/push.intake.js';
import { CLOCK } from '../tokens.js';

/** Whoever asks, as they say. */
export interface Asker {
  readonly name: string;
  readonly email: string;
}

/** A conversation and the one ticket it becomes: through its channel's inbox, as everything that comes in. */
@Injectable()
export class ChatTickets {
  readonly chats: Chats;

  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(CLOCK) clock: Clock,
    @Inject(PushIntake) private readonly channels: PushIntake,
    @Inject(ReplyTokens) private readonly tokens: ReplyTokens,
    @Inject(TenantDirectory) private readonly directory: TenantDirectory,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {
    this.chats = new Chats(unitOfWork, clock);
  }

  /**
   * D17: a person is asked for, and the whole conversation goes to them. Asked again, it is the same ticket.
   * @param then `ended`: nobody is there, it is left as a request
   * @throws DomainError `CHANNEL.INVALID_INPUT`, `CHAT.OVER`
   */
  async handOver(ctx: TenantContext, id: string, asker: Asker, then: 'queued' | 'ended'): Promise<void> {
    const chat = await this.chats.handing(ctx, id, asker);
    if (chat.ticket === null && chat.receipt === null) await this.#register(ctx, chat, then);
  }

  /** What was said since stands on the ticket, too. Done again, it stands there once. */
  async keep(ctx: TenantContext, id: string): Promise<void> {
    const chat = await this.chats.find(ctx, id);
    if (chat === null || chat.handedSeq === null) return;
    const then = chat.state === 'ended' ? 'ended' : 'queued';
    if (chat.ticket === null && chat.receipt === null) await this.#register(ctx, chat, then);
    const number = chat.ticket ?? (await this.numberOf(ctx, id));
    if (number === null || chat.state !== 'ended') return;
    const lines = await this.chats.lines(ctx, id, Math.max(chat.keptSeq, chat.handedSeq));
    const last = lines.at(-1)?.seq;
    if (last === undefined) return;
    const ticket = await this.#ticket(ctx, number);
    const reference = `${this.tokens.messageIdLocal(ctx.tenant, ticket.id, id)}@chat`;
    await this.channels.push(ctx, chat.instance, await this.#pieceOf(ctx, chat, lines, reference));
    await this.chats.kept(ctx, id, last);
  }

  /** The number of its ticket; null while there is none. */
  async numberOf(ctx: TenantContext, id: string): Promise<string | null> {
    const chat = await this.chats.find(ctx, id);
    return chat === null ? null : (chat.ticket ?? (await this.chats.numbered(ctx, chat)));
  }

  /** Address of the requester's own page of it. */
  async linkOf(ctx: TenantContext, number: string): Promise<string> {
    const { id } = await this.#ticket(ctx, number);
    return (await this.channels.registered(ctx, id)).link;
  }

  /** Whoever takes a conversation takes charge of its ticket (C10). @returns why not, if they could not */
  async takeCharge(ctx: TenantContext, chat: Pick<Chat, 'id'>): Promise<DomainError | null> {
    const ticket = await this.numberOf(ctx, chat.id);
    if (ticket === null) return null;
    try {
      await this.commands.execute(new TakeChargeCommand(ctx, `chat:${chat.id}:${ctx.actor.id}`, { ticket }));
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  async #register(ctx: TenantContext, chat: Chat, then: 'queued' | 'ended'): Promise<void> {
    const lines = await this.chats.lines(ctx, chat.id, 0, chat.handedSeq ?? 0);
    try {
      const became = await this.channels.push(ctx, chat.instance, await this.#pieceOf(ctx, chat, lines, null));
      await this.chats.handed(ctx, chat.id, became, then);
    } catch (error) {
      // What is wrong with their name or address is theirs to mend; anything else is done again as it is.
      if (error instanceof DomainError && error.code === 'CHANNEL.INVALID_INPUT')
        await this.chats.handedBack(ctx, chat.id);
      throw error;
    }
  }

  async #pieceOf(
    ctx: TenantContext,
    chat: Chat,
    lines: readonly ChatLineRow[],
    ticketReference: string | null,
  ): Promise<PushRequest> {
    const { zone } = await this.directory.current(ctx.tenant);
    const asker = { name: chat.name ?? '', email: chat.email ?? '' };
    const last = lines.at(-1)?.seq ?? 0;
    const conversation: ChatConversation = {
      ...{ id: chat.id, last, ticketReference, zone, requester: asker },
      lines: lines.map(({ at, author, name, text, files }) => ({
        at: at.toISOString(),
        by: author,
        name: author === 'requester' ? asker.name : name,
        text,
        attachments: files.map(({ name: file, mediaType, sha256, size }) => ({
          ...{ name: file, mediaType, blob: { sha256, size } },
        })),
      })),
    };
    const { language } = chat;
    return {
      ...{ method: 'POST', headers: {}, query: {}, body: new Uint8Array(), fields: [], files: [] },
      idempotencyKey: randomUUID(),
      language,
      conversation,
    };
  }

  #ticket(ctx: TenantContext, ticket: string) {
    return this.queries.execute(new GetTicketQuery(ctx, { ticket, sight: { restricted: true } }));
  }
}
