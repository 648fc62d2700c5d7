import { Inject, Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { ChatBoard, type ChatListener } from '@sportello/desk';
import type { Principal } from '@sportello/identity';
import type { Clock, TenantContext } from '@sportello/kernel';
import type { Logger } from '@sportello/platform';
import type { ChatDescription, Language } from '@sportello/plugin-sdk';
import { TenantChanges, TenantDirectory } from '@sportello/tenancy';
import type { FastifyReply } from 'fastify';
import type { SportelloRequest } from '../http/sportello.request.js';
import { LiveCallers } from '../live/live.callers.js';
import { CLOCK, LOG } from '../tokens.js';
import { ChatBot } from './chat.bot.js';
import { ChatGuest } from './chat.guest.js';
import { chatHours } from './chat.hours.js';
import { ChatOperatorPage } from './chat.operator.js';
import { ChatSockets } from './chat.sockets.js';
import { ChatTickets } from './chat.tickets.js';
import type { ChatWire } from './chat.wire.js';

const LOOK_AGAIN = 30_000;

export interface GuestDoor {
  readonly ctx: TenantContext;
  readonly instance: string;
  readonly language: Language;
  readonly rules: ChatDescription;
  /** D14: campaigns that are theirs by what they proved when they logged in. */
  readonly entitled: readonly string[];
}

export interface OperatorDoor {
  readonly ctx: TenantContext;
  readonly principal: Principal;
  readonly language: Language;
}

/** Where those who ask and those who answer meet, whichever process either is connected to. */
@Injectable()
export class ChatRooms {
  readonly #operators = new Set<ChatOperatorPage>();

  constructor(
    @Inject(ChatSockets) private readonly sockets: ChatSockets,
    @Inject(ChatBoard) private readonly board: ChatBoard,
    @Inject(ChatTickets) private readonly tickets: ChatTickets,
    @Inject(ChatBot) private readonly bot: ChatBot,
    @Inject(TenantDirectory) private readonly directory: TenantDirectory,
    @Inject(LiveCallers) private readonly callers: LiveCallers,
    @Inject(TenantChanges) changes: TenantChanges,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {
    // Revoked tokens and changed configurations are told of this way.
    changes.onChange(() => void this.lookAgain());
  }

  /** @returns false for an ordinary request @throws as `ChatSockets.accept` */
  guest(
    request: SportelloRequest,
    reply: FastifyReply,
    { ctx, instance, language, rules, entitled }: GuestDoor,
  ): boolean {
    return this.sockets.accept(request, reply, (wire) => {
      const guest = new ChatGuest(ctx, instance, language, rules, wire, {
        ...{ tickets: this.tickets, bot: this.bot, clock: this.clock, log: this.log },
        hours: async (email) =>
          chatHours(await this.directory.current(ctx.tenant), instance, { email, entitled }, this.clock.now()),
      });
      this.#follow(ctx, wire, { told: (told) => guest.told(told), missed: () => guest.look() });
      guest.begin();
    });
  }

  /** @returns false for an ordinary request @throws as `ChatSockets.accept` */
  operator(request: SportelloRequest, reply: FastifyReply, { ctx, principal, language }: OperatorDoor): boolean {
    return this.sockets.accept(request, reply, (wire) => {
      const page = new ChatOperatorPage(ctx, principal, language, wire, {
        ...{ tickets: this.tickets, log: this.log },
        again: () => this.callers.again(request),
      });
      this.#follow(ctx, wire, { told: (told) => page.told(told), missed: () => page.look() });
      this.#operators.add(page);
      wire.onClose(() => this.#operators.delete(page));
      page.begin();
    });
  }

  @Interval(LOOK_AGAIN)
  async lookAgain(): Promise<void> {
    await Promise.all([...this.#operators].map((page) => page.lookAgain()));
  }

  #follow({ tenant }: TenantContext, wire: ChatWire, listener: ChatListener): void {
    wire.onClose(this.board.listen(tenant, listener));
  }
}
