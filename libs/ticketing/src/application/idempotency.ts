import { createHash } from 'node:crypto';
import { canonicalJson, type Actor } from '@sportello/kernel';
import { keyInvalid, keyReused } from '../ticketing.errors.js';
import type { EarlierResult } from './ports/ticket-store.port.js';

/** What makes two uses of a key the same request: the command, who gives it, and all it says. */
export function requestHash(command: string, actor: Actor, input: object): Uint8Array {
  const said = canonicalJson({ command, actor: { type: actor.type, id: actor.id }, input });
  return createHash('sha256').update(said).digest();
}

/** @throws DomainError `COMMAND.KEY_REUSED` when the first use of the key said something else */
export function firstResult<R extends object>(earlier: EarlierResult, key: string, hash: Uint8Array): R {
  if (Buffer.compare(earlier.requestHash, hash) !== 0) throw keyReused(key);
  return earlier.result as R;
}

/** @throws DomainError `COMMAND.KEY_INVALID` */
export function assertKey(key: string): void {
  if (key.length < 1 || key.length > 255 || key.includes('\0')) throw keyInvalid();
}
