import { proveIntegrity, type ModiRules, type Pieces, type ProvedToken } from '@sportello/identity';
import { PUSH_LIMITS } from '../channels/push.reader.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { isSafe } from './machine.caller.js';
import { SpooledBody } from './spooled.body.js';

/** A request with the bytes its body came as, where one parser read them all. */
type RawRequest = SportelloRequest & { readonly rawBody?: Uint8Array };

/** Bytes of a form with files: all that its fields and files may be. */
const MOST = PUSH_LIMITS.filesSize + PUSH_LIMITS.fields * PUSH_LIMITS.fieldSize;

/** INTEGRITY_REST_01 over a request: what it proves, or null for a request without a body to protect. */
export async function integrityOf(request: RawRequest, rules: ModiRules): Promise<ProvedToken | null> {
  if (isSafe(request.method)) return null;
  return proveIntegrity({ headers: request.headers, body: bodyOf(request) }, rules);
}

function bodyOf(request: RawRequest): Pieces {
  if (request.rawBody !== undefined) return [request.rawBody];
  return request.isMultipart() ? spooled(request) : [];
}

/** A form with files is read by its handler, piece by piece. Here it is read before, so that nothing is done with it unproved. */
async function* spooled(request: RawRequest): AsyncGenerator<Uint8Array> {
  const body = await SpooledBody.open();
  request.spooled = body;
  yield* body.keep(request.raw, MOST);
}
