import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** One file of an archive, as its manifest tells it. */
export interface ArchiveEntry {
  readonly name: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

type Bytes = AsyncIterable<string | Uint8Array>;

/** A zip file that is written as it is read: memory does not grow with what goes into it. */
export class Archive {
  readonly #zip = new ZipFile();
  readonly #entries: ArchiveEntry[] = [];
  readonly #stream: Readable;

  /** @param at what every file in it is dated */
  private constructor(private readonly at: Date) {
    this.#stream = this.#zip.outputStream as Readable;
    this.#zip.on('error', (error: Error) => this.#stream.destroy(error));
  }

  /**
   * @param fill puts the files in, one after the other
   * @returns the archive’s bytes; they end when `fill` has ended, and break off when it fails
   */
  static of(at: Date, fill: (archive: Archive) => Promise<void>): Readable {
    const archive = new Archive(at);
    void fill(archive).then(
      () => archive.#zip.end(),
      (error: unknown) => archive.#stream.destroy(error instanceof Error ? error : new Error(String(error))),
    );
    return archive.#stream;
  }

  /** What went in so far. */
  get entries(): readonly ArchiveEntry[] {
    return this.#entries;
  }

  /** @returns when its last byte has been taken */
  add(name: string, content: Bytes): Promise<void> {
    return new Promise((resolve, reject) => {
      const gone = (): void => reject(new Error('nobody reads the archive any more'));
      this.#stream.once('close', gone);
      const done = (entry: ArchiveEntry): void => {
        this.#stream.off('close', gone);
        this.#entries.push(entry);
        resolve();
      };
      const bytes = Readable.from(measured(name, content, done, reject), { objectMode: false });
      bytes.on('error', (error) => this.#stream.destroy(error));
      this.#zip.addReadStream(bytes, name, { mtime: this.at });
    });
  }

  addText(name: string, text: string): Promise<void> {
    return this.add(name, once(text));
  }

  /** JSON Lines: one object a line. */
  addLines(name: string, rows: AsyncIterable<object>): Promise<void> {
    return this.add(name, lines(rows));
  }

  /** One JSON array. */
  addArray(name: string, rows: AsyncIterable<object>): Promise<void> {
    return this.add(name, array(rows));
  }
}

async function* once(text: string): AsyncGenerator<string, void, undefined> {
  yield text;
}

async function* measured(
  name: string,
  content: Bytes,
  done: (entry: ArchiveEntry) => void,
  failed: (error: unknown) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const part of content) {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
      if (bytes.length === 0) continue;
      hash.update(bytes);
      size += bytes.length;
      yield bytes;
    }
  } catch (error) {
    failed(error);
    throw error;
  }
  done({ name, sha256: hash.digest('hex'), size });
}

/** Rows written together: one by one the archive would spend its time on turns. */
const TOGETHER = 200;

async function* lines(rows: AsyncIterable<object>): AsyncGenerator<string, void, undefined> {
  let text: string[] = [];
  for await (const row of rows) {
    text.push(`${JSON.stringify(plain(row))}\n`);
    if (text.length < TOGETHER) continue;
    yield text.join('');
    text = [];
  }
  yield text.join('');
}

async function* array(rows: AsyncIterable<object>): AsyncGenerator<string, void, undefined> {
  let separator = '[\n';
  for await (const row of rows) {
    yield separator + JSON.stringify(plain(row), null, 1);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** Hashes as hexadecimal. */
const plain = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]: [string, unknown]) => [
      key,
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
    ]),
  );
