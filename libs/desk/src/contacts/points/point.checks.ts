import { ASSURANCES, phoneKey } from '@sportello/ticketing';
import { isFiscalCode, isVatNumber } from './italian.codes.js';
import { malformedPoint } from './point.errors.js';

/** What an operator may write by hand. A fax is known by whoever sends one. */
export const HAND_POINT_KINDS = ['email', 'certified-mail', 'phone', 'fiscal-code', 'vat-number'] as const;
export type HandPointKind = (typeof HAND_POINT_KINDS)[number];

/** A point as it is kept: what it is compared by, and as it is shown. */
export interface CheckedPoint {
  readonly kind: HandPointKind;
  readonly key: string;
  readonly value: string;
}

/** RFC 5321: a path is 256 octets at most; the domain has a dot, for no address of the house’s own network is anybody’s. */
const ADDRESS = /^[^\s<>"(),:;@]{1,64}@[^\s<>"(),:;@]{1,185}\.[^\s<>"(),:;@.]{2,}$/u;
const LONGEST_PHONE = 64;

/**
 * What an operator wrote, as it is kept: spaces around it do not count, nor those in a code, nor the `IT` before a VAT number.
 * @throws DomainError `CONTACT.POINT_MALFORMED`, at the field `value`
 */
export function checkedPoint(kind: HandPointKind, written: string): CheckedPoint {
  const text = written.trim();
  const keptAs = KEPT[kind](text);
  if (keptAs === null) throw malformedPoint(kind);
  return { kind, ...keptAs };
}

type Kept = Pick<CheckedPoint, 'key' | 'value'>;

const same = (text: string, holds: boolean): Kept | null => (holds ? { key: text, value: text } : null);
const address = (text: string): Kept | null => same(text.toLowerCase(), ADDRESS.test(text));
const code = (text: string): string => text.replace(/\s/g, '').toUpperCase();

const KEPT: Readonly<Record<HandPointKind, (text: string) => Kept | null>> = {
  email: address,
  'certified-mail': address,
  phone: (text) => {
    const key = text.length > LONGEST_PHONE ? null : phoneKey(text);
    return key === null ? null : { key, value: text };
  },
  'fiscal-code': (text) => same(code(text), isFiscalCode(code(text))),
  'vat-number': (text) => same(vatDigits(text), isVatNumber(vatDigits(text))),
};

/** A VAT number without the `IT` before it, which is how it is written abroad. */
export const vatDigits = (text: string): string => code(text).replace(/^IT(?=\d)/, '');

const MAIL = ['email', 'certified-mail'];
const TELEPHONE = ['phone', 'fax'];

/** Kinds under which one and the same thing may be kept. */
export const alikeOf = (kind: string): readonly string[] =>
  [MAIL, TELEPHONE].find((kinds) => kinds.includes(kind)) ?? [kind];

/**
 * What is one person’s alone, by all that the desk knows: a number may be a switchboard’s or a family’s, and the VAT number of an
 * organisation is that of everybody who works there.
 */
const ONE_PERSONS: readonly string[] = [...MAIL, 'fiscal-code'];
export const isOnePersons = (kind: string): boolean => ONE_PERSONS.includes(kind);
export const isMail = (kind: string): boolean => MAIL.includes(kind);
export const isTelephone = (kind: string): boolean => TELEPHONE.includes(kind);

/** From here on whoever wrote has proved that it is theirs; before, it was said, or stood on a mail. */
const PROVED = ASSURANCES.indexOf('email-verified');

/** @param strength place among the assurances */
export const isProved = (strength: number): boolean => strength >= PROVED;
