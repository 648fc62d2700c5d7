/** How a call may go, as the server names it. */
export const OUTCOMES = ['spoken', 'no-answer', 'busy', 'wrong-number'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const isOutcome = (name: string): name is Outcome => OUTCOMES.some((one) => one === name);
