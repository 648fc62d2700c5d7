/** Property ids read from a winmail.dat ([MS-OXPROPS]). */
export const MAPI = {
  textBody: 0x1000,
  htmlBody: 0x1013,
  displayName: 0x3001,
  attachmentData: 0x3701,
  longFileName: 0x3707,
  mediaType: 0x370e,
  contentId: 0x3712,
} as const;

/** Values of variable length by property id; numbers and dates are skipped. */
export type MapiProperties = ReadonlyMap<number, { readonly bytes: Uint8Array; readonly unicode: boolean }>;

const MULTIPLE = 0x1000;
const UNICODE = 0x001f;
const OBJECT = 0x000d;
const VARIABLE = new Set([0x001e, UNICODE, OBJECT, 0x0102]);
const FIXED: ReadonlyMap<number, number> = new Map([
  [0x0001, 4],
  [0x0002, 4],
  [0x0003, 4],
  [0x0004, 4],
  [0x000a, 4],
  [0x000b, 4],
  [0x0005, 8],
  [0x0006, 8],
  [0x0007, 8],
  [0x0014, 8],
  [0x0040, 8],
  [0x0048, 16],
]);
/** An object starts with the id of its interface. */
const INTERFACE_ID_BYTES = 16;

/** The property list of [MS-OXTNEF] 2.1.3.4. Stops at the first thing it does not understand and returns what it has. */
export function mapiProperties(data: Uint8Array): MapiProperties {
  const found = new Map<number, { bytes: Uint8Array; unicode: boolean }>();
  const cursor = new Cursor(data);
  for (let left = cursor.u32(); left > 0 && cursor.good; left -= 1) {
    const type = cursor.u16();
    const id = cursor.u16();
    if (id >= 0x8000) skipName(cursor);
    const base = type & ~MULTIPLE;
    const fixed = FIXED.get(base);
    if (fixed !== undefined) {
      cursor.skip(fixed * (type & MULTIPLE ? cursor.u32() : 1));
    } else if (VARIABLE.has(base)) {
      const values = cursor.u32();
      for (let i = 0; i < values && cursor.good; i += 1) {
        const bytes = cursor.block();
        if (i === 0 && cursor.good) {
          found.set(id, {
            bytes: base === OBJECT ? bytes.subarray(INTERFACE_ID_BYTES) : bytes,
            unicode: base === UNICODE,
          });
        }
      }
    } else {
      break;
    }
  }
  return found;
}

/** Named properties carry a GUID and a number or a string before the value. */
function skipName(cursor: Cursor): void {
  cursor.skip(16);
  if (cursor.u32() === 0) cursor.skip(4);
  else cursor.block();
}

/** Reads past the end give zeros and make `good` false: no length in the data is trusted. */
class Cursor {
  good = true;
  readonly #data: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(data: Uint8Array) {
    this.#data = data;
    this.#view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  u16(): number {
    return this.#has(2) ? this.#view.getUint16((this.#at += 2) - 2, true) : 0;
  }

  u32(): number {
    return this.#has(4) ? this.#view.getUint32((this.#at += 4) - 4, true) : 0;
  }

  skip(bytes: number): void {
    if (this.#has(bytes)) this.#at += bytes;
  }

  /** Length, bytes, padding to four. */
  block(): Uint8Array {
    const length = this.u32();
    if (!this.#has(length)) return new Uint8Array();
    const bytes = this.#data.subarray(this.#at, this.#at + length);
    this.#at += Math.ceil(length / 4) * 4;
    return bytes;
  }

  #has(bytes: number): boolean {
    if (this.#at + bytes > this.#data.length) this.good = false;
    return this.good;
  }
}
