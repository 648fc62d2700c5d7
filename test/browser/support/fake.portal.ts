import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import * as fixture from './portal.fixture.js';

/** The policy the pages are made for: nothing inline, nothing from outside. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const DIST = join(import.meta.dirname, '../../../apps/web/dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What a test makes the desk do with the next matching requests. */
export type Behaviour = (request: IncomingMessage, answer: ServerResponse) => void | Promise<void>;

/** What the desk answers to an address of the tenant, besides what it always does. */
export type Answering = (request: IncomingMessage, answer: ServerResponse, body: string) => void | Promise<void>;

interface Route {
  readonly method: string;
  /** Of the address below the tenant, without its query. */
  readonly path: RegExp;
  readonly act: Answering;
}

export interface Received {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: string;
}

/** A desk in a test's hand: fixed answers, and for page states what real servers do on bad days. */
export class FakePortal {
  readonly posts: Received[] = [];
  readonly #behaviours: { readonly path: RegExp; readonly act: Behaviour; left: number }[] = [];
  #replies: string[] = [];
  #routes: Route[] = [];
  /** Who has logged in; null: nobody. */
  session: fixture.SessionFixture | null = null;
  readonly #server = createServer((request, answer) => void this.#answer(request, answer));

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  reset(): void {
    this.posts.length = 0;
    this.#behaviours.length = 0;
    this.#replies = [];
    this.#routes = [];
    this.session = null;
  }

  /** An address of the tenant answers this from now on: `desk.route('GET', /^queues$/, (_, answer) => json(answer, 200, …))`. */
  route(method: string, path: RegExp, act: Answering): void {
    this.#routes.unshift({ method, path, act });
  }

  /** The next `times` requests to a path do this instead of the usual. */
  on(path: RegExp, act: Behaviour, times = 1): void {
    this.#behaviours.push({ path, act, left: times });
  }

  async #answer(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    let body = '';
    // Help while somebody writes comes when it comes: it is no part of what they sent.
    if (path.endsWith('/faq/suggestions')) return json(answer, 200, { items: [], _links: {} });
    if (request.method !== 'GET') {
      body = await bodyOf(request).catch(() => '');
      this.posts.push({ path, key: request.headers['idempotency-key']?.toString(), body });
    }
    const behaviour = this.#behaviours.find((one) => one.left > 0 && one.path.test(path));
    if (behaviour) {
      behaviour.left -= 1;
      return behaviour.act(request, answer);
    }
    if (path.startsWith('/rest/'))
      return this.#api(path.replace(/^\/rest\/(?:helpdesk|suppliers)\/v1\//, ''), request, answer, body);
    return serveFile(path, answer);
  }

  #api(path: string, request: IncomingMessage, answer: ServerResponse, body: string): void | Promise<void> {
    const [tenant, ...rest] = path.split('?')[0]?.split('/') ?? [];
    const bearer = request.headers.authorization?.replace('Bearer ', '');
    const at = rest.join('/');
    if (tenant !== fixture.TENANT) return problem(answer, 404, 'TENANT.UNKNOWN', 'Ente sconosciuto');
    const own = this.#routes.find((route) => route.method === request.method && route.path.test(at));
    if (own) return own.act(request, answer, body);
    if (at === 'portal') return json(answer, 200, fixture.portal);
    if (at === 'announcements') return json(answer, 200, { items: [], _links: {} });
    if (at === 'channels/portal-form' && request.method === 'POST')
      return json(answer, 201, fixture.registered(`http://${request.headers.host ?? ''}`));
    if (at === 'channels/portal-form')
      return json(answer, 200, fixture.formIn(path.includes('language=en') ? 'en' : 'it'));
    if (at.startsWith('my-ticket') && bearer !== fixture.TOKEN)
      return problem(answer, 401, 'TOKEN.INVALID', 'Link non valido');
    if (at === 'my-ticket') return json(answer, 200, this.#ticket());
    if (at === 'my-ticket/replies') {
      this.#replies.push(/name="text"\r\n\r\n([\s\S]*?)\r\n--/.exec(this.posts.at(-1)?.body ?? '')?.[1] ?? '');
      return json(answer, 201, { number: fixture.NUMBER, state: 'in-progress' });
    }
    if (at.startsWith('my-ticket/attachments/'))
      return void answer.writeHead(200, { 'Content-Type': 'image/png' }).end('png');
    return this.#staff(at, request, answer, body);
  }

  #staff(at: string, request: IncomingMessage, answer: ServerResponse, body: string): void {
    if (at === 'login') return json(answer, 200, fixture.loginWays);
    if (at === 'login/local') return this.#logIn(answer, body);
    if (at.startsWith('login/local/')) return json(answer, 200, { done: true });
    if (this.session === null) return problem(answer, 401, 'AUTH.TOKEN_NEEDED', 'Serve un accesso');
    if (request.method !== 'GET' && request.headers['x-csrf-token'] !== this.session.csrfToken)
      return problem(answer, 403, 'AUTH.CSRF', 'Manca la prova');
    if (at === 'session') return json(answer, 200, this.session);
    if (at === 'session/end') {
      this.session = null;
      return json(answer, 200, {});
    }
    if (at === 'my-account/sessions') return json(answer, 200, fixture.sessions);
    if (at === 'outbox') return json(answer, 200, fixture.outbox);
    if (at.startsWith('outbox/')) return json(answer, 200, fixture.mail);
    return problem(answer, 404, 'NOT_FOUND', 'Non trovato');
  }

  /** One person and one password; with `code` in it, a second factor is asked for. */
  #logIn(answer: ServerResponse, body: string): void {
    const given = JSON.parse(body) as { username: string; password: string; code?: string };
    if (given.password !== fixture.PASSWORD)
      return problem(answer, 401, 'AUTH.CREDENTIALS_REFUSED', 'Nome utente o password non corretti.');
    if (given.username.includes('code') && given.code === undefined)
      return problem(answer, 401, 'AUTH.CODE_NEEDED', 'Serve il codice del secondo fattore.');
    const person = given.username.split('.')[0] ?? '';
    this.session = fixture.session({ person, csrfToken: `proof-${this.posts.length}` });
    return json(answer, 200, this.session);
  }

  #ticket() {
    const written = this.#replies.map((text, index) => ({
      id: `reply-${index}`,
      direction: 'in',
      author: 'Mario Rossi',
      at: '2026-11-23T09:00:00Z',
      text,
      attachments: [],
    }));
    return { ...fixture.ticket, messages: [...fixture.ticket.messages, ...written] };
  }
}

export function json(answer: ServerResponse, status: number, body: unknown): void {
  answer.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

export function problem(
  answer: ServerResponse,
  status: number,
  code: string,
  detail: string,
  errors: readonly { field: string; code: string; message: string }[] = [],
  headers: Record<string, string> = {},
): void {
  answer
    .writeHead(status, { 'Content-Type': 'application/problem+json', ...headers })
    .end(JSON.stringify({ type: 'about:blank', title: code, status, detail, code, correlationId: 'c-0001', errors }));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

async function serveFile(path: string, answer: ServerResponse): Promise<void> {
  const file = path.startsWith('/assets/')
    ? join(DIST, 'assets', path.slice(8).replaceAll('/', ''))
    : join(DIST, `${/^\/(desk|supervisor|admin|supplier)\//.exec(path)?.[1] ?? 'portal'}.html`);
  try {
    const content = await readFile(file);
    answer
      .writeHead(200, {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': CONTENT_SECURITY_POLICY,
        'X-Content-Type-Options': 'nosniff',
      })
      .end(content);
  } catch {
    answer.writeHead(404).end();
  }
}
