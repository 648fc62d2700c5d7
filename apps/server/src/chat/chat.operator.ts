import { may, type Principal } from '@sportello/identity';
import { noSuchChat, type Chat, type ChatTold } from '@sportello/desk';
import { DomainError, type TenantContext } from '@sportello/kernel';
import type { Logger } from '@sportello/platform';
import { sightOf } from '../http/staff.roles.js';
import type { Ending } from '../live/live.callers.js';
import { frameIn, operatorFrameSchema, type OperatorFrame } from './chat.frames.js';
import type { ChatTickets } from './chat.tickets.js';
import type { ChatWire } from './chat.wire.js';
import { failedFrame, refusedFrame, shownChat, shownLine } from './chat.words.js';

export interface OperatorParts {
  readonly tickets: ChatTickets;
  readonly log: Logger;
  /** Who they are by now. */
  readonly again: () => Promise<Principal | Ending>;
}

/** Conversations one page may have open. */
const MOST_OPEN = 20;
const PAGE = 100;

/** Somebody of the desk, at the other end of one connection. */
export class ChatOperatorPage {
  /** Of each open conversation, the number of the last line they were told. */
  readonly #open = new Map<string, number>();
  #queue = '';
  #willLook = false;

  constructor(
    private readonly ctx: TenantContext,
    private principal: Principal,
    private readonly language: Chat['language'],
    private readonly wire: ChatWire,
    private readonly parts: OperatorParts,
  ) {}

  begin(): void {
    this.wire.listen(
      async (data, isBinary) => {
        const frame = frameIn(operatorFrameSchema, data, isBinary);
        if (frame === null) return this.wire.end('unreadable');
        await this.#heard(frame).catch((error: unknown) => this.#refused(error, frame));
      },
      (error) => this.#refused(error, {}),
    );
    this.look();
  }

  told({ chat, what }: Pick<ChatTold, 'chat' | 'what'>): void {
    if (what === 'requester' && this.#open.has(chat)) return this.wire.say({ type: 'writing', chat });
    if (what === 'changed') this.look();
  }

  /** Tells all that is not told yet. */
  look(): void {
    if (this.#willLook) return;
    this.#willLook = true;
    this.wire.do(
      async () => {
        this.#willLook = false;
        await this.#tellQueue();
        for (const id of this.#open.keys()) await this.#tell(id);
      },
      (error) => this.#refused(error, {}),
    );
  }

  /** A session ends, a role is taken away: so does the connection. */
  async lookAgain(): Promise<void> {
    const found = await this.parts.again().catch(() => 'session' as const);
    if (typeof found === 'string' || !may(found, 'chat.serve')) return this.wire.end('rights');
    this.principal = found;
  }

  async #heard(frame: OperatorFrame): Promise<void> {
    await this.#mustSee(frame.chat);
    const { chats } = this.parts.tickets;
    const me = { id: this.principal.id, name: this.principal.name };
    switch (frame.type) {
      case 'open':
        return this.#opened(frame.chat, frame.after);
      case 'take':
        return this.#take(frame.chat);
      case 'say':
        await chats.say(
          ...([this.ctx, frame.chat] as const),
          { saidAs: `${me.id}:${frame.as}`, author: 'operator', name: me.name, text: frame.text },
          me,
        );
        return this.#tell(frame.chat);
      case 'writing':
        return chats.writing(this.ctx, frame.chat, 'operator');
      case 'release':
        return chats.release(this.ctx, frame.chat, me);
      case 'end':
        await chats.end(this.ctx, frame.chat, me);
        return this.parts.tickets.keep(this.ctx, frame.chat);
    }
  }

  async #opened(chat: string, after: number): Promise<void> {
    if (!this.#open.has(chat) && this.#open.size >= MOST_OPEN) {
      const [first] = this.#open.keys();
      if (first !== undefined) this.#open.delete(first);
    }
    this.#open.set(chat, after);
    await this.#tell(chat);
  }

  async #take(id: string): Promise<void> {
    const me = { id: this.principal.id, name: this.principal.name };
    const chat = await this.parts.tickets.chats.take(this.ctx, id, me);
    const refused = await this.parts.tickets.takeCharge(this.ctx, chat);
    // The conversation is theirs all the same: whoever asks is there now.
    if (refused !== null) this.wire.say(refusedFrame(refused, this.language, { about: 'take-charge', chat: id }));
  }

  /** A2: what they may not see does not exist for them. */
  async #mustSee(id: string): Promise<void> {
    const chat = await this.parts.tickets.chats.find(this.ctx, id);
    if (chat === null || chat.state === 'open' || (chat.restricted && !sightOf(this.principal).restricted))
      throw noSuchChat();
  }

  async #tellQueue(): Promise<void> {
    const chats = await this.parts.tickets.chats.desk(this.ctx, sightOf(this.principal));
    const queue = JSON.stringify({ type: 'queue', me: this.principal.id, chats: chats.map(shownChat) });
    if (queue === this.#queue) return;
    this.#queue = queue;
    this.wire.say(JSON.parse(queue) as object);
  }

  async #tell(id: string): Promise<void> {
    let told = this.#open.get(id);
    while (told !== undefined && !this.wire.over) {
      const lines = await this.parts.tickets.chats.lines(this.ctx, id, told, PAGE);
      for (const line of lines) this.wire.say({ ...shownLine(line), chat: id });
      told = lines.at(-1)?.seq ?? told;
      this.#open.set(id, told);
      if (lines.length < PAGE) return;
    }
  }

  #refused(error: unknown, frame: Partial<OperatorFrame>): void {
    const about = {
      ...{ about: frame.type, chat: frame.chat },
      ...('as' in frame ? { as: frame.as } : {}),
    };
    if (error instanceof DomainError) return this.wire.say(refusedFrame(error, this.language, about));
    this.parts.log.error({ err: error }, 'a conversation failed');
    this.wire.say(failedFrame(this.language, about));
  }
}
