import { createHmac } from 'node:crypto';
import type { TenantId } from '@sportello/kernel';
import type { NotificationFeed } from '@sportello/platform';
import { changeOf, LIVE_CHANNEL, nameOf, type LiveChange } from './live.change.js';

/** A change as pages are told of it. */
export interface LiveNews {
  /** Where it stands among all of the tenant’s; says nothing of what it is about. Null: it is not caught up with. */
  readonly id: string | null;
  readonly change: LiveChange;
}

export interface LiveListener {
  told(news: LiveNews): void;
  /** Nobody listened for a while: what happened meanwhile is not known. */
  missed(): void;
}

/** News kept for those who were away for a moment, of each tenant. */
const KEPT = 500;

/**
 * What changes in each tenant, as it happens in any process. PostgreSQL tells all processes the same news in the same order, so
 * whoever loses one process goes on with another where they were, as far back as it remembers.
 */
export class LiveBoard {
  readonly #kept = new Map<TenantId, LiveNews[]>();
  readonly #listeners = new Map<TenantId, Set<LiveListener>>();

  /** @param key of the installation, for ids from which nobody learns the numbers of tickets they may not see */
  constructor(
    feed: NotificationFeed,
    private readonly key: Uint8Array,
  ) {
    feed.on(LIVE_CHANNEL, { heard: (payload) => this.#heard(payload), missed: () => this.#missed() });
  }

  listen(tenant: TenantId, listener: LiveListener): () => void {
    const listeners = this.#listeners.get(tenant) ?? new Set();
    this.#listeners.set(tenant, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(tenant) === listeners) this.#listeners.delete(tenant);
    };
  }

  /** The newest id there is; null before anything has happened here. */
  newest(tenant: TenantId): string | null {
    return this.#kept.get(tenant)?.at(-1)?.id ?? null;
  }

  /** What came after an id; null when it is too long ago to know. */
  after(tenant: TenantId, id: string): readonly LiveNews[] | null {
    const kept = this.#kept.get(tenant) ?? [];
    const at = kept.findLastIndex((news) => news.id === id);
    return at === -1 ? null : kept.slice(at + 1);
  }

  #heard(payload: string): void {
    const change = changeOf(payload);
    if (change === null) return;
    const name = nameOf(change);
    const news = { id: name === null ? null : this.#idOf(change.tenant, name), change };
    if (news.id !== null) this.#keep(change.tenant, news);
    for (const listener of [...(this.#listeners.get(change.tenant) ?? [])]) listener.told(news);
  }

  #missed(): void {
    this.#kept.clear();
    for (const listeners of [...this.#listeners.values()]) for (const listener of [...listeners]) listener.missed();
  }

  #keep(tenant: TenantId, news: LiveNews): void {
    const kept = this.#kept.get(tenant) ?? [];
    kept.push(news);
    if (kept.length > KEPT) kept.splice(0, kept.length - KEPT);
    this.#kept.set(tenant, kept);
  }

  #idOf(tenant: TenantId, name: string): string {
    return createHmac('sha256', this.key).update(`${tenant} ${name}`).digest('base64url').slice(0, 22);
  }
}
