import type { CalendarDefinition } from '@sportello/business-time';
import type { Localized } from '@sportello/kernel';

/** What binds whoever has a task to its term (B5): the contract with a supplier, an accord within the house. */
export const AGREEMENTS = {
  sla: { it: 'Livello di servizio del contratto (SLA)', en: 'Service level of the contract (SLA)' },
  ola: { it: 'Accordo operativo interno (OLA)', en: 'Operational level agreement (OLA)' },
  'underpinning-contract': { it: 'Contratto di supporto (UC)', en: 'Underpinning contract (UC)' },
} as const satisfies Record<string, Localized>;

export type Agreement = keyof typeof AGREEMENTS;

/** Hours in which the terms of a task count, as they were when it was given or last worked out anew. */
export interface TaskHours {
  /** Name of the calendar. */
  readonly calendar: string;
  readonly rules: CalendarDefinition;
}

/** The terms of a task: those of the agreement, or a term of its own. */
export interface TaskTerms extends AgreedTerms {
  /** Whether the term was asked for when the task was given: then it stays when the agreement changes. */
  readonly asked: boolean;
}

/** What was agreed with whoever is given tasks. */
export interface AgreedTerms {
  readonly agreement: Agreement;
  /** Null: nothing of it is counted. */
  readonly hours: TaskHours | null;
  /** Duration from the offer to the conclusion; null without a term. */
  readonly target: string | null;
  /** Percentages of the term at which a sollecito leaves, in rising order. */
  readonly warnAt: readonly number[];
  /** How long whoever has it may say nothing, as a duration; null: nobody watches. */
  readonly silentAfter: string | null;
}
