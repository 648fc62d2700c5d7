import { PoisonMessageError } from '@sportello/plugin-sdk';

/** Bytes of a value by its type; types that are not here do not matter to a fax. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8 };
const TEXT = 2;
const MOST_ENTRIES = 200;
/** Values of all directories together: many pages may point at the same long list. */
const MOST_VALUES = 200_000;

/** Tags of one directory that were asked for, and where its bytes end. */
export interface TiffDirectory {
  readonly tags: ReadonlyMap<number, readonly number[]>;
  /** Where the next directory is; 0 for none. */
  readonly next: number;
  /** Where that is written. */
  readonly leadsOn: number;
  /** Offset behind the last byte that the directory itself or a value of it lies in. */
  readonly end: number;
}

/** Numbers of a TIFF as they lie in the file; whatever points outside it is refused. */
export class TiffFile {
  readonly #view: DataView;
  readonly #little: boolean;
  #left = MOST_VALUES;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const order = bytes.byteLength < 8 ? 0 : this.#view.getUint16(0);
    this.#little = order === 0x4949;
    if ((order !== 0x4949 && order !== 0x4d4d) || this.#short(2) !== 42)
      throw poison('tiff-malformed', 'the file is not a TIFF');
  }

  get size(): number {
    return this.#view.byteLength;
  }

  firstDirectory(): number {
    return this.#long(4);
  }

  /** The tags of `wanted`, numbers all: a text is its bytes. */
  directory(at: number, wanted: ReadonlySet<number>): TiffDirectory {
    const entries = this.#entries(at);
    const tags = new Map<number, readonly number[]>();
    const last = at + 2 + entries * 12;
    let end = last + 4;
    for (let entry = at + 2; entry < last; entry += 12) {
      end = Math.max(end, this.#endOfValues(entry));
      const tag = this.#short(entry);
      if (wanted.has(tag)) tags.set(tag, this.#values(entry));
    }
    return { tags, next: this.#long(last), leadsOn: last, end };
  }

  #entries(at: number): number {
    const count = this.#short(at);
    if (count > MOST_ENTRIES) throw poison('tiff-malformed', 'a page with too many tags');
    return count;
  }

  #endOfValues(entry: number): number {
    const bytes = (SIZES[this.#short(entry + 2)] ?? 0) * this.#long(entry + 4);
    return bytes <= 4 ? 0 : this.#long(entry + 8) + bytes;
  }

  #values(entry: number): number[] {
    const type = this.#short(entry + 2);
    const count = this.#long(entry + 4);
    const size = SIZES[type];
    if (size === undefined) return [];
    if (count > this.#left) throw poison('tiff-malformed', 'its pages are in too many pieces');
    this.#left -= count;
    const start = size * count <= 4 ? entry + 8 : this.#long(entry + 8);
    this.#within(start, size * count);
    return Array.from({ length: count }, (_, index) => this.#value(type, start + index * size));
  }

  #value(type: number, at: number): number {
    if (type === 1 || type === TEXT) return this.#within(at, 1).getUint8(at);
    if (type === 3) return this.#short(at);
    if (type === 4) return this.#long(at);
    const divisor = this.#long(at + 4);
    return divisor === 0 ? 0 : this.#long(at) / divisor;
  }

  #short(at: number): number {
    return this.#within(at, 2).getUint16(at, this.#little);
  }

  #long(at: number): number {
    return this.#within(at, 4).getUint32(at, this.#little);
  }

  #within(at: number, length: number): DataView {
    if (at + length > this.#view.byteLength) throw poison('tiff-truncated', 'the file ends before its pages do');
    return this.#view;
  }
}

const poison = (code: string, reason: string): PoisonMessageError => new PoisonMessageError(code, reason);
