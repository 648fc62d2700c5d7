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
/** `II`; the other order is `MM`. */
const LITTLE_ENDIAN = 0x49;
/** Where a TIFF says where its first directory is. */
const FIRST_DIRECTORY = 4;

/**
 * The pages of one fax, one after the other. A decoder walks all directories each time it opens a file, and refuses a file that
 * breaks off in its last page: so it is shown a file of one page, a copy in which only two numbers are others.
 */
export class FaxPages {
  readonly #copy: Buffer;
  readonly #little: boolean;

  constructor(tiff: Uint8Array) {
    this.#copy = Buffer.from(tiff);
    this.#little = tiff[0] === LITTLE_ENDIAN;
  }

  /** A page as PNG with square dots, the right way up; null for one no decoder understands. Asked for one at a time. */
  async readable(page: TiffPage): Promise<ReadablePage | null> {
    this.#point(FIRST_DIRECTORY, page.directory);
    this.#point(page.leadsOn, 0);
    const png = await rendered(this.#copy, page, 'error').catch(() => null);
    if (png !== null) return { png, damaged: false };
    if (!page.isFax) return null;
    // A line lost on the way is no reason to lose the page.
    const damaged = await rendered(this.#copy, page, 'none').catch(() => null);
    return damaged === null ? null : { png: damaged, damaged: true };
  }

  #point(at: number, to: number): void {
    if (this.#little) this.#copy.writeUInt32LE(to, at);
    else this.#copy.writeUInt32BE(to, at);
  }
}

async function rendered(tiff: Uint8Array, page: TiffPage, failOn: 'error' | 'none'): Promise<Uint8Array> {
  const { width, height } = seen(page);
  const png = await sharp(tiff, { failOn, limitInputPixels: page.width * page.height })
    .timeout({ seconds: PAGE_SECONDS })
    .autoOrient()
    .flatten({ background: 'white' })
    .greyscale()
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .png({ compressionLevel: 6 })
    .toBuffer();
  return new Uint8Array(png);
}

/** As a person sees it: a page that was laid sideways stands upright. */
function seen(page: TiffPage): { width: number; height: number } {
  const { width, height } = squared(page);
  return page.onItsSide ? { width: height, height: width } : { width, height };
}

/** Dots are made square by stretching the side with fewer of them. */
function squared({ width, height, resolution }: TiffPage): { width: number; height: number } {
  if (resolution === null) return { width, height };
  const ratio = resolution.x / resolution.y;
  if (ratio > MOST_STRETCH || ratio < 1 / MOST_STRETCH) return { width, height };
  return ratio >= 1 ? { width, height: Math.round(height * ratio) } : { width: Math.round(width / ratio), height };
}
