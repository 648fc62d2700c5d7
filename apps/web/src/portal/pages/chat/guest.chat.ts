import type { ChatLine, ChatLink, ChatRefused } from '../../../live/chat.connection.js';

/** What this window remembers of a conversation: enough to go on with it. */
export interface KeptChat {
  readonly chat: string;
  readonly key: string;
}

/** Something said that the server has not repeated yet. */
export interface OnItsWay {
  readonly as: string;
  readonly text: string;
}

export interface ChatState {
  readonly state: 'open' | 'queued' | 'live' | 'ended';
  readonly text?: string;
  readonly place?: number;
  readonly operator?: string;
  readonly ticket?: string;
  readonly link?: string;
}

export interface GuestChat {
  readonly link: ChatLink;
  readonly kept: KeptChat | null;
  readonly lines: readonly ChatLine[];
  readonly waiting: readonly OnItsWay[];
  readonly state: ChatState;
  readonly closed: { readonly text: string; readonly nextOpening?: string } | null;
  readonly refused: ChatRefused | null;
  /** When the other side was last heard writing; by the page's own clock. */
  readonly writingAt: number;
}

export type GuestEvent =
  | { readonly type: 'link'; readonly link: ChatLink }
  | { readonly type: 'said'; readonly line: OnItsWay }
  | { readonly type: 'asked' }
  | ({ readonly type: 'begun' } & KeptChat)
  | ({ readonly type: 'line' } & ChatLine)
  | ({ readonly type: 'state' } & ChatState)
  | { readonly type: 'closed'; readonly text: string; readonly nextOpening?: string }
  | { readonly type: 'writing'; readonly at: number }
  | ({ readonly type: 'refused' } & ChatRefused);

export const newChat = (kept: KeptChat | null, waiting: readonly OnItsWay[]): GuestChat => ({
  ...{ link: 'connecting', kept, lines: [], waiting, state: { state: 'open' } },
  ...{ closed: null, refused: null, writingAt: 0 },
});

/** What the page knows after something happened. A line that is told again is the same line. */
export function afterEvent(chat: GuestChat, event: GuestEvent): GuestChat {
  switch (event.type) {
    case 'link':
      return { ...chat, link: event.link };
    case 'said':
      return { ...chat, waiting: [...chat.waiting, event.line], refused: null };
    case 'asked':
      return { ...chat, refused: null };
    case 'begun':
      return { ...chat, kept: { chat: event.chat, key: event.key } };
    case 'line': {
      const { type: _, ...line } = event;
      const waiting = chat.waiting.filter(({ as }) => as !== line.as);
      if (chat.lines.some(({ seq }) => seq === line.seq)) return { ...chat, waiting };
      const lines = [...chat.lines, line].sort((one, other) => one.seq - other.seq);
      return { ...chat, lines, waiting, ...(line.by === 'requester' ? {} : { writingAt: 0 }) };
    }
    case 'state': {
      const { type: _, ...state } = event;
      return { ...chat, state, closed: null };
    }
    case 'closed':
      return { ...chat, closed: event };
    case 'writing':
      return { ...chat, writingAt: event.at };
    case 'refused':
      // What is refused for good is not on its way any more.
      return { ...chat, refused: event, waiting: chat.waiting.filter(({ as }) => as !== event.as) };
  }
}

/** Number of the last line there is without a gap. */
export const lastSeen = ({ lines }: Pick<GuestChat, 'lines'>): number => lines.at(-1)?.seq ?? 0;

/** What was stored by this page or an older one. */
export function keptIn(stored: string | null): { kept: KeptChat | null; waiting: readonly OnItsWay[] } {
  try {
    const value = JSON.parse(stored ?? 'null') as { kept?: Partial<KeptChat> | null; waiting?: unknown } | null;
    const { chat, key } = value?.kept ?? {};
    const kept = typeof chat === 'string' && typeof key === 'string' ? { chat, key } : null;
    const waiting = Array.isArray(value?.waiting) ? value.waiting.filter(isOnItsWay) : [];
    return { kept, waiting };
  } catch {
    return { kept: null, waiting: [] };
  }
}

const isOnItsWay = (one: unknown): one is OnItsWay =>
  typeof one === 'object' &&
  one !== null &&
  'as' in one &&
  'text' in one &&
  typeof one.as === 'string' &&
  typeof one.text === 'string';
