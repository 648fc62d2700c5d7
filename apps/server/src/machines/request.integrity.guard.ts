import { proveIntegrity, type ModiRules, type ProvedToken } from '@sportello/identity';
import type { SportelloRequest } from '../http/sportello.request.js';
import { isSafe } from './machine.caller.js';

/** A request with the bytes its body came as, where one parser read them all. */
type RawRequest = SportelloRequest & { readonly rawBody?: Uint8Array };

/** INTEGRITY_REST_01 over a request: what it proves, or null for a request without a body to protect. */
export async function integrityOf(request: RawRequest, rules: ModiRules): Promise<ProvedToken | null> {
  if (isSafe(request.method)) return null;
  return proveIntegrity({ headers: request.headers, body: bodyOf(request) }, rules);
}

function bodyOf(request: RawRequest): Uint8Array | null {
  if (request.rawBody !== undefined) return request.rawBody;
  // A form with files is read piece by piece by the handler: its bytes are not there yet.
  return request.isMultipart() ? null : new Uint8Array();
}
