import type { ListKey } from '../queue/texts/index.js';

/** What keys do on the pages of the desk: the one table, which the help shows as far as it applies to the page at hand. */
export const DESK_KEYS = {
  next: { keys: 'j', label: 'key.next' },
  previous: { keys: 'k', label: 'key.previous' },
  choose: { keys: 'x', label: 'key.choose' },
  open: { keys: 'o', label: 'key.open' },
  nextTicket: { keys: 'n', label: 'key.nextTicket' },
  takeCharge: { keys: 't', label: 'key.takeCharge' },
  classify: { keys: 'c', label: 'key.classify' },
  answer: { keys: 'r', label: 'key.answer' },
  escalate: { keys: 'e', label: 'key.escalate' },
  bulk: { keys: 'b', label: 'key.bulk' },
  show: { keys: 's', label: 'key.show' },
  search: { keys: '/', label: 'key.search' },
  alert: { keys: 'a', label: 'key.alert' },
  callCard: { keys: 'g p', label: 'key.callCard' },
  goQueue: { keys: 'g q', label: 'key.goQueue' },
  goCall: { keys: 'g n', label: 'key.goCall' },
  goCallBacks: { keys: 'g b', label: 'key.goCallBacks' },
  goCalls: { keys: 'g t', label: 'key.goCalls' },
  goClosure: { keys: 'g v', label: 'key.goClosure' },
  goDuty: { keys: 'g d', label: 'key.goDuty' },
} as const satisfies Record<string, { readonly keys: string; readonly label: ListKey }>;

export type DeskKeyName = keyof typeof DESK_KEYS;
