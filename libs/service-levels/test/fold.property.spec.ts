import {
  applyEvent,
  clocksOf,
  NO_CLOCKS,
  standingOf,
  type TicketClocks,
  type TicketEvent,
} from '@sportello/service-levels';
import fc from 'fast-check';
import { CALENDARS, TERMS } from './terms.fixture.js';

const TYPES = [
  'registered',
  'taken-charge',
  'resolved',
  'reopened',
  'closed',
  'requester-wrote',
  'desk-wrote',
  'classified',
  'authority-notified',
];
const STATES = [
  'registered',
  'in-charge',
  'in-progress',
  'waiting-requester',
  'waiting-third-party',
  'resolved',
  'closed',
];
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Any history, sensible or not, within two months that hold a change of the clock. Dates may go back a little. */
const history: fc.Arbitrary<readonly TicketEvent[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom(...TYPES),
      wait: fc.integer({ min: -60, max: 200_000 }),
      state: optional(fc.constantFrom(...STATES)),
      automatic: optional(fc.boolean()),
      facts: optional(
        fc.record(
          {
            channel: fc.constantFrom('portal', 'email', 'phone'),
            level: fc.constantFrom(1, 2),
            kind: fc.constantFrom('problem', 'cyber-threat', 'out-of-scope'),
          },
          { requiredKeys: [] },
        ),
      ),
    }),
    { maxLength: 25 },
  )
  .map((steps) => {
    let now = Date.UTC(2026, 9, 1);
    return steps.map(({ wait, ...event }) => ({ ...event, at: new Date((now += wait * 1000)).toISOString() }));
  });
const NOW = new Date('2026-12-31T12:00:00Z');

describe('the clocks of any history of events', () => {
  it('are the same applied one by one, through storage, as recomputed from all events', () => {
    fc.assert(
      fc.property(history, (events) => {
        const stepByStep = events.reduce(
          (clocks: TicketClocks, event) => JSON.parse(JSON.stringify(applyEvent(TERMS, clocks, event))),
          NO_CLOCKS,
        );
        expect(stepByStep).toEqual(JSON.parse(JSON.stringify(clocksOf(TERMS, events))));
      }),
      { numRuns: 150 },
    );
  });

  it('never count more than the life of the clock, and are missed exactly when more than the term was counted', () => {
    fc.assert(
      fc.property(history, (events) => {
        for (const run of clocksOf(TERMS, events).runs.filter(({ status }) => status !== 'cancelled')) {
          const standing = standingOf(CALENDARS, run, NOW);
          const life = (Date.parse(run.endedAt ?? NOW.toISOString()) - Date.parse(run.requestedAt)) / 1000;
          expect(standing.elapsedSeconds).toBeLessThanOrEqual(Math.max(0, life));
          if (standing.dueAt === null) expect(standing.elapsedSeconds).toBeLessThan(standing.targetSeconds);
          if (run.target.target.endsWith('h') || run.target.target.endsWith('m')) {
            expect(standing.elapsedSeconds > standing.targetSeconds ? standing.breached : true).toBe(true);
            expect(standing.breached ? standing.elapsedSeconds >= standing.targetSeconds : true).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keep at most one open run of each clock', () => {
    fc.assert(
      fc.property(history, (events) => {
        const open = clocksOf(TERMS, events)
          .runs.filter(({ status }) => status === 'running' || status === 'paused')
          .map(({ clock }) => clock);
        expect(open).toEqual([...new Set(open)]);
      }),
      { numRuns: 100 },
    );
  });
});
