import { PoisonMessageError } from '@sportello/plugin-sdk';
import { TiffFile, type TiffDirectory } from './tiff.file.js';

/** A page as its directory describes it, before a byte of the picture is decoded. */
export interface TiffPage {
  /** Where its directory lies in the file, and the place in it that leads on to the next page. */
  readonly directory: number;
  readonly leadsOn: number;
  readonly width: number;
  readonly height: number;
  /** Dots by inch; null when it does not say. */
  readonly resolution: { readonly x: number; readonly y: number } | null;
  /** Compressed as fax machines do (T.4, T.6), where a line can be lost and the next ones are still good. */
  readonly isFax: boolean;
  /** Lies on its side: its lines are the columns of what a person sees. */
  readonly onItsSide: boolean;
  /** More pixels than may be decoded. */
  readonly isTooLarge: boolean;
}

/** What a TIFF says of itself. */
export interface TiffOutline {
  /** Those that may be shown, at most `maxPages`. */
  readonly pages: readonly TiffPage[];
  /** Pages in all; one more than is ever counted when there are too many to count. */
  readonly count: number;
  /** Why the rest of it cannot be walked: the code of a poison; null when it ends as it should. */
  readonly broken: string | null;
  /** Bytes behind everything it speaks of: a page that is still being written, or never was to its end. */
  readonly unfinished: boolean;
  /** `ImageDescription` of the first page, where a fax server writes who sent it. */
  readonly description: string;
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
  description: 270,
  stripOffsets: 273,
  orientation: 274,
  stripBytes: 279,
  xResolution: 282,
  yResolution: 283,
  resolutionUnit: 296,
  tileOffsets: 324,
  tileBytes: 325,
} as const;
const WANTED: ReadonlySet<number> = new Set(Object.values(TAG));
const LONGEST_SIDE = 50_000;
/** Pixels of all shown pages together: a hundred fine pages of A4 have 800 million. */
const MOST_PIXELS = 1_000_000_000;
/** Pages that are counted. */
const MOST_COUNTED = 20_000;
/** Bytes that writers leave at the end to make an offset even. */
const PADDING = 16;
const CENTIMETRE = 3;
/** Modified Huffman, Group 3, Group 4. */
const FAX_COMPRESSIONS = [2, 3, 4];
/** Orientations in which rows and columns change places. */
const ON_ITS_SIDE = 5;

/**
 * Walks the directories of a TIFF: how many pages, how large, and whether all their bytes are there. What a decoder would have
 * to be trusted with (loops, offsets beyond the end, pages of a gigapixel) is found before one is asked. A file that breaks off
 * after its first page still has the pages before.
 * @throws PoisonMessageError `tiff-…` when there is not a single page
 */
export function tiffOutline(bytes: Uint8Array, limits: TiffLimits): TiffOutline {
  const file = new TiffFile(bytes);
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  let [count, pixels, end, description] = [0, 0, 8, ''];
  const outline = (broken: string | null): TiffOutline => ({
    ...{ pages, count, broken, description },
    unfinished: broken === null && bytes.byteLength > end + PADDING,
  });
  try {
    for (let at = file.firstDirectory(); at !== 0; count += 1) {
      if (seen.has(at)) throw poison('tiff-malformed', 'its pages go round in a circle');
      seen.add(at);
      if (count > MOST_COUNTED) return { ...outline(null), unfinished: false };
      const directory = file.directory(at, WANTED);
      const page = { ...pageOf(file, directory, limits), directory: at, leadsOn: directory.leadsOn };
      end = Math.max(end, directory.end, endOfPicture(directory));
      if (count === 0) description = textOf(directory);
      pixels += page.isTooLarge ? 0 : page.width * page.height;
      if (pages.length < limits.maxPages) pages.push(pixels > MOST_PIXELS ? { ...page, isTooLarge: true } : page);
      at = directory.next;
    }
  } catch (error) {
    if (!(error instanceof PoisonMessageError) || count === 0) throw error;
    return outline(error.code);
  }
  if (count === 0) throw poison('tiff-no-pages', 'it has no page');
  return outline(null);
}

function pageOf(
  file: TiffFile,
  { tags }: TiffDirectory,
  { maxPagePixels }: TiffLimits,
): Omit<TiffPage, 'directory' | 'leadsOn'> {
  const [width = 0] = tags.get(TAG.width) ?? [];
  const [height = 0] = tags.get(TAG.height) ?? [];
  if (width === 0 || height === 0) throw poison('tiff-malformed', 'a page has no width or no height');
  const { offsets, lengths } = pieces(tags);
  if (offsets.length === 0 || offsets.length !== lengths.length)
    throw poison('tiff-malformed', 'a page does not say where its picture is');
  const beyond = offsets.some((offset, at) => offset + (lengths[at] ?? 0) > file.size);
  if (beyond || lengths.every((length) => length === 0))
    throw poison('tiff-truncated', 'the picture of a page is not all there');
  const [compression = 1] = tags.get(TAG.compression) ?? [];
  const [orientation = 1] = tags.get(TAG.orientation) ?? [];
  return {
    ...{ width, height, resolution: resolutionOf(tags), isFax: FAX_COMPRESSIONS.includes(compression) },
    onItsSide: orientation >= ON_ITS_SIDE,
    isTooLarge: width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > maxPagePixels,
  };
}

const pieces = (tags: TiffDirectory['tags']) => ({
  offsets: tags.get(TAG.stripOffsets) ?? tags.get(TAG.tileOffsets) ?? [],
  lengths: tags.get(TAG.stripBytes) ?? tags.get(TAG.tileBytes) ?? [],
});

function endOfPicture({ tags }: TiffDirectory): number {
  const { offsets, lengths } = pieces(tags);
  return offsets.reduce((end, offset, at) => Math.max(end, offset + (lengths[at] ?? 0)), 0);
}

const LONGEST_TEXT = 1_000;

/** Latin-1, as programs of that time write it. */
const textOf = ({ tags }: TiffDirectory): string =>
  String.fromCharCode(...(tags.get(TAG.description) ?? []).slice(0, LONGEST_TEXT)).replace(/\0[\s\S]*$/, '');

function resolutionOf(tags: ReadonlyMap<number, readonly number[]>): TiffPage['resolution'] {
  const [x = 0] = tags.get(TAG.xResolution) ?? [];
  const [y = 0] = tags.get(TAG.yResolution) ?? [];
  const inch = tags.get(TAG.resolutionUnit)?.[0] === CENTIMETRE ? 2.54 : 1;
  return x > 0 && y > 0 ? { x: x * inch, y: y * inch } : null;
}

const poison = (code: string, reason: string): PoisonMessageError => new PoisonMessageError(code, reason);
