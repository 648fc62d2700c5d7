import type { Readable } from 'node:stream';

export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** Reads a stream to its end, keeping at most so many bytes. The rest is read and dropped, so that the sender hears the answer. */
export async function boundedBytes(stream: Readable, max: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes: Uint8Array = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
    size += bytes.byteLength;
    if (size > max) chunks.length = 0;
    else chunks.push(bytes);
  }
  if (size > max) throw new TooLargeError(`${size} bytes, at most ${max} are taken`);
  return Buffer.concat(chunks);
}
