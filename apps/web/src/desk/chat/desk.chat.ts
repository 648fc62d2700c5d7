import type { ChatLine, ChatLink, ChatRefused } from '../../live/chat.connection.js';

export interface DeskChatItem {
  readonly chat: string;
  readonly instance: string;
  readonly language: 'it' | 'en';
  readonly state: 'queued' | 'live';
  readonly name: string;
  readonly ticket: string | null;
  readonly present: boolean;
  readonly operator: { readonly id: string; readonly name: string } | null;
  readonly since: string;
  readonly last: number;
}

export interface OnItsWay {
  readonly chat: string;
  readonly as: string;
  readonly text: string;
}

export interface DeskChats {
  readonly link: ChatLink;
  /** Id of whoever looks, once the server has said it. */
  readonly me: string | null;
  readonly chats: readonly DeskChatItem[];
  /** What was said in the conversations that were opened. */
  readonly lines: Readonly<Record<string, readonly ChatLine[]>>;
  readonly waiting: readonly OnItsWay[];
  readonly writingAt: Readonly<Record<string, number>>;
  readonly refused: ChatRefused | null;
}

export type DeskChatEvent =
  | { readonly type: 'link'; readonly link: ChatLink }
  | { readonly type: 'queue'; readonly me: string; readonly chats: readonly DeskChatItem[] }
  | ({ readonly type: 'line'; readonly chat: string } & ChatLine)
  | { readonly type: 'said'; readonly line: OnItsWay }
  | { readonly type: 'asked' }
  | { readonly type: 'writing'; readonly chat: string; readonly at: number }
  | ({ readonly type: 'refused' } & ChatRefused);

export const noChats = (waiting: readonly OnItsWay[]): DeskChats => ({
  ...{ link: 'connecting', me: null, chats: [], lines: {}, waiting, writingAt: {}, refused: null },
});

/** What the page knows after something happened. A line that is told again is the same line. */
export function afterEvent(desk: DeskChats, event: DeskChatEvent): DeskChats {
  switch (event.type) {
    case 'link':
      return { ...desk, link: event.link };
    case 'queue':
      return { ...desk, me: event.me, chats: event.chats };
    case 'line': {
      const { type: _, chat, ...line } = event;
      const known = desk.lines[chat] ?? [];
      // The server puts whose it is before what a page calls it.
      const waiting = desk.waiting.filter((one) => one.chat !== chat || !line.as.endsWith(`:${one.as}`));
      if (known.some(({ seq }) => seq === line.seq)) return { ...desk, waiting };
      const lines = [...known, line].sort((one, other) => one.seq - other.seq);
      return { ...desk, waiting, lines: { ...desk.lines, [chat]: lines }, writingAt: { ...desk.writingAt, [chat]: 0 } };
    }
    case 'said':
      return { ...desk, waiting: [...desk.waiting, event.line], refused: null };
    case 'asked':
      return { ...desk, refused: null };
    case 'writing':
      return { ...desk, writingAt: { ...desk.writingAt, [event.chat]: event.at } };
    case 'refused':
      return { ...desk, refused: event, waiting: desk.waiting.filter(({ as }) => as !== event.as) };
  }
}
