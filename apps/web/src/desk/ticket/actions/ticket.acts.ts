import { ANSWER_ACTS } from './answer.acts.js';
import type { Act, Place } from './action.js';
import { END_ACTS, LINK_ACTS } from './end.acts.js';
import { JUDGE_ACTS } from './judge.acts.js';
import { PASS_ACTS } from './pass.acts.js';
import { WORK_ACTS } from './work.acts.js';

/** Everything the page can do with a ticket, in the order in which it is offered. */
export const TICKET_ACTS: readonly Act[] = [
  ...ANSWER_ACTS,
  ...JUDGE_ACTS,
  ...PASS_ACTS,
  ...WORK_ACTS,
  ...LINK_ACTS,
  ...END_ACTS,
];

/** What may be done now: what the server says is legal here, for this person. */
export const actsNow = (acts: readonly Act[], place: Place, actions: readonly string[]): readonly Act[] =>
  acts.filter((act) => actions.includes(act.needs ?? act.id.replace(/^task\./, '')) && act.unless?.(place) !== true);

/** The groups of the menu. */
export const ACT_GROUPS = ['answer', 'judge', 'pass', 'work', 'link', 'end'] as const;
