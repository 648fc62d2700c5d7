import { PoisonMessageError } from '@sportello/plugin-sdk';
import sharp from 'sharp';
import type { TiffPage } from './tiff.structure.js';

/** A page people can open. */
export interface ReadablePage {
  readonly png: Uint8Array;
  /** Some lines came wrong over the telephone: they are shown as far as they can be read. */
  readonly damaged: boolean;
}

/** Seconds for one page, decoded outside the thread that serves everybody. */
const PAGE_SECONDS = 20;
/** How much taller than wide a dot of a fax can be: standard faxes have 204 by 98 dots to the inch. */
const MOST_STRETCH = 4;

/** Page `index` as PNG with square dots. @throws PoisonMessageError `tiff-unreadable` */
export async function readablePage(tiff: Uint8Array, index: number, page: TiffPage): Promise<ReadablePage> {
  try {
    return { png: await rendered(tiff, index, page, 'error'), damaged: false };
  } catch (error) {
    if (!page.isFax) throw unreadable(index, error);
    // A line lost on the way is no reason to lose the page.
    const png = await rendered(tiff, index, page, 'none').catch((worse: unknown) => {
      throw unreadable(index, worse);
    });
    return { png, damaged: true };
  }
}

const unreadable = (index: number, error: unknown): PoisonMessageError =>
  new PoisonMessageError('tiff-unreadable', `page ${index + 1} cannot be decoded: ${messageOf(error)}`.slice(0, 300));

async function rendered(
  tiff: Uint8Array,
  index: number,
  page: TiffPage,
  failOn: 'error' | 'none',
): Promise<Uint8Array> {
  const { width, height } = squared(page);
  const png = await sharp(tiff, { page: index, pages: 1, failOn, limitInputPixels: page.width * page.height })
    .timeout({ seconds: PAGE_SECONDS })
    .flatten({ background: 'white' })
    .greyscale()
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .png({ compressionLevel: 6 })
    .toBuffer();
  return new Uint8Array(png);
}

/** Dots are made square by stretching the side with fewer of them. */
function squared({ width, height, resolution }: TiffPage): { width: number; height: number } {
  if (resolution === null) return { width, height };
  const ratio = resolution.x / resolution.y;
  if (ratio > MOST_STRETCH || ratio < 1 / MOST_STRETCH) return { width, height };
  return ratio >= 1 ? { width, height: Math.round(height * ratio) } : { width: Math.round(width / ratio), height };
}

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : 'unknown';
