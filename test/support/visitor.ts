import type { Answer, ProblemBody } from '../../apps/server/test/support/api.js';

interface Kept {
  readonly name: string;
  readonly origin: string;
  readonly path: string;
  readonly value: string;
  readonly attributes: string;
}

/** A browser as far as logging in needs one: cookies by site and path, and redirects that are followed or looked at. */
export class Visitor {
  readonly #cookies = new Map<string, Kept>();

  /**
   * @param publicUrl what the server calls itself
   * @param url where it is
   */
  constructor(
    private readonly publicUrl: string,
    private readonly url: string,
    private readonly tenant: string,
  ) {}

  /** One request, no redirect followed. @param path from the tenant's root, or a whole address */
  async ask<T = ProblemBody>(
    method: string,
    path: string,
    {
      json,
      form,
      headers = {},
    }: {
      readonly json?: object;
      readonly form?: Readonly<Record<string, string>>;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<Answer<T>> {
    const address = this.#address(path);
    const cookie = this.#cookiesFor(address);
    const response = await fetch(address, {
      ...{ method, redirect: 'manual' },
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    this.#keep(address, response.headers);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) as T };
  }

  /** Goes where it is sent until nobody sends it on, or until an address it is to stop at. @returns the last answer, and its address */
  async go(
    path: string,
    stopAt: (address: string) => boolean = () => false,
  ): Promise<{ at: string; answer: Answer<ProblemBody> }> {
    let at = this.#address(path);
    for (let steps = 0; steps < 12; steps++) {
      const answer = await this.ask('GET', at);
      const next = answer.headers.get('location');
      if (next === null) return { at, answer };
      at = this.#address(new URL(next, at).href);
      if (stopAt(at)) return { at, answer };
    }
    throw new Error(`sent on and on, last to ${at}`);
  }

  /** What the server set of a cookie, its attributes in small letters. */
  cookie(name: string): Kept | undefined {
    return [...this.#cookies.values()].find((kept) => kept.name === name);
  }

  forget(): void {
    this.#cookies.clear();
  }

  #address(path: string): string {
    if (path.startsWith(this.publicUrl)) return `${this.url}${path.slice(this.publicUrl.length)}`;
    if (/^https?:/.test(path)) return path;
    return `${this.url}${path.startsWith('/') ? path : `/rest/helpdesk/v1/${this.tenant}/${path}`}`;
  }

  #cookiesFor(address: string): string {
    const { origin, pathname } = new URL(address);
    return [...this.#cookies.values()]
      .filter((kept) => kept.origin === origin && pathname.startsWith(kept.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  #keep(address: string, headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/);
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const all = attributes.join('; ').toLowerCase();
      const path = /path=([^;]*)/i.exec(attributes.join('; '))?.[1] ?? '/';
      const gone = /max-age=0\b/.test(all) || /expires=thu, 01 jan 1970/.test(all);
      if (gone) this.#cookies.delete(`${name};${path}`);
      else
        this.#cookies.set(`${name};${path}`, { name, origin: new URL(address).origin, path, value, attributes: all });
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
