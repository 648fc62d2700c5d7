import { storable, type Clock, type TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import {
  chatOver,
  chatTaken,
  MOST_LINES,
  noSuchChat,
  tooLongChat,
  type Chat,
  type ChatLineRow,
  type NewChat,
  type NewLine,
} from './chat.js';
import type { ChatTold } from './chat.board.js';
import { BEGIN, CHAT_CHANNEL, DESK, FIND, LINES, LOCK, NUMBER_OF, PLACE, SAID, SAY } from './chat.sql.js';

type Ctx = Pick<TenantContext, 'tenant'>;

/** Who answers. */
export interface ChatOperator {
  readonly id: string;
  readonly name: string;
}

/** Said once: a piece that is handed over again is the same to the letter. */
const HANDING = `name = CASE WHEN handed_seq IS NULL THEN $3 ELSE name END, email = CASE WHEN handed_seq IS NULL THEN $4 ELSE email END,
  handed_seq = COALESCE(handed_seq, last_seq)`;

/** Conversations of at most this many people are shown to a desk at once. */
const MOST_AT_DESK = 200;

/**
 * Live conversations. Each change locks its conversation, is told to every process when it is committed, and changes nothing
 * when it is repeated.
 */
export class Chats {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A conversation begins with the first thing that is said in it. */
  begin(
    ctx: Ctx,
    { id, instance, language, keyHash, holder, idleMinutes }: NewChat,
    first: NewLine,
  ): Promise<ChatLineRow> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const key = Buffer.from(keyHash);
      await tx.query(BEGIN, [tx.tenant, id, instance, language, key, holder, this.clock.now(), idleMinutes]);
      return this.#added(tx, id, first);
    });
  }

  async find(ctx: Ctx, id: string): Promise<Chat | null> {
    const [chat] = await this.unitOfWork.run(ctx, (tx) => tx.query<Chat>(FIND, [tx.tenant, id]), { readOnly: true });
    return chat ?? null;
  }

  /** What was said after a line, in order. */
  lines(ctx: Ctx, id: string, after: number, limit = MOST_LINES): Promise<readonly ChatLineRow[]> {
    return this.unitOfWork.run(ctx, (tx) => tx.query<ChatLineRow>(LINES, [tx.tenant, id, after, limit]), {
      readOnly: true,
    });
  }

  /**
   * Says something, once however often it is said.
   * @param operator who says it, when it is the desk: the conversation must be theirs
   * @throws DomainError `CHAT.NOT_FOUND`, `CHAT.OVER`, `CHAT.TAKEN`, `CHAT.TOO_LONG`
   */
  say(ctx: Ctx, id: string, line: NewLine, operator: ChatOperator | null = null): Promise<ChatLineRow> {
    return this.#changed(ctx, id, async (tx, chat) => {
      const [before] = await tx.query<ChatLineRow>(SAID, [tx.tenant, id, line.saidAs]);
      if (before !== undefined) return before;
      if (chat.state === 'ended') throw chatOver();
      if (operator !== null && (chat.state !== 'live' || chat.operatorId !== operator.id)) throw chatTaken();
      if (chat.lastSeq >= MOST_LINES) throw tooLongChat();
      return this.#added(tx, id, line);
    });
  }

  /** Whoever asks is there by this connection, and by no other any more. */
  hold(ctx: Ctx, id: string, holder: string): Promise<void> {
    return this.#changed(ctx, id, (tx) => set(tx, id, 'holder = $3', holder));
  }

  letGo(ctx: Ctx, id: string, holder: string): Promise<void> {
    return this.#changed(ctx, id, async (tx, chat) => {
      if (chat.holder === holder) await set(tx, id, 'holder = NULL');
    });
  }

  /** A person is asked for: what was said up to here is what they are given, however often it is asked. @throws DomainError `CHAT.OVER` */
  handing(ctx: Ctx, id: string, { name, email }: { readonly name: string; readonly email: string }): Promise<Chat> {
    return this.#changed(ctx, id, async (tx, chat) => {
      if (chat.state === 'ended') throw chatOver();
      if (chat.ticket === null && chat.receipt === null) await set(tx, id, HANDING, storable(name), storable(email));
      return found(await tx.query<Chat>(FIND, [tx.tenant, id]));
    });
  }

  /** It was not taken: it may be asked again, otherwise. */
  handedBack(ctx: Ctx, id: string): Promise<void> {
    return this.#changed(ctx, id, async (tx, chat) => {
      if (chat.ticket === null && chat.receipt === null) await set(tx, id, 'handed_seq = NULL');
    });
  }

  /** It has become a ticket, and waits for a person, or is left with the ticket. */
  handed(
    ctx: Ctx,
    id: string,
    became: { readonly number: string } | { readonly receipt: string },
    then: 'queued' | 'ended',
  ): Promise<void> {
    return this.#changed(ctx, id, async (tx, chat) => {
      const [number, receipt] = 'number' in became ? [became.number, null] : [null, became.receipt];
      await set(
        tx,
        id,
        'ticket = COALESCE(ticket, $3), receipt = $4, kept_seq = GREATEST(kept_seq, handed_seq)',
        number,
        receipt,
      );
      if (chat.state === 'open')
        await set(tx, id, 'state = $3, queued_at = $4, touched_at = $4', then, this.clock.now());
    });
  }

  /** What the inbox made of it by now. */
  async numbered(ctx: Ctx, { id, receipt }: Pick<Chat, 'id' | 'receipt'>): Promise<string | null> {
    if (receipt === null) return null;
    return this.#changed(ctx, id, async (tx) => {
      const [row] = await tx.query<{ number: string }>(NUMBER_OF, [tx.tenant, receipt]);
      if (row !== undefined) await set(tx, id, 'ticket = $3', row.number);
      return row?.number ?? null;
    });
  }

  /** @throws DomainError `CHAT.TAKEN`, `CHAT.OVER` */
  take(ctx: Ctx, id: string, operator: ChatOperator): Promise<Chat> {
    return this.#changed(ctx, id, async (tx, chat) => {
      if (chat.state === 'live' && chat.operatorId === operator.id) return chat;
      if (chat.state === 'live') throw chatTaken();
      if (chat.state !== 'queued') throw chatOver();
      await set(
        ...([tx, id, `state = 'live', operator_id = $3, operator_name = $4, touched_at = $5`] as const),
        ...[operator.id, operator.name, this.clock.now()],
      );
      return found(await tx.query<Chat>(FIND, [tx.tenant, id]));
    });
  }

  /** Back among those who wait, where it was. @throws DomainError `CHAT.TAKEN` */
  release(ctx: Ctx, id: string, operator: ChatOperator): Promise<void> {
    return this.#changed(ctx, id, async (tx, chat) => {
      if (chat.state !== 'live' || chat.operatorId !== operator.id) throw chatTaken();
      await set(
        tx,
        id,
        `state = 'queued', operator_id = NULL, operator_name = NULL, touched_at = $3`,
        this.clock.now(),
      );
    });
  }

  /** @param operator who ends it, when it is the desk @throws DomainError `CHAT.TAKEN` */
  end(ctx: Ctx, id: string, operator: ChatOperator | null = null): Promise<Chat> {
    return this.#changed(ctx, id, async (tx, chat) => {
      if (chat.state === 'ended') return chat;
      if (operator !== null && chat.operatorId !== operator.id) throw chatTaken();
      await set(tx, id, `state = 'ended', touched_at = $3`, this.clock.now());
      return found(await tx.query<Chat>(FIND, [tx.tenant, id]));
    });
  }

  /** All lines up to here stand on the ticket. */
  kept(ctx: Ctx, id: string, seq: number): Promise<void> {
    return this.#changed(ctx, id, (tx) => set(tx, id, 'kept_seq = GREATEST(kept_seq, $3)', seq));
  }

  /** What the desk sees: who waits, in the order they came, and who is being answered. @param sight A2: whether restricted ones too */
  async desk(ctx: Ctx, sight: { readonly restricted: boolean }): Promise<readonly Chat[]> {
    const all = await this.unitOfWork.run(ctx, (tx) => tx.query<Chat>(DESK, [tx.tenant, MOST_AT_DESK]), {
      readOnly: true,
    });
    return all.filter(({ restricted }) => !restricted || sight.restricted);
  }

  /** How many wait at one chat, and which of them this one is: 1 is the next; 0 does not wait. */
  async place(ctx: Ctx, instance: string, id: string | null): Promise<{ waiting: number; place: number }> {
    const [row] = await this.unitOfWork.run(
      ctx,
      (tx) => tx.query<{ waiting: number; place: number }>(PLACE, [tx.tenant, instance, id]),
      { readOnly: true },
    );
    return row ?? { waiting: 0, place: 0 };
  }

  /** Somebody writes. Kept nowhere. */
  async writing(ctx: Ctx, chat: string, by: 'requester' | 'operator'): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) => tell(tx, { tenant: tx.tenant, chat, what: by }));
  }

  #changed<T>(ctx: Ctx, id: string, work: (tx: Tx, chat: Chat) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const chat = found(await tx.query<Chat>(LOCK, [tx.tenant, id]));
      const made = await work(tx, chat);
      await tell(tx, { tenant: tx.tenant, chat: id, what: 'changed' });
      return made;
    });
  }

  async #added(tx: Tx, id: string, line: NewLine): Promise<ChatLineRow> {
    const { saidAs, author, name, text, articles = [], files = [] } = storable(line);
    const said = [saidAs, author, name, text, JSON.stringify(articles), JSON.stringify(files)];
    const [row] = await tx.query<ChatLineRow>(SAY, [tx.tenant, id, ...said, this.clock.now()]);
    if (row === undefined) throw noSuchChat();
    return row;
  }
}

async function set(tx: Tx, id: string, what: string, ...values: readonly unknown[]): Promise<void> {
  await tx.query(`UPDATE chat SET ${what} WHERE tenant_id = $1 AND id = $2`, [tx.tenant, id, ...values]);
}

async function tell(tx: Tx, told: ChatTold): Promise<void> {
  await tx.query('SELECT pg_notify($1, $2)', [CHAT_CHANNEL, JSON.stringify(told)]);
}

function found([chat]: readonly Chat[]): Chat {
  if (chat === undefined) throw noSuchChat();
  return chat;
}
