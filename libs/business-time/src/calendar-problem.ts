import type { Localized } from '@sportello/kernel';

/** Something a calendar says that cannot be or may not be: where in the definition, a stable code, and why. */
export interface CalendarProblem {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly text: Localized;
}
