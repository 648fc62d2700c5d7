import { PoisonMessageError } from '@sportello/plugin-sdk';

/** A page as its directory describes it, before a byte of the picture is decoded. */
export interface TiffPage {
  readonly width: number;
  readonly height: number;
  /** Dots by inch; null when it does not say. */
  readonly resolution: { readonly x: number; readonly y: number } | null;
  /** Compressed as fax machines do (T.4, T.6), where a line can be lost and the next ones are still good. */
  readonly isFax: boolean;
}

export interface TiffLimits {
  readonly maxPages: number;
  readonly maxPagePixels: number;
}

/** TIFF 6.0: tag numbers. */
const TAG = {
  width: 256,
  height: 257,
  compression: 259,
  stripOffsets: 273,
  stripBytes: 279,
  xResolution: 282,
  yResolution: 283,
  resolutionUnit: 296,
  tileOffsets: 324,
  tileBytes: 325,
} as const;
/** Bytes of a value by its type; types that are not here do not matter to a fax. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8 };
const MOST_ENTRIES = 200;
const MOST_STRIPS = 100_000;
const LONGEST_SIDE = 50_000;
/** Pixels of all pages together: a hundred fine pages of A4 have 800 million. */
const MOST_PIXELS = 1_000_000_000;
const CENTIMETRE = 3;
/** Modified Huffman, Group 3, Group 4. */
const FAX_COMPRESSIONS = [2, 3, 4];

/**
 * Walks the directories of a TIFF: how many pages, how large, and whether all their bytes are there. What a decoder would have
 * to be trusted with (loops, offsets beyond the end, pages of a gigapixel) is refused before one is asked.
 * @throws PoisonMessageError `tiff-…`
 */
export function tiffPages(bytes: Uint8Array, limits: TiffLimits): readonly TiffPage[] {
  const file = new TiffFile(bytes);
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  let pixels = 0;
  for (let at = file.firstDirectory(); at !== 0; at = file.nextDirectory(at)) {
    if (seen.has(at)) throw poison('tiff-malformed', 'its pages go round in a circle');
    seen.add(at);
    if (pages.length >= limits.maxPages) throw poison('tiff-too-many-pages', `more than ${limits.maxPages} pages`);
    const page = pageOf(file, at, limits);
    pixels += page.width * page.height;
    if (pixels > MOST_PIXELS) throw poison('tiff-too-large', `more than ${MOST_PIXELS} pixels in all`);
    pages.push(page);
  }
  if (pages.length === 0) throw poison('tiff-no-pages', 'it has no page');
  return pages;
}

function pageOf(file: TiffFile, directory: number, { maxPagePixels }: TiffLimits): TiffPage {
  const tags = file.tags(directory);
  const [width = 0] = tags.get(TAG.width) ?? [];
  const [height = 0] = tags.get(TAG.height) ?? [];
  if (width === 0 || height === 0) throw poison('tiff-malformed', 'a page has no width or no height');
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > maxPagePixels)
    throw poison('tiff-too-large', `a page of ${width} by ${height} pixels`);
  const offsets = tags.get(TAG.stripOffsets) ?? tags.get(TAG.tileOffsets) ?? [];
  const lengths = tags.get(TAG.stripBytes) ?? tags.get(TAG.tileBytes) ?? [];
  if (offsets.length === 0 || offsets.length !== lengths.length)
    throw poison('tiff-malformed', 'a page does not say where its picture is');
  const beyond = offsets.some((offset, at) => offset + (lengths[at] ?? 0) > file.size);
  if (beyond || lengths.every((length) => length === 0))
    throw poison('tiff-truncated', 'the picture of a page is not all there');
  const [compression = 1] = tags.get(TAG.compression) ?? [];
  return { width, height, resolution: resolutionOf(tags), isFax: FAX_COMPRESSIONS.includes(compression) };
}

function resolutionOf(tags: ReadonlyMap<number, readonly number[]>): TiffPage['resolution'] {
  const [x = 0] = tags.get(TAG.xResolution) ?? [];
  const [y = 0] = tags.get(TAG.yResolution) ?? [];
  const inch = tags.get(TAG.resolutionUnit)?.[0] === CENTIMETRE ? 2.54 : 1;
  return x > 0 && y > 0 ? { x: x * inch, y: y * inch } : null;
}

class TiffFile {
  readonly #view: DataView;
  readonly #little: boolean;

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

  nextDirectory(at: number): number {
    return this.#long(at + 2 + this.#entries(at) * 12);
  }

  /** Values of the tags that matter, numbers all. */
  tags(at: number): ReadonlyMap<number, readonly number[]> {
    const wanted = new Set<number>(Object.values(TAG));
    const tags = new Map<number, readonly number[]>();
    for (let entry = at + 2; entry < at + 2 + this.#entries(at) * 12; entry += 12) {
      const tag = this.#short(entry);
      if (wanted.has(tag)) tags.set(tag, this.#values(entry));
    }
    return tags;
  }

  #entries(at: number): number {
    const count = this.#short(at);
    if (count > MOST_ENTRIES) throw poison('tiff-malformed', 'a page with too many tags');
    return count;
  }

  #values(entry: number): number[] {
    const type = this.#short(entry + 2);
    const count = this.#long(entry + 4);
    const size = SIZES[type];
    if (size === undefined) return [];
    if (count > MOST_STRIPS) throw poison('tiff-malformed', 'a page in too many pieces');
    const start = size * count <= 4 ? entry + 8 : this.#long(entry + 8);
    return Array.from({ length: count }, (_, index) => this.#value(type, start + index * size));
  }

  #value(type: number, at: number): number {
    if (type === 1) return this.#within(at, 1).getUint8(at);
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
