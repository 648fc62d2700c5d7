import type { Json } from '@sportello/plugin-sdk';

const CENSORED = '[redacted]';

/** Knows the secrets an instance has been given and takes them out of whatever leaves it. */
export class Redactor {
  readonly #disguises = new Set<string>();

  /** From now on this value is taken out, also in base64 and percent-encoded. */
  learn(secret: string): void {
    if (secret === '') return;
    for (const disguise of [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)]) {
      this.#disguises.add(disguise);
    }
  }

  text(text: string): string {
    let clean = text;
    for (const disguise of this.#disguises) clean = clean.replaceAll(disguise, CENSORED);
    return clean;
  }

  /** A copy of JSON facts with every string and key cleaned; what is not JSON is named by its type. */
  json(value: unknown): Json {
    if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.json(item));
    if (typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [this.text(key), this.json(item)]));
    }
    return `[${typeof value}]`;
  }
}
