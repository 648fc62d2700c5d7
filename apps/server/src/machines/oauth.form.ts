import type { FastifyRequest } from 'fastify';
import { ASSERTION_TYPE, clientOfAssertion } from '@sportello/identity';
import { invalidClient, oauthRefusal } from './oauth.refusal.js';

/** How a client says who it is (RFC 6749 §2.3, RFC 7523 §2.2). */
export type ClientProof =
  | { readonly by: 'secret'; readonly client: string; readonly secret: string }
  | { readonly by: 'assertion'; readonly client: string; readonly assertion: string };

/** What a client asks of the token endpoint. */
export interface TokenAsked {
  readonly proof: ClientProof;
  /** Null: all it may have. */
  readonly scopes: readonly string[] | null;
}

const FORM = /^application\/x-www-form-urlencoded[ \t]*(?:;|$)/i;
const GRANT = 'client_credentials';

/** Reads a request for a token; what the RFC does not name is ignored, as it says. @throws DomainError OAUTH.* */
export function readTokenForm({ headers, body }: Pick<FastifyRequest, 'headers' | 'body'>): TokenAsked {
  if (!FORM.test(headers['content-type'] ?? ''))
    throw oauthRefusal('invalid_request', 'the body must be application/x-www-form-urlencoded');
  const form = new Map(Object.entries(typeof body === 'object' && body !== null ? body : {}));
  const one = (name: string): string | undefined => {
    const value: unknown = form.get(name);
    if (value === undefined || value === '') return undefined;
    if (typeof value !== 'string') throw oauthRefusal('invalid_request', `${name} is given more than once`);
    return value;
  };
  const grant = one('grant_type');
  if (grant === undefined) throw oauthRefusal('invalid_request', 'grant_type is missing');
  if (grant !== GRANT) throw oauthRefusal('unsupported_grant_type', `grant_type must be ${GRANT}`);
  const scope = one('scope');
  return { proof: readProof(headers.authorization, one), scopes: scope?.split(' ') ?? null };
}

function readProof(authorization: string | undefined, one: (name: string) => string | undefined): ClientProof {
  const [client, secret, assertion] = [one('client_id'), one('client_secret'), one('client_assertion')];
  const ways = [authorization, secret, assertion].filter((way) => way !== undefined);
  if (ways.length > 1) throw oauthRefusal('invalid_request', 'the client must authenticate in one way only');
  if (authorization !== undefined) return basic(authorization, client);
  if (assertion !== undefined) return asserted(assertion, one('client_assertion_type'), client);
  if (client === undefined || secret === undefined) throw invalidClient();
  return { by: 'secret', client, secret };
}

function basic(authorization: string, named: string | undefined): ClientProof {
  const [, encoded = ''] = /^Basic ([A-Za-z0-9+/=]{1,4096})$/i.exec(authorization) ?? [];
  const [, client = '', secret = ''] = /^([^:]+):(.+)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  try {
    const proof: ClientProof = { by: 'secret', client: plain(client), secret: plain(secret) };
    if (proof.client === '' || proof.secret === '' || (named ?? proof.client) !== proof.client) throw invalidClient();
    return proof;
  } catch {
    throw invalidClient();
  }
}

const plain = (encoded: string): string => decodeURIComponent(encoded.replaceAll('+', ' '));

function asserted(assertion: string, type: string | undefined, named: string | undefined): ClientProof {
  if (type !== ASSERTION_TYPE) throw oauthRefusal('invalid_request', `client_assertion_type must be ${ASSERTION_TYPE}`);
  const client = clientOfAssertion(assertion);
  if (client === null || (named ?? client) !== client) throw invalidClient();
  return { by: 'assertion', client, assertion };
}
