import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { ChatKeeper, type Chat } from '@sportello/desk';
import { systemActor, type Clock, type TenantContext, type TenantId } from '@sportello/kernel';
import { UnitOfWork, type Logger } from '@sportello/platform';
import { TenantDirectory } from '@sportello/tenancy';
import { eachActive, quietly } from '../bridge/ticking.js';
import { CLOCK, LOG } from '../tokens.js';
import { ChatTickets } from './chat.tickets.js';

const HALF_A_MINUTE = 30_000;

/**
 * Ends conversations in which nobody says anything any more, and finishes what a process that died has left half done. However many
 * processes do, each piece stands on its ticket once.
 */
@Injectable()
export class ChatTick {
  readonly #keeper: ChatKeeper;

  constructor(
    @Inject(TenantDirectory) private readonly directory: TenantDirectory,
    @Inject(ChatTickets) private readonly tickets: ChatTickets,
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(CLOCK) clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.#keeper = new ChatKeeper(unitOfWork, clock);
  }

  @Interval(HALF_A_MINUTE)
  look(): Promise<void> {
    return quietly(this.log, 'conversations could not be looked after', () =>
      eachActive(this.directory, (tenant) => this.lookAt(tenant)),
    );
  }

  async lookAt(tenant: TenantId): Promise<void> {
    const ctx: TenantContext = { tenant, actor: systemActor('chat'), correlationId: randomUUID() };
    for (const chat of await this.#keeper.due(ctx)) {
      await quietly(this.log, 'a conversation could not be finished', () => this.#finish(ctx, chat), { chat: chat.id });
    }
    await this.#keeper.forget(ctx);
  }

  /** Who waits for a person keeps waiting: only what is silent is over. */
  async #finish(ctx: TenantContext, chat: Chat): Promise<void> {
    if (chat.state === 'queued' && chat.ticket === null && (await this.tickets.numberOf(ctx, chat.id)) !== null) return;
    if (chat.state !== 'ended' && this.#keeper.isSilent(chat)) await this.tickets.chats.end(ctx, chat.id);
    await this.tickets.keep(ctx, chat.id);
  }
}
