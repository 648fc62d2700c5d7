import { randomUUID } from 'node:crypto';
import type { Clock } from '@sportello/kernel';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

export interface TokenAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly access_token?: string;
    readonly token_type?: string;
    readonly expires_in?: number;
    readonly scope?: string;
    readonly error?: string;
    readonly error_description?: string;
    readonly code?: string;
  };
}

/** Asks a tenant's token endpoint, as any OAuth library would. */
export async function askToken(
  url: string,
  tenant: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<TokenAnswer> {
  const response = await fetch(`${url}/rest/helpdesk/v1/${tenant}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(form).toString(),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as TokenAnswer['body'],
  };
}

export const withSecret = (client: string, secret: string): Record<string, string> => ({
  ...{ grant_type: 'client_credentials', client_id: client, client_secret: secret },
});

/** A client that signs its own logins. */
export class SigningClient {
  private constructor(
    readonly id: string,
    readonly jwk: JWK,
    readonly privateKey: CryptoKey,
    private readonly clock: Clock,
  ) {}

  static async create(id: string, clock: Clock): Promise<SigningClient> {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    return new SigningClient(id, { ...(await exportJWK(publicKey)), kid: `${id}-1` }, privateKey, clock);
  }

  /** The form of a login. @param claims in place of the right ones */
  async login(audience: string, claims: object = {}): Promise<Record<string, string>> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const all = { iss: this.id, sub: this.id, aud: audience, iat: now, exp: now + 60, jti: randomUUID(), ...claims };
    const assertion = await new SignJWT(all)
      .setProtectedHeader({ alg: 'ES256', kid: this.jwk.kid ?? '' })
      .sign(this.privateKey);
    return {
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    };
  }
}
