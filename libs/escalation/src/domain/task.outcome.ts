import type { Localized } from '@sportello/kernel';

/** What came of the work, as whoever did it concludes: the resolution codes of the field, few enough to be chosen truly. */
export const TASK_OUTCOMES = {
  fixed: { it: 'Guasto risolto', en: 'Fixed' },
  workaround: { it: 'Soluzione temporanea', en: 'Workaround' },
  configuration: { it: 'Modifica di configurazione', en: 'Configuration changed' },
  advice: { it: 'Consulenza o informazioni fornite', en: 'Advice or information given' },
  'no-fault-found': { it: 'Nessun guasto riscontrato', en: 'No fault found' },
  'not-reproducible': { it: 'Non riproducibile', en: 'Not reproducible' },
  'third-party': { it: 'Dipende da altri', en: 'Depends on others' },
  'outside-contract': { it: 'Fuori contratto', en: 'Outside the contract' },
  duplicate: { it: 'Doppione di un altro compito', en: 'Duplicate of another task' },
  unspecified: { it: 'Non indicato', en: 'Not said' },
} as const satisfies Record<string, Localized>;

export type TaskOutcome = keyof typeof TASK_OUTCOMES;

/** Kept where a connector heard no outcome, as of a mail that says `done` and no more; nobody can choose it. */
export const UNSPECIFIED = 'unspecified' satisfies TaskOutcome;

/** All of them, in the order in which they are shown. */
export const TASK_OUTCOME_CODES = Object.keys(TASK_OUTCOMES) as readonly TaskOutcome[];

/** Those that whoever concludes may choose from. */
export const CHOSEN_OUTCOMES = TASK_OUTCOME_CODES.filter((outcome) => outcome !== UNSPECIFIED);
