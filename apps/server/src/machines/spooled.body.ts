import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { tooLarge } from '../http/http.errors.js';

/** A body that must be read wholly before anybody may act on it, however large: kept in a file until it is answered. */
export class SpooledBody {
  private constructor(private readonly file: FileHandle) {}

  /** To be closed by whoever opens it. */
  static async open(): Promise<SpooledBody> {
    const path = join(tmpdir(), `sportello-${randomUUID()}`);
    const file = await open(path, 'wx+', 0o600);
    // A file without a name is gone with whoever holds it, however the process ends.
    await unlink(path);
    return new SpooledBody(file);
  }

  /**
   * Keeps what comes, and passes it on.
   * @param most bytes
   * @throws DomainError REQUEST.TOO_LARGE
   */
  async *keep(source: Readable, most: number): AsyncGenerator<Uint8Array> {
    let size = 0;
    // Left half-way, the connection is still the sender's: the rest runs off.
    const pieces = source.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    for await (const piece of pieces) {
      size += piece.byteLength;
      if (size > most) break;
      await this.file.appendFile(piece);
      yield piece;
    }
    if (size <= most) return;
    source.resume();
    throw tooLarge();
  }

  /** The same body once more, from its beginning. */
  read(): Readable {
    return this.file.createReadStream({ start: 0, autoClose: false });
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
