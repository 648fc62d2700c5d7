import { checkDigest, type Pieces } from './body.digest.js';
import { headerAltered, headerNotSigned, integrityMissing, modiTokenInvalid } from './modi.errors.js';
import { proveModiToken, type ModiRules, type ProvedToken } from './modi.tokens.js';

/** A request as it came: names of headers in lower case, the body before anybody read it. */
export interface SignedRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Read once, and only when all else is right. */
  readonly body: Pieces;
}

/** Where the signature over body and headers travels. */
export const SIGNATURE_HEADER = 'agid-jwt-signature';
/** What must be signed whenever the request has it. */
const MUST_BE_SIGNED = ['digest', 'content-type', 'content-encoding'];

/**
 * INTEGRITY_REST_01: the body is what `Digest` says, and `Digest` is what the client signed, with the headers that say how the
 * body is to be read. That the token was not shown before is the caller's to check.
 * @throws DomainError INTEGRITY.* or MODI.*
 */
export async function proveIntegrity(request: SignedRequest, rules: ModiRules): Promise<ProvedToken> {
  const { headers, body } = request;
  const token = headers[SIGNATURE_HEADER];
  const digest = headers['digest'];
  if (typeof token !== 'string' || typeof digest !== 'string') throw integrityMissing();
  const proved = await proveModiToken(token, rules);
  const signed = signedHeaders(proved.claims['signed_headers']);
  for (const name of MUST_BE_SIGNED) {
    if (headers[name] !== undefined && !signed.some(([header]) => header === name)) throw headerNotSigned(name);
  }
  for (const [name, value] of signed) if (headers[name] !== value) throw headerAltered(name);
  await checkDigest(digest, body);
  return proved;
}

/** `[{"digest": "SHA-256=…"}, {"content-type": "application/json"}]`, one header an entry. */
function signedHeaders(claim: unknown): readonly (readonly [name: string, value: string])[] {
  if (!Array.isArray(claim)) throw headerNotSigned('digest');
  return claim.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) throw modiTokenInvalid();
    return Object.entries(entry).map(([name, value]: [string, unknown]) => {
      if (typeof value !== 'string') throw modiTokenInvalid();
      return [name.toLowerCase(), value] as const;
    });
  });
}
