import { createHmac, timingSafeEqual } from 'node:crypto';
import type { TenantId } from '@sportello/kernel';

/** A ticket named by something only Sportello can have written. */
export type SignedReference =
  { readonly by: 'message-id'; readonly ticketId: string } | { readonly by: 'token'; readonly number: string };

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const MESSAGE_ID_LOCAL = /^t\.([0-9a-f]{32})\.([a-z2-7]{16})\.[0-9a-z-]{1,60}$/;
const TOKEN = /\[#([A-Z][A-Z0-9]{1,11}-\d{4}-\d{4,10})-([a-z2-7]{12})\]/gi;

/**
 * Signs what goes out so that an answer is recognised by what it carries, never by who seems to have sent it.
 * Two carriers: the Message-ID of each mail (comes back in In-Reply-To and References), and a short token in subject and
 * body for clients that lose those headers. Both hold a truncated HMAC-SHA-256 over tenant and ticket: 80 and 60 bits.
 */
export class ReplyTokens {
  readonly #key: Buffer;

  /** @param key at least 32 bytes, derived from the installation key for this purpose alone */
  constructor(key: Uint8Array) {
    if (key.byteLength < 32) throw new RangeError('the key for reply tokens needs 32 bytes');
    this.#key = Buffer.from(key);
  }

  /** Local part of the Message-ID of a mail about a ticket. @param unique makes it this mail's own, e.g. the outbound id */
  messageIdLocal(tenant: TenantId, ticketId: string, unique: string): string {
    const compact = ticketId.replaceAll('-', '').toLowerCase();
    return `t.${compact}.${this.#sign('message-id', tenant, compact, 16)}.${unique.toLowerCase()}`;
  }

  /** `[#PREFIX-2026-0000001-abcdefghijkl]`, for subject and body. */
  token(tenant: TenantId, number: string): string {
    return `[#${number}-${this.#sign('token', tenant, number, 12)}]`;
  }

  /** @param messageId with or without domain and angle brackets */
  readMessageId(tenant: TenantId, messageId: string): SignedReference | null {
    const local = messageId.replace(/^</, '').replace(/>$/, '').split('@')[0]?.toLowerCase() ?? '';
    const match = MESSAGE_ID_LOCAL.exec(local);
    if (match === null) return null;
    const [, compact = '', mac = ''] = match;
    if (!same(mac, this.#sign('message-id', tenant, compact, 16))) return null;
    return { by: 'message-id', ticketId: withDashes(compact) };
  }

  /** Every genuine token in a text, in order, each once. Forged ones are passed over. */
  readTokens(tenant: TenantId, text: string): SignedReference[] {
    const numbers = new Set<string>();
    for (const [, number = '', mac = ''] of text.matchAll(TOKEN)) {
      const upper = number.toUpperCase();
      if (same(mac.toLowerCase(), this.#sign('token', tenant, upper, 12))) numbers.add(upper);
    }
    return [...numbers].map((number) => ({ by: 'token', number }));
  }

  #sign(purpose: string, tenant: TenantId, value: string, characters: number): string {
    const mac = createHmac('sha256', this.#key).update(`${purpose}\0${tenant}\0${value}`).digest();
    let text = '';
    for (let i = 0; i < characters; i += 1) text += BASE32.charAt(mac.readUInt8(i) & 31);
    return text;
  }
}

function same(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

function withDashes(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
