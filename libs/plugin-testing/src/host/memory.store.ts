import type { Json, PluginStore } from '@sportello/plugin-sdk';

/** `ctx.store` in memory; values go through JSON, as they do in the database. */
export class MemoryStore implements PluginStore {
  readonly #values = new Map<string, { json: string; until: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  async get(key: string): Promise<Json | undefined> {
    const value = this.#values.get(key);
    return value === undefined || value.until <= this.now() ? undefined : (JSON.parse(value.json) as Json);
  }

  async set(key: string, value: Json, { ttl }: { readonly ttl?: number } = {}): Promise<void> {
    if (key.length > 200) throw new RangeError('a store key has at most 200 characters');
    const json = JSON.stringify(value);
    if (Buffer.byteLength(json) > 64 * 1024) throw new RangeError('a stored value has at most 64 KiB of JSON');
    this.#values.set(key, { json, until: ttl === undefined ? Infinity : this.now() + ttl * 1_000 });
  }

  async delete(key: string): Promise<void> {
    this.#values.delete(key);
  }

  /** Everything stored, for assertions. */
  dump(): string {
    return JSON.stringify([...this.#values].map(([key, { json }]) => [key, json]));
  }
}
