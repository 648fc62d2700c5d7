import { headerValues } from '../parse/parsed-mail.type.js';
import type { ParsedMail } from '../parse/parsed-mail.type.js';

/** Header every message of ours carries: which installation (or tenant of it) wrote it. */
export const INSTANCE_HEADER = 'X-Sportello-Instance';

/** How our own messages are known. */
export interface OwnMarkers {
  /** Values of our INSTANCE_HEADER. */
  readonly instances: readonly string[];
  /** Addresses we send from. Compared without regard to case. */
  readonly addresses: readonly string[];
}

/**
 * Whether we sent the message ourselves and it came back (a forward to our own mailbox, two desks writing to each other).
 * Both signs can be forged: use the answer to stop a loop, never to trust.
 */
export function isOwnMail(mail: ParsedMail, own: OwnMarkers): boolean {
  const instances = new Set(own.instances.map((value) => value.trim()));
  if (headerValues(mail, INSTANCE_HEADER).some((value) => instances.has(value))) return true;
  const addresses = new Set(own.addresses.map((address) => address.trim().toLowerCase()));
  const writers = [...mail.from, ...(mail.sender === null ? [] : [mail.sender])].map(({ address }) => address);
  return [...writers, mail.returnPath ?? ''].some((address) => addresses.has(address.toLowerCase()));
}
