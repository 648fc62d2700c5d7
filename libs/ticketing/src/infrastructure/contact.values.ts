import { shortened } from '@sportello/kernel';
import type { Requester } from '../application/commands/register-ticket/register-ticket.command.js';

/** RFC 5321: a path is 256 octets at most; what is longer is not an address and would not fit the index. */
const LONGEST_ADDRESS = 256;
const LONGEST_PHONE = 64;
const LONGEST_NAME = 200;

/** $3 to $10 of ADMIT. Addresses are compared in lower case. */
export function contactValues({
  id,
  name,
  email,
  phone,
  organisation,
  userType,
  at,
}: Requester & { id: string; at: Date }): unknown[] {
  const address = email === undefined || email === '' || email.length > LONGEST_ADDRESS ? null : email.toLowerCase();
  return [
    id,
    address,
    shortened(name ?? email ?? phone ?? '', LONGEST_NAME),
    phone === undefined ? null : shortened(phone, LONGEST_PHONE),
    organisation === undefined ? null : shortened(organisation, LONGEST_NAME),
    userType ?? null,
    null,
    at,
  ];
}
