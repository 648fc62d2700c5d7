import type { Readable } from 'node:stream';
import type { Share } from './byte.budget.js';

export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

export class BusyError extends Error {
  override readonly name = 'BusyError';
}

/**
 * Reads a stream to its end, keeping at most so many bytes. The rest is read and dropped, so that the sender hears the answer.
 * @throws TooLargeError the message itself is too large
 * @throws BusyError there is no room for it now
 */
export async function boundedBytes(stream: Readable, max: number, share: Share): Promise<Uint8Array> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  let busy = false;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    busy ||= size <= max && !share.take(chunk.byteLength);
    if (size <= max && !busy) chunks.push(chunk);
    else if (chunks.length > 0) {
      chunks = [];
      share.release();
    }
  }
  if (size > max) throw new TooLargeError(`${size} bytes, at most ${max} are taken`);
  if (busy) throw new BusyError('other messages fill the memory set aside for them');
  return Buffer.concat(chunks);
}
