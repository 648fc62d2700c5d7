// Deadlines worked out per second by one processor, over twenty years of a calendar with several openings a day and the holidays of the country.
import { add, Calendar, type CalendarDefinition } from '@sportello/business-time';
import { clocksOf, dueAt, explain } from '@sportello/service-levels';
import { heading, SHORT } from '../support/options.js';
import { print, table, whole } from '../support/print.js';

const SECONDS = SHORT ? 0.5 : 5;
const AIM = 500_000;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const office = (...hours: string[]): CalendarDefinition => ({
  zone: 'Europe/Rome',
  week: [{ days: WEEKDAYS, hours }],
  holidays: { national: 'it', local: [{ on: '12-07', name: { it: 'Sant’Ambrogio', en: 'Saint Ambrose' } }] },
  outsideHours: { nonWorkingDay: { at: '09:00' } },
});
const CALENDARS: readonly (readonly [string, CalendarDefinition])[] = [
  ['two openings a day, holidays', office('08:00-13:00', '14:00-17:00')],
  ['four openings a day, holidays', office('08:00-10:00', '10:15-13:00', '14:00-16:00', '16:15-18:00')],
  ['a night shift over midnight, holidays', office('22:00-06:00')],
  ['round the clock', { zone: 'Europe/Rome', week: '24x7' }],
];

/** So many different requests, over and over: starts anywhere in 2020 to 2040, terms of a quarter of an hour to forty hours. */
const REQUESTS = 8_192;
/** Turns between two looks at the time. */
const BURST = 256;
const FROM = Date.UTC(2020, 0, 1);
const UNTIL = Date.UTC(2041, 0, 1);
let seed = 7;
const chance = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
const requests = Array.from({ length: REQUESTS }, () => ({
  start: new Date(FROM + Math.floor(chance() * (UNTIL - FROM))),
  term: 900 * (1 + Math.floor(chance() * 160)),
}));

/** Milliseconds of processor this process has used: what neighbours take is not counted. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** How often it is done in a second of one processor. @param warm turns before it counts, so that each year's table is there */
function perSecond(once: (turn: number) => unknown, warm = REQUESTS): number {
  for (let turn = 0; turn < warm; turn++) once(turn);
  const began = processorTime();
  let done = 0;
  while (processorTime() - began < SECONDS * 1_000) {
    const from = done % REQUESTS;
    for (let turn = from; turn < from + BURST; turn++) once(turn);
    done += BURST;
  }
  return (done * 1_000) / (processorTime() - began);
}

await heading('bench:clock');
const rows = CALENDARS.map(([name, definition]) => {
  const calendar = new Calendar(definition);
  const calendars = new Map([['office', calendar]]);
  const deadlines = perSecond((turn) => {
    const request = requests[turn];
    return request && add(calendar, request.start, request.term);
  });
  const runs = requests.map(({ start, term }) => runOf(calendars, start, term));
  const kept = perSecond((turn) => dueAt(calendars, runs[turn % runs.length] as (typeof runs)[number]));
  const explained = perSecond(
    (turn) =>
      explain(calendars, runs[turn % runs.length] as (typeof runs)[number], requests[0]?.start ?? new Date(FROM)),
    BURST,
  );
  return [
    name,
    ...[deadlines, kept, explained].map((rate) => `${whole(rate)}/s`),
    deadlines >= AIM ? 'reached' : 'missed',
  ];
});
print(table([['calendar', 'deadlines', 'of a clock with a pause', 'explanations', `aim ${whole(AIM)}/s`], ...rows]));

/** A clock as it is kept with a ticket that waited an hour for its requester. */
function runOf(calendars: ReadonlyMap<string, Calendar>, start: Date, term: number) {
  const target = {
    ...{
      clock: 'resolution',
      calendar: 'office',
      target: `${term / 60}m`,
      startOn: 'registered',
      stopOn: ['resolved'],
    },
    pauseIn: ['waiting-requester'],
  };
  const at = (minutes: number): string => new Date(start.getTime() + minutes * 60_000).toISOString();
  const { runs } = clocksOf({ policy: { rules: [{ id: 'all', clocks: [target] }] }, calendars }, [
    { type: 'registered', at: at(0), state: 'registered' },
    { type: 'information-requested', at: at(10), state: 'waiting-requester' },
    { type: 'reply-received', at: at(70), state: 'in-progress' },
  ]);
  const [run] = runs;
  if (run === undefined) throw new Error('no clock was started');
  return run;
}
