import { IANAZone } from 'luxon';

export function isKnownZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}
