import { shortened } from '@sportello/kernel';
import type { Requester } from '../application/commands/register-ticket/register-ticket.command.js';

/** RFC 5321: a path is 256 octets at most; what is longer is not an address and would not fit the index. */
const LONGEST_ADDRESS = 256;
const LONGEST_PHONE = 64;
const LONGEST_NAME = 200;

/** Addresses are compared in lower case; null when it is none. */
export const addressOf = (email: string | undefined): string | null =>
  email === undefined || email === '' || email.length > LONGEST_ADDRESS ? null : email.toLowerCase();

/** $3 to $10 of ADMIT. */
export function contactValues({ id, at, ...requester }: Requester & { id: string; at: Date }): unknown[] {
  const { name, phone, organisation, userType } = requesterAsGiven(requester);
  return [id, addressOf(requester.email), name, phone, organisation, userType, null, at];
}

/** What a ticket keeps of who asked, as told with that request. A row of `ticket.requester`. */
export interface RequesterAsGiven {
  readonly name: string;
  readonly phone: string | null;
  readonly organisation: string | null;
  readonly userType: string | null;
}

/**
 * B12: a contact is recognised by the address, which anybody can write into a form. So each ticket keeps the details told
 * with it: they neither change what earlier tickets say nor are hidden by what was told first.
 */
export const requesterAsGiven = ({ name, email, phone, organisation, userType }: Requester): RequesterAsGiven => ({
  name: shortened(name ?? email ?? phone ?? '', LONGEST_NAME),
  phone: phone === undefined ? null : shortened(phone, LONGEST_PHONE),
  organisation: organisation === undefined ? null : shortened(organisation, LONGEST_NAME),
  userType: userType ?? null,
});
