import type { Audience } from '@sportello/identity';
import { isSecret } from '@sportello/identity';
import type { TenantId } from '@sportello/kernel';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAMES: Readonly<Record<Audience | 'login', string>> = {
  staff: 'sportello-staff',
  requesters: 'sportello-requester',
  login: 'sportello-login',
};
/** The interfaces a cookie is sent to: people of suppliers log in as staff does, and use the suppliers' own. */
const APIS: Readonly<Record<Audience | 'login', readonly string[]>> = {
  staff: ['helpdesk', 'suppliers'],
  requesters: ['helpdesk'],
  login: ['helpdesk'],
};
/** Seconds between leaving for an identity provider and coming back. */
const LOGIN_LASTS = 600;

/**
 * The cookies of logged-in people: unreadable by pages, sent with no request another site makes but a link, to the interface
 * of their own tenant alone, and over TLS alone where this installation is reached by it.
 */
export class SessionCookies {
  readonly #secure: boolean;

  constructor(publicUrl: string) {
    this.#secure = publicUrl.startsWith('https://');
  }

  /** The secret, when there is one that could be one. */
  read({ headers }: Pick<FastifyRequest, 'headers'>, which: Audience | 'login'): string | null {
    const header = headers.cookie;
    if (header === undefined || header.length > 8_192) return null;
    const value = parseCookie(header)[this.nameOf(which)];
    return isSecret(value) ? value : null;
  }

  /** Lasts as long as the browser, at most; how long it is good for is known here alone. */
  give(reply: FastifyReply, tenant: TenantId, which: Audience | 'login', secret: string): void {
    this.#set(reply, tenant, which, secret, which === 'login' ? LOGIN_LASTS : null);
  }

  takeBack(reply: FastifyReply, tenant: TenantId, which: Audience | 'login'): void {
    this.#set(reply, tenant, which, '', 0);
  }

  /** `__Secure-`: a browser takes it from this site over TLS alone. */
  nameOf(which: Audience | 'login'): string {
    return `${this.#secure ? '__Secure-' : ''}${NAMES[which]}`;
  }

  #set(reply: FastifyReply, tenant: TenantId, which: Audience | 'login', value: string, maxAge: number | null): void {
    for (const api of APIS[which])
      void reply.header('Set-Cookie', this.#cookie(`/rest/${api}/v1/${tenant}`, which, value, maxAge));
  }

  #cookie(path: string, which: Audience | 'login', value: string, maxAge: number | null): string {
    return stringifySetCookie({
      ...{ name: this.nameOf(which), value, path },
      ...{ httpOnly: true, secure: this.#secure, sameSite: 'lax' as const },
      ...(maxAge === null ? {} : { maxAge }),
    });
  }
}
