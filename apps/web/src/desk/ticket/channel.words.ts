import type { Speech } from './texts/index.js';

const KINDS = ['webform', 'mail', 'phone', 'fax', 'pec', 'protocol', 'chat'] as const;

/** The name of a kind of channel; one that is not known names itself. */
export function channelKind(kind: string, t: Speech['t']): string {
  const known = KINDS.find((one) => one === kind);
  return known === undefined ? kind : t(`channel.${known}`);
}
