import { decodeText } from './charset.decode.js';
import { mapiProperties, MAPI } from './tnef.mapi.js';
import type { MapiProperties } from './tnef.mapi.js';

/** A file found in a winmail.dat. Names are as found: make them safe before use. */
export interface TnefFile {
  readonly name: string;
  readonly mediaType: string;
  readonly contentId: string | null;
  readonly content: Uint8Array;
}

/** What a winmail.dat holds. `damaged`: it ended early or broke the format; everything before that place is here. */
export interface TnefContents {
  readonly files: readonly TnefFile[];
  readonly text: string | null;
  readonly html: string | null;
  readonly damaged: boolean;
}

const SIGNATURE = 0x223e9f78;
/** [MS-OXTNEF] 2.1.3: attribute ids with their type in the upper half. */
const ATTRIBUTE = {
  body: 0x0002800c,
  codePage: 0x00069007,
  messageProperties: 0x00069003,
  attachmentStart: 0x00069002,
  attachmentTitle: 0x00018010,
  attachmentData: 0x0006800f,
  attachmentProperties: 0x00069005,
} as const;
const MAX_FILES = 1_000;

interface Draft {
  title: Uint8Array | null;
  data: Uint8Array | null;
  properties: MapiProperties;
}

/**
 * Unpacks a winmail.dat ([MS-OXTNEF]): Outlook's envelope for rich-text mail, unreadable elsewhere.
 * Never throws and never copies more than the input holds. Messages embedded in it stay closed. Rich text (RTF) bodies are
 * not converted: such mail carries a plain text part beside the envelope.
 */
export function readTnef(bytes: Uint8Array): TnefContents {
  const reader = new TnefReader();
  const damaged = !reader.read(bytes);
  return { ...reader.contents(), damaged };
}

class TnefReader {
  #codePage = 1252;
  #body: Uint8Array | null = null;
  #message: MapiProperties = new Map();
  readonly #drafts: Draft[] = [];

  /** @returns false when the stream is damaged */
  read(bytes: Uint8Array): boolean {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 6 || view.getUint32(0, true) !== SIGNATURE) return false;
    let at = 6;
    while (at + 9 <= bytes.length) {
      const id = view.getUint32(at + 1, true);
      const end = at + 9 + view.getUint32(at + 5, true);
      if (end > bytes.length || this.#drafts.length > MAX_FILES) return false;
      this.#attribute(id, bytes.subarray(at + 9, end));
      at = end + 2; // checksum: wrong in files Outlook itself opens
    }
    return at >= bytes.length;
  }

  contents(): Omit<TnefContents, 'damaged'> {
    const html = this.#message.get(MAPI.htmlBody);
    return {
      files: this.#drafts.map((draft) => this.#file(draft)).filter((file) => file !== null),
      text: this.#string(this.#message, MAPI.textBody) ?? (this.#body === null ? null : this.#narrow(this.#body)),
      html: html === undefined ? null : decodeText(html.bytes, html.unicode ? 'utf-16le' : null).text,
    };
  }

  #attribute(id: number, data: Uint8Array): void {
    const draft = this.#drafts.at(-1);
    switch (id) {
      case ATTRIBUTE.codePage:
        if (data.length >= 2) this.#codePage = (data[0] ?? 0) | ((data[1] ?? 0) << 8);
        break;
      case ATTRIBUTE.body:
        this.#body = data;
        break;
      case ATTRIBUTE.messageProperties:
        this.#message = mapiProperties(data);
        break;
      case ATTRIBUTE.attachmentStart:
        this.#drafts.push({ title: null, data: null, properties: new Map() });
        break;
      case ATTRIBUTE.attachmentTitle:
        if (draft) draft.title = data;
        break;
      case ATTRIBUTE.attachmentData:
        if (draft) draft.data = data;
        break;
      case ATTRIBUTE.attachmentProperties:
        if (draft) draft.properties = mapiProperties(data);
        break;
      default: // dates, sender, message class: the mail around it says so already
    }
  }

  #file({ title, data, properties }: Draft): TnefFile | null {
    const content = data ?? properties.get(MAPI.attachmentData)?.bytes ?? null;
    if (content === null) return null;
    return {
      name:
        this.#string(properties, MAPI.longFileName) ??
        (title === null ? null : this.#narrow(title)) ??
        this.#string(properties, MAPI.displayName) ??
        '',
      mediaType: this.#string(properties, MAPI.mediaType) ?? '',
      contentId: this.#string(properties, MAPI.contentId),
      content: content.slice(),
    };
  }

  #string(properties: MapiProperties, id: number): string | null {
    const value = properties.get(id);
    if (value === undefined) return null;
    const text = value.unicode ? new TextDecoder('utf-16le').decode(value.bytes) : this.#narrow(value.bytes);
    return untilNul(text) || null;
  }

  #narrow(bytes: Uint8Array): string {
    return untilNul(decodeText(bytes, this.#codePage === 65001 ? 'utf-8' : `windows-${this.#codePage}`).text);
  }
}

function untilNul(text: string): string {
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}
