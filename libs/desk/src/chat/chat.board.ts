import { isTenantId, type TenantId } from '@sportello/kernel';
import type { NotificationFeed } from '@sportello/platform';
import { CHAT_CHANNEL } from './chat.sql.js';

/** `changed`: look again; otherwise who is writing just now. */
export interface ChatTold {
  readonly tenant: TenantId;
  readonly chat: string;
  readonly what: 'changed' | 'requester' | 'operator';
}

export interface ChatListener {
  told(told: ChatTold): void;
  /** Nobody listened for a while: look again at everything. */
  missed(): void;
}

/** What happens in conversations, in any process. It says that there is something to read, never what. */
export class ChatBoard {
  readonly #listeners = new Map<TenantId, Set<ChatListener>>();

  constructor(feed: NotificationFeed) {
    feed.on(CHAT_CHANNEL, {
      heard: (payload) => {
        const told = toldIn(payload);
        if (told !== null) for (const listener of this.#of(told.tenant)) listener.told(told);
      },
      missed: () => {
        for (const tenant of this.#listeners.keys()) for (const listener of this.#of(tenant)) listener.missed();
      },
    });
  }

  listen(tenant: TenantId, listener: ChatListener): () => void {
    const listeners = this.#listeners.get(tenant) ?? new Set();
    this.#listeners.set(tenant, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(tenant) === listeners) this.#listeners.delete(tenant);
    };
  }

  #of(tenant: TenantId): readonly ChatListener[] {
    return [...(this.#listeners.get(tenant) ?? [])];
  }
}

function toldIn(payload: string): ChatTold | null {
  try {
    const told = JSON.parse(payload) as Partial<ChatTold> | null;
    return isTenantId(told?.tenant) && typeof told.chat === 'string' ? (told as ChatTold) : null;
  } catch {
    return null;
  }
}
