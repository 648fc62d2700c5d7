import { invalidIntervention, noSuchEffort, refuseNoDay, tooMany } from '../intervention.errors.js';
import type { Effort } from '../events/intervention.events.js';
import { MOST_EFFORTS } from '../interventions.js';
import { person } from '../person.js';
import { nothingChanges, reasonNeeded } from '../ticket.errors.js';
import type { Act, Ticket } from '../ticket.js';

/** Minutes. */
const DAY = 24 * 60;

/** The days work can have been done on: no earlier than the request, no later than today. Civil days of the tenant’s zone. */
export interface WorkableDays {
  readonly first: string;
  readonly last: string;
}

export type GivenEffort = Omit<Effort, 'team'>;

/** C3: effort of one intervention, by whoever did it; also on what has ended, until it is archived. */
export function recordEffort(
  ticket: Ticket,
  act: Act,
  effort: GivenEffort,
  days: WorkableDays,
  messageId: string | null,
): Ticket {
  person('record-effort', act.by);
  ticket.mayDo('record-effort');
  const { efforts } = ticket.state.progress.interventions;
  if (efforts.length >= MOST_EFFORTS) throw tooMany('registrazioni di lavoro', 'effort entries', MOST_EFFORTS);
  if (effort.minutes < 1) throw minutesWrong();
  plausible(effort, efforts, days);
  const entry = efforts.length + 1;
  return ticket.record('record-effort', act, 'effort-recorded', { ...whole(ticket, effort), entry, messageId });
}

/** With its reason; what was recorded stays in the log. Zero minutes take an entry out of the account. */
export function correctEffort(
  ticket: Ticket,
  act: Act,
  correction: { readonly entry: number; readonly effort: GivenEffort; readonly reason: string },
  days: WorkableDays,
): Ticket {
  person('correct-effort', act.by);
  ticket.mayDo('correct-effort');
  const { entry, effort } = correction;
  const { efforts } = ticket.state.progress.interventions;
  const before = efforts[entry - 1];
  if (before === undefined) throw noSuchEffort(entry);
  const reason = correction.reason.trim();
  if (reason === '') throw reasonNeeded();
  plausible(effort, efforts.toSpliced(entry - 1, 1), days);
  if (same(before, effort)) throw nothingChanges('correct-effort');
  const corrected = { ...effort, team: before.team };
  return ticket.record('correct-effort', act, 'effort-corrected', { ...corrected, entry, reason });
}

const whole = (ticket: Ticket, { minutes, date, activity, technician }: GivenEffort): Effort => ({
  ...{ minutes, date, activity, technician },
  team: ticket.state.team,
});

const same = (before: Effort, after: GivenEffort): boolean =>
  before.minutes === after.minutes &&
  before.date === after.date &&
  before.activity === after.activity &&
  before.technician.id === after.technician.id;

function plausible(effort: GivenEffort, others: readonly Effort[], { first, last }: WorkableDays): void {
  const { minutes, date, technician } = effort;
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > DAY) throw minutesWrong();
  refuseNoDay(date);
  if (date > last) {
    throw invalidIntervention('date', 'future', {
      it: 'Il lavoro si registra dopo averlo fatto: la data è nel futuro.',
      en: 'Effort is recorded once it was made: the date is in the future.',
    });
  }
  if (date < first) {
    throw invalidIntervention('date', 'before-request', {
      it: 'La data precede la richiesta.',
      en: 'The date is before the request.',
    });
  }
  const sameDay = others.filter((other) => other.date === date && other.technician.id === technician.id);
  if (sameDay.reduce((sum, other) => sum + other.minutes, minutes) > DAY) throw minutesWrong();
}

const minutesWrong = () =>
  invalidIntervention('minutes', 'out-of-range', {
    it: 'Minuti da 1 a 1440, e non più di un giorno al giorno per tecnico.',
    en: 'Minutes from 1 to 1440, and no more than a day a day for each technician.',
  });
