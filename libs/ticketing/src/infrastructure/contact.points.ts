import { shortened } from '@sportello/kernel';
import { ASSURANCES } from '../application/commands/register-ticket/register-ticket.command.js';
import type { Opening } from '../application/ports/ticket-store.port.js';
import { addressOf } from './contact.values.js';

/** Digits that tell numbers apart, with or without the country’s prefix. */
const DIGITS = 9;
const FEWEST_DIGITS = 6;
const LONGEST_VALUE = 64;
const FISCAL_PREFIX = 'TINIT-';

/** The key under which a telephone number is known; null when it is none. */
export function phoneKey(text: string): string | null {
  if (!/^[\s+\d./()-]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  return digits.length < FEWEST_DIGITS ? null : digits.slice(-DIGITS);
}

/** A row of `contact_point` (E3). */
export interface ContactPointRow {
  readonly kind: 'email' | 'certified-mail' | 'phone' | 'fax' | 'fiscal-code';
  readonly key: string;
  readonly value: string;
  readonly assurance: string;
  readonly strength: number;
}

type Asked = Pick<Opening, 'requester' | 'assurance' | 'identity'> & { readonly channel: string };

/**
 * E3: by what whoever asks is known from now on, and how sure each of it is. An identity proves the address they left only where its
 * provider says so, and is theirs whose address it is: whoever leaves somebody else’s address gives them nothing. In one order, so
 * that two requests at once never wait for each other.
 */
export function contactPoints({ requester, assurance, identity, channel }: Asked): readonly ContactPointRow[] {
  const address = addressOf(requester.email);
  const owns = identity === null || identity.ownsAddress;
  const key = requester.phone === undefined ? null : phoneKey(requester.phone);
  const code = owns || address === null ? identity?.fiscalNumber : undefined;
  const own = code?.startsWith(FISCAL_PREFIX) === true ? code.slice(FISCAL_PREFIX.length) : code;
  return [
    ...(address === null
      ? []
      : [pointOf(assurance === 'pec' ? 'certified-mail' : 'email', address, address, owns ? assurance : 'none')]),
    ...(own === undefined ? [] : [pointOf('fiscal-code', own.toUpperCase(), own.toUpperCase(), assurance)]),
    // A number is what anybody may say, or an exchange may be told to show.
    ...(key === null ? [] : [pointOf(channel === 'fax' ? 'fax' : 'phone', key, requester.phone ?? key, 'none')]),
  ];
}

const pointOf = (kind: ContactPointRow['kind'], key: string, value: string, assurance: string): ContactPointRow => ({
  ...{
    kind,
    key,
    value: shortened(value, kind === 'phone' || kind === 'fax' ? LONGEST_VALUE : value.length),
    assurance,
  },
  strength: Math.max(
    0,
    ASSURANCES.findIndex((one) => one === assurance),
  ),
});
