import type { Speech } from './texts/index.js';

const POINTS = ['email', 'certified-mail', 'phone', 'fax', 'fiscal-code', 'vat-number'] as const;

/** What something is that somebody is known by; what is not known names itself. */
export function pointName(kind: string, t: Speech['t']): string {
  const known = POINTS.find((one) => one === kind);
  return known === undefined ? kind : t(`contact.point.${known}`);
}
