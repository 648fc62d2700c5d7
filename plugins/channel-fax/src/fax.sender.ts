import type { InboundParty } from '@sportello/plugin-sdk';
import type { FaxSettings } from './fax.settings.js';
import { phoneDigits, type FaxFacts } from './fax.sidecar.js';

/** Who a fax is from, as far as a machine and a telephone network can tell. */
export interface FaxSender {
  /** By which it can be called back; the network's word goes before the machine's. */
  readonly number: string | null;
  /** What the machine calls itself, when that is no number. */
  readonly name: string | null;
  /** Name of the public administration it is of. */
  readonly administration: string | null;
  /** The machine gives one number, the network another. */
  readonly differs: boolean;
}

type Administrations = FaxSettings['administrations'];

export function senderOf({ station, caller }: FaxFacts, administrations: Administrations): FaxSender {
  const [said, seen] = [numberIn(station), numberIn(caller)];
  return {
    number: seen ?? said,
    name: said === null ? station : null,
    administration: administrationOf([station, caller], administrations),
    differs: said !== null && seen !== null && !sameNumber(said, seen),
  };
}

/** The requester: whom the desk knows by that number is found by it. */
export function partyOf({ number, name, administration }: FaxSender): InboundParty {
  const organisation = administration ?? name;
  return {
    ...(number === null ? {} : { phone: number.slice(0, 60) }),
    ...(organisation === null ? {} : { organisation }),
  };
}

/** With or without Italy's prefix. */
const sameNumber = (one: string, other: string): boolean => phoneDigits(one) === phoneDigits(other);

const numberIn = (text: string | null): string | null => (text === null || phoneDigits(text) === null ? null : text);

function administrationOf(said: readonly (string | null)[], administrations: Administrations): string | null {
  const numbers = new Set(said.flatMap((text) => phoneDigits(text ?? '') ?? []));
  const names = new Set(said.flatMap((text) => (text === null ? [] : [nameKey(text)])));
  const found = administrations.find(({ number, name }) => {
    const digits = number === undefined ? null : phoneDigits(number);
    return (digits !== null && numbers.has(digits)) || names.has(nameKey(name));
  });
  return found?.name ?? null;
}

/** Machines have twenty characters and no accents. */
const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, ' ')
    .trim()
    .slice(0, 20)
    .trim();
