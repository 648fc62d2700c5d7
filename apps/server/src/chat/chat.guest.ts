import type { Chat, ChatTold } from '@sportello/desk';
import { DomainError, newId, type Clock, type TenantContext } from '@sportello/kernel';
import type { Logger } from '@sportello/platform';
import type { ChatDescription } from '@sportello/plugin-sdk';
import type { ChatBot } from './chat.bot.js';
import { frameIn, guestFrameSchema, type GuestFrame } from './chat.frames.js';
import type { ChatHours } from './chat.hours.js';
import { digestOfKey, newChatKey, opens } from './chat.keys.js';
import type { ChatTickets } from './chat.tickets.js';
import type { ChatWire } from './chat.wire.js';
import { failedFrame, refusedFrame, shownLine } from './chat.words.js';

export interface GuestParts {
  readonly tickets: ChatTickets;
  readonly bot: ChatBot;
  readonly clock: Clock;
  readonly log: Logger;
  /** @param email of whoever asks for a person */
  readonly hours: (email: string) => Promise<ChatHours>;
}

/** Lines told at once. */
const PAGE = 100;

/** Somebody who asks, at the other end of one connection. What they are told, they are told from what is kept: nothing is lost or doubled. */
export class ChatGuest {
  #chat: string | null = null;
  /** Number of the last line they were told. */
  #told = 0;
  #state = '';
  #willLook = false;

  constructor(
    private readonly ctx: TenantContext,
    private readonly instance: string,
    private readonly language: Chat['language'],
    private readonly rules: ChatDescription,
    private readonly wire: ChatWire,
    private readonly parts: GuestParts,
  ) {}

  begin(): void {
    this.wire.listen(
      async (data, isBinary) => {
        const frame = frameIn(guestFrameSchema, data, isBinary);
        if (frame === null) return this.wire.end('unreadable');
        await this.#heard(frame).catch((error: unknown) => this.#refused(error, frame));
      },
      (error) => this.#refused(error, {}),
    );
    this.wire.onClose(() => void this.#left());
  }

  /** Something happened in some conversation of the tenant. */
  told({ chat, what }: Pick<ChatTold, 'chat' | 'what'>): void {
    if (what === 'operator' && chat === this.#chat) return this.wire.say({ type: 'writing' });
    if (what === 'changed' && this.#chat !== null && (chat === this.#chat || this.#waits)) this.look();
  }

  /** Tells all that is not told yet. */
  look(): void {
    if (this.#willLook) return;
    this.#willLook = true;
    this.wire.do(
      () => {
        this.#willLook = false;
        return this.#tell();
      },
      (error) => this.#refused(error, {}),
    );
  }

  /** A place in the queue changes with those of the others. */
  get #waits(): boolean {
    return this.#state.startsWith('{"type":"state","state":"queued"');
  }

  async #heard(frame: GuestFrame): Promise<void> {
    switch (frame.type) {
      case 'resume':
        return this.#resume(frame);
      case 'say':
        return this.#say(frame);
      case 'writing':
        return this.#chat === null ? undefined : this.parts.tickets.chats.writing(this.ctx, this.#chat, 'requester');
      case 'hand-over':
        return this.#handOver(frame);
      case 'end':
        return this.#end();
    }
  }

  /** Another tenant’s conversation, another channel’s, a wrong key: nobody learns which it was. */
  async #resume({ chat: id, key, after }: Extract<GuestFrame, { type: 'resume' }>): Promise<void> {
    const chat = await this.parts.tickets.chats.find(this.ctx, id);
    if (chat === null || chat.instance !== this.instance || !opens(key, chat)) return this.wire.end('unknown');
    this.#chat = id;
    this.#told = Math.min(after, chat.lastSeq);
    this.#state = '';
    await this.parts.tickets.chats.hold(this.ctx, id, this.wire.id);
    await this.#tell();
  }

  async #say({ as: saidAs, text }: Extract<GuestFrame, { type: 'say' }>): Promise<void> {
    const { chats } = this.parts.tickets;
    mustFit(text, this.rules.textMaxLength);
    const line = { saidAs, author: 'requester', name: '', text } as const;
    const said = this.#chat === null ? await this.#first(line) : await chats.say(this.ctx, this.#chat, line);
    await this.#tell();
    const chat = this.#chat === null ? null : await chats.find(this.ctx, this.#chat);
    const { bot } = this.rules;
    if (chat === null || chat.state !== 'open' || chat.handedSeq !== null || bot === undefined) return;
    await chats.say(this.ctx, chat.id, await this.parts.bot.answer(this.ctx, chat, bot, said));
    await this.#tell();
  }

