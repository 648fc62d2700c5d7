import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, importJWK, SignJWT, decodeJwt, type JWK, type JWTPayload } from 'jose';
import type Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';

export interface Registered {
  readonly clientId: string;
  readonly secret: string;
  readonly redirectUri: string;
  readonly logoutUri: string;
  /** Where it is told that a session is over, and whether by the name of the session or of the person. */
  readonly backchannel?: { readonly uri: string; readonly bySession: boolean };
}

/** What the provider knows of a person, beside their `sub`. */
export type Known = Readonly<Record<string, unknown>> & { readonly acr?: string };

/** Puts another ID token in the place of the provider's own. */
export type Forger = (claims: JWTPayload, keys: { readonly own: JWK; readonly other: JWK }) => Promise<string>;

/** A real OpenID provider (npm oidc-provider) on loopback: whoever comes is logged in as the person it was told, without a form. */
export class TestIdentityProvider {
  /** Who logs in next. */
  person = '';
  readonly people = new Map<string, Known>();
  forge: Forger | null = null;
  /** Where an address is that only exists in the test. */
  reach: (address: string) => string = (address) => address;
  #provider!: Provider;
  #keys!: { own: JWK; other: JWK };

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
    private readonly clients: readonly Registered[],
  ) {}

  /** @param clients those registered with it */
  static async start(clients: readonly Registered[]): Promise<TestIdentityProvider> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new TestIdentityProvider(issuer, server, clients);
    server.on('request', (request, response) => void provider.#answer(request, response));
    await provider.rotateKeys();
    return provider;
  }

  /** From now on it signs with a new key and publishes that alone. */
  async rotateKeys(): Promise<void> {
    this.#keys = { own: await newKey(), other: await newKey() };
    this.#provider = await quietly(async () => {
      const { default: Made } = await import('oidc-provider');
      return new Made(this.issuer, this.#configuration());
    });
    this.#provider.use(async (context, next) => {
      await next();
      const body = context.body as { id_token?: string } | null;
      if (context.path !== '/token' || this.forge === null || typeof body?.id_token !== 'string') return;
      context.body = { ...body, id_token: await this.forge(decodeJwt(body.id_token), this.#keys) };
    });
  }

  get keys(): { readonly own: JWK; readonly other: JWK } {
    return this.#keys;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!request.url?.startsWith('/interaction/')) {
      void this.#provider.callback()(request, response);
      return;
    }
    const { acr } = this.people.get(this.person) ?? {};
    await this.#provider.interactionFinished(request, response, {
      login: { accountId: this.person, remember: false, ...(acr === undefined ? {} : { acr }) },
    });
  }

  #configuration(): Configuration {
    return {
      jwks: { keys: [this.#keys.own] },
      cookies: { keys: ['a key of the test'] },
      clients: this.clients.map(({ clientId, secret, redirectUri, logoutUri, backchannel }) => ({
        ...{ client_id: clientId, client_secret: secret, redirect_uris: [redirectUri] },
        ...{ post_logout_redirect_uris: [logoutUri], grant_types: ['authorization_code'], response_types: ['code'] },
        ...(backchannel === undefined
          ? {}
          : {
              backchannel_logout_uri: backchannel.uri,
              backchannel_logout_session_required: backchannel.bySession,
            }),
      })),
      features: {
        devInteractions: { enabled: false },
        backchannelLogout: { enabled: true },
        rpInitiatedLogout: {
          logoutSource: (context, form) => {
            context.body = form;
          },
        },
      },
      // Neither its patience nor its guard against addresses like ours is what is looked at.
      fetch: (address, { method, headers, body, redirect } = {}) =>
        globalThis.fetch(this.reach(addressOf(address)), {
          ...(method === undefined ? {} : { method }),
          ...(headers === undefined ? {} : { headers }),
          ...(body === undefined ? {} : { body }),
          ...(redirect === undefined ? {} : { redirect }),
        }),
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      pkce: { required: () => true },
      acrValues: ['https://www.spid.gov.it/SpidL1', 'https://www.spid.gov.it/SpidL2'],
      claims: {
        openid: ['sub', 'acr'],
        email: ['email', 'email_verified'],
        profile: ['name', 'groups', 'https://attributes.eid.gov.it/fiscal_number'],
      },
      ttl: { Interaction: 600, Session: 600, Grant: 600, IdToken: 600, AccessToken: 600 },
      findAccount: (_context, id) => ({ accountId: id, claims: () => ({ ...this.people.get(id), sub: id }) }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({
          ...(oidc.client === undefined ? {} : { clientId: oidc.client.clientId }),
          ...(oidc.session?.accountId === undefined ? {} : { accountId: oidc.session.accountId }),
        });
        grant.addOIDCScope('openid profile email');
        await grant.save();
        return grant;
      },
    };
  }
}

const addressOf = (asked: string | URL | Request): string =>
  typeof asked === 'string' ? asked : asked instanceof URL ? asked.href : asked.url;

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: crypto.randomUUID() };
}

/** Signs claims as the holder of a key would. */
export async function signedBy(key: JWK, claims: JWTPayload, typ?: string): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: key.kid ?? '', ...(typ === undefined ? {} : { typ }) })
    .sign(await importJWK(key, 'RS256'));
}

/** The provider warns of what one in service should do otherwise: keep nothing in memory, run on a newer Node. */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { console: told } = globalThis;
  const { warn } = told;
  told.warn = () => undefined;
  try {
    return await work();
  } finally {
    told.warn = warn;
  }
}
