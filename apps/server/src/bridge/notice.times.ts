import { add, between, type Calendar } from '@sportello/business-time';
import type { Localized } from '@sportello/kernel';
import type { NotifiedClock, NotifiedTime } from '@sportello/plugin-sdk';
import type { CurrentTenant } from '@sportello/tenancy';
import type { EventView, ExplainedClock, TicketView } from '@sportello/ticketing';
import { clockLabel } from './names.js';

type Calendars = ReadonlyMap<string, Calendar>;

/**
 * B6: the standing against each term as of a moment.
 * @param answered the words that go out are the final answer: terms that end with it are told as they end (B14)
 */
export function standingOfClocks(
  configuration: CurrentTenant,
  clocks: readonly ExplainedClock[],
  calendars: Calendars,
  { now, answered }: { readonly now: Date; readonly answered: boolean },
): NotifiedClock[] {
  return clocks.flatMap((clock) => {
    const { standing } = clock.explanation;
    const dueAt = standing.dueAt ?? resumedNow(clock, calendars, now);
    if (dueAt === null) return [];
    const ends = answered && clock.stoppedAt === null && clock.run.target.stopOn?.includes('resolved') === true;
    return [
      {
        clock: clock.clock,
        label: clockLabel(configuration, clock.clock),
        state: stateOf(clock, ends),
        startedAt: clock.startedAt,
        dueAt: dueAt.toISOString(),
        ...stopped(clock, ends ? now : null),
        marginSeconds: Math.round(standing.targetSeconds - standing.elapsedSeconds),
      },
    ];
  });
}

function stateOf({ state, explanation: { standing } }: ExplainedClock, ends: boolean): NotifiedClock['state'] {
  if (state === 'cancelled') return state;
  if (standing.breached) return 'breached';
  return ends ? 'met' : state;
}

const stopped = ({ stoppedAt }: ExplainedClock, now: Date | null): { stoppedAt?: string } => {
  const at = stoppedAt ?? now?.toISOString() ?? null;
  return at === null ? {} : { stoppedAt: at };
};

/** A paused term has no date; told is the one it would have if it went on now. */
function resumedNow({ run, explanation }: ExplainedClock, calendars: Calendars, now: Date): Date | null {
  const calendar = calendars.get(run.target.calendar);
  return calendar === undefined ? null : add(calendar, now, explanation.standing.remainingSeconds);
}

const TIMES = {
  opened: { it: 'Aperta', en: 'Opened' },
  'taken-charge': { it: 'Presa in carico', en: 'Taken in charge' },
  'work-started': { it: 'Lavorazione iniziata', en: 'Work started' },
  resolved: { it: 'Risolta', en: 'Resolved' },
  closed: { it: 'Chiusa', en: 'Closed' },
} as const satisfies Record<string, Localized>;

/**
 * B6: the times so far. Each after the opening says after how much service time it came, in the calendar of the ticket's
 * first term.
 * @param events of the work log, oldest first
 * @param event the one that is told
 */
export function timesOf(
  ticket: TicketView,
  events: readonly EventView[],
  event: EventView,
  calendars: Calendars,
): NotifiedTime[] {
  const calendar = calendars.get(ticket.clocks[0]?.calendar ?? '');
  const started = events.find(({ type, seq }) => type === 'work-started' && seq <= event.seq)?.at ?? null;
  const answered = event.type === 'answer-given' ? event.at : ticket.resolvedAt;
  const known: readonly [keyof typeof TIMES, string | null][] = [
    ['taken-charge', ticket.takenChargeAt],
    ['work-started', started],
    ['resolved', answered],
    ['closed', ticket.closedAt],
  ];
  const opened = { time: 'opened', label: TIMES.opened, at: ticket.openedAt };
  const later = known.flatMap(([time, at]) =>
    at === null || at > event.at
      ? []
      : [{ time, label: TIMES[time], at, ...after(calendar, new Date(ticket.openedAt), new Date(at)) }],
  );
  return [opened, ...later];
}

function after(calendar: Calendar | undefined, from: Date, to: Date): { afterSeconds?: number } {
  return calendar === undefined || to < from ? {} : { afterSeconds: Math.round(between(calendar, from, to)) };
}
