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

/** What a tenant lets priority follow from (B13); a ticket keeps those of the revision it was opened under. */
export interface PriorityCriteria {
  readonly bySeverity: Readonly<Record<string, PriorityCode>>;
  /** C4: solleciti for one step up, and steps at most. */
  readonly reminders: { readonly every: number; readonly steps: number };
  /** Severities that make room when the team has too much work. */
  readonly workload: { readonly severities: readonly number[] };
}

/** A team that has more open work than it can do. */
export interface FullTeam {
  /** Tickets that had not ended when it was last counted. */
  readonly open: number;
  readonly capacity: number;
}

interface Step {
  readonly by: number;
  readonly reason: Localized;
}

/** B13: from the severity, what people declared, how often the requester asked again (C4), and the team's workload. */
export function priorityOf(state: TicketState, criteria: PriorityCriteria, full: FullTeam | null): Priority {
  const { severity } = state.facts;
  const { urgent } = state.progress;
  if (urgent !== null) {
    const reason = { it: `Dichiarata urgente: ${urgent.reason}`, en: `Raised to urgent: ${urgent.reason}` };
    return { code: 1, reasons: [reason] };
  }
  const base = criteria.bySeverity[severity] ?? 3;
  const steps = [...askedAgain(state, criteria), ...makesRoom(state, criteria, full)];
  const moved = steps.filter(({ by }) => bounded(base + by) !== base);
  const bySeverity = { it: `Gravità ${severity}`, en: `Severity ${severity}` };
  return {
    code: bounded(moved.reduce<number>((code, { by }) => code + by, base)),
    reasons: [bySeverity, ...moved.map(({ reason }) => reason)],
  };
}

function askedAgain({ progress: { reminders } }: TicketState, criteria: PriorityCriteria): readonly Step[] {
  const { every, steps } = criteria.reminders;
  const up = Math.min(Math.floor(reminders / every), steps);
  if (up === 0) return [];
  return [{ by: -up, reason: { it: `Solleciti ricevuti: ${reminders}`, en: `Reminders received: ${reminders}` } }];
}

/** Whoever has asked again has waited enough already. */
function makesRoom(
  { facts: { severity }, progress: { reminders } }: TicketState,
  { workload }: PriorityCriteria,
  full: FullTeam | null,
): readonly Step[] {
  if (full === null || reminders > 0 || !workload.severities.includes(severity)) return [];
  const { open, capacity } = full;
  const reason = {
    it: `Il gruppo ha più lavoro di quanto ne può fare (${open} richieste aperte, capacità ${capacity}): ciò che è meno grave aspetta`,
    en: `The team has more work than it can do (${open} open requests, capacity ${capacity}): what is less severe waits`,
  };
  return [{ by: 1, reason }];
}

const bounded = (code: number): PriorityCode => Math.min(Math.max(code, 1), 4) as PriorityCode;