  /** A conversation begins with its first line: whoever only looks leaves no trace. */
  async #first(line: Parameters<ChatTickets['chats']['begin']>[2]) {
    const { tickets, clock } = this.parts;
    const id = newId(clock.now().getTime());
    const key = newChatKey();
    const { idleMinutes } = this.rules;
    const said = await tickets.chats.begin(
      this.ctx,
      {
        ...{ id, instance: this.instance, language: this.language, keyHash: digestOfKey(key) },
        ...{ holder: this.wire.id, idleMinutes },
      },
      line,
    );
    this.#chat = id;
    this.wire.say({ type: 'begun', chat: id, key });
    return said;
  }

  async #handOver({ name, email, leave }: Extract<GuestFrame, { type: 'hand-over' }>): Promise<void> {
    if (this.#chat === null) return;
    const { open, nextOpening, closed } = await this.parts.hours(email);
    if (!open && !leave) {
      this.wire.say({
        type: 'closed',
        text: closed?.[this.language] ?? this.rules.closed,
        ...(nextOpening === undefined ? {} : { nextOpening }),
      });
      return;
    }
    await this.parts.tickets.handOver(this.ctx, this.#chat, { name, email }, leave ? 'ended' : 'queued');
    await this.parts.tickets.keep(this.ctx, this.#chat);
    await this.#tell();
  }

  async #end(): Promise<void> {
    if (this.#chat === null) return;
    await this.parts.tickets.chats.end(this.ctx, this.#chat);
    await this.#tell();
    await this.parts.tickets.keep(this.ctx, this.#chat);
  }

  async #tell(): Promise<void> {
    const id = this.#chat;
    if (id === null || this.wire.over) return;
    const { chats } = this.parts.tickets;
    const chat = await chats.find(this.ctx, id);
    if (chat === null) return this.wire.end('unknown');
    if (chat.holder !== this.wire.id) return this.wire.end('elsewhere');
    while (this.#told < chat.lastSeq) {
      const lines = await chats.lines(this.ctx, id, this.#told, PAGE);
      if (lines.length === 0) break;
      for (const line of lines) this.wire.say(shownLine(line));
      this.#told = lines.at(-1)?.seq ?? this.#told;
    }
    const state = JSON.stringify(await this.#stateOf(chat));
    if (state === this.#state) return;
    this.#state = state;
    this.wire.say(JSON.parse(state) as object);
  }

  async #stateOf(chat: Chat): Promise<object> {
    const { tickets } = this.parts;
    const number = chat.ticket ?? (chat.receipt === null ? null : await tickets.numberOf(this.ctx, chat.id));
    return {
      ...{ type: 'state', state: chat.state },
      ...(chat.state === 'queued' ? { text: this.rules.waiting, ...(await this.#place(chat)) } : {}),
      ...(chat.operatorName === null ? {} : { operator: chat.operatorName }),
      ...(number === null ? {} : { ticket: number, ...(await this.#link(number)) }),
    };
  }

  async #place(chat: Chat): Promise<{ place: number; waiting: number }> {
    return this.parts.tickets.chats.place(this.ctx, this.instance, chat.id);
  }

  /** The key in it is new each time it is made; the page is the same. */
  #links = new Map<string, string>();
  async #link(number: string): Promise<{ link: string }> {
    const link = this.#links.get(number) ?? (await this.parts.tickets.linkOf(this.ctx, number));
    this.#links.set(number, link);
    return { link };
  }

  async #left(): Promise<void> {
    if (this.#chat === null) return;
    const { tickets, log } = this.parts;
    await tickets.chats.letGo(this.ctx, this.#chat, this.wire.id).catch((error: unknown) => {
      log.warn({ err: error }, 'that somebody left a conversation could not be noted');
    });
  }

  #refused(error: unknown, frame: Partial<GuestFrame>): void {
    const about = { about: frame.type, ...('as' in frame ? { as: frame.as } : {}) };
    if (error instanceof DomainError) return this.wire.say(refusedFrame(error, this.language, about));
    this.parts.log.error({ err: error }, 'a conversation failed');
    this.wire.say(failedFrame(this.language, about));
  }
}

function mustFit(text: string, most: number): void {
  if (text.trim() !== '' && text.length <= most) return;
  const message =
    text.trim() === ''
      ? { it: 'Serve un testo.', en: 'A text is expected.' }
      : { it: `Al massimo ${most} caratteri.`, en: `At most ${most} characters.` };
  throw new DomainError('CHAT.BAD_LINE', 'invalid', message);
}
