import type { Localized } from '@sportello/kernel';
import type { TicketState } from './ticket.state.js';

/** How soon a ticket is to be worked on; 1 comes first (B13). */
export const PRIORITIES = {
  1: { it: 'Urgente', en: 'Urgent' },
  2: { it: 'Alta', en: 'High' },
  3: { it: 'Normale', en: 'Normal' },
  4: { it: 'Bassa', en: 'Low' },
} as const satisfies Record<number, Localized>;

export type PriorityCode = keyof typeof PRIORITIES;

export interface Priority {
  readonly code: PriorityCode;
  /** Why, for people to read. */
  readonly reasons: readonly Localized[];
}

/** B13: from the severity, from what people declared, and from how often the requester asked again (C4). */
export function priorityOf({ facts: { severity }, progress: { urgent, reminders } }: TicketState): Priority {
  const bySeverity = { it: `Gravità ${severity}`, en: `Severity ${severity}` };
  if (urgent !== null) {
    return {
      code: 1,
      reasons: [{ it: `Dichiarata urgente: ${urgent.reason}`, en: `Raised to urgent: ${urgent.reason}` }],
    };
  }
  const base = Math.min(Math.max(severity, 1), 3);
  if (reminders === 0 || base === 1) return { code: base as PriorityCode, reasons: [bySeverity] };
  const asked = { it: `Solleciti ricevuti: ${reminders}`, en: `Reminders received: ${reminders}` };
  return { code: Math.max(base - 1, 1) as PriorityCode, reasons: [bySeverity, asked] };
}
