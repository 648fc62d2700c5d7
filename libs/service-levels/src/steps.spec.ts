import { Calendar } from '@sportello/business-time';
import { clocksOf } from './apply-event.js';
import { actionAt, stepsAt } from './steps.js';
import type { TicketEvent } from './ticket-clocks.js';

const CALENDARS = new Map([
  [
    'office',
    new Calendar({
      zone: 'Europe/Rome',
      week: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], hours: ['08:00-13:00', '14:00-17:00'] }],
    }),
  ],
]);
const target = {
  clock: 'resolution',
  calendar: 'office',
  target: '8h',
  startOn: 'taken-charge',
  stopOn: ['resolved'],
  pauseIn: ['waiting-requester'],
  warnAt: [50, 80],
};
const terms = { policy: { rules: [{ id: 'all', clocks: [target] }] }, calendars: CALENDARS };
const runAfter = (...events: TicketEvent[]) => clocksOf(terms, events).runs[0]!;
// Tuesday 3 November 2026, 13:30 local time: between two openings of the day.
const TAKEN: TicketEvent = { type: 'taken-charge', at: '2026-11-03T12:30:00Z', state: 'in-charge' };

describe('the steps of a clock', () => {
  it('come within service hours, whatever the openings of the day: never at midnight', () => {
    const { reached, next, dueAt } = stepsAt(CALENDARS, runAfter(TAKEN), new Date('2026-11-04T16:00:00Z'));
    // 4 h: 14–17 on Tuesday and one hour of Wednesday; 6 h 24 min; 8 h: Wednesday 13:00.
    expect(reached.map(({ step, at }) => [step, at.toISOString()])).toEqual([
      ['warning-50', '2026-11-04T08:00:00.000Z'],
      ['warning-80', '2026-11-04T10:24:00.000Z'],
      ['due', '2026-11-04T12:00:00.000Z'],
    ]);
    expect([next, dueAt?.toISOString()]).toEqual([null, '2026-11-04T12:00:00.000Z']);
  });

  it('are those reached so far, and when the next one comes', () => {
    const { reached, next } = stepsAt(CALENDARS, runAfter(TAKEN), new Date('2026-11-04T08:00:00Z'));
    expect(reached.map(({ step }) => step)).toEqual(['warning-50']);
    expect(next?.toISOString()).toBe('2026-11-04T10:24:00.000Z');
  });

  it.each<[string, TicketEvent]>([
    ['paused', { type: 'information-requested', at: '2026-11-03T14:00:00Z', state: 'waiting-requester' }],
    ['stopped', { type: 'resolved', at: '2026-11-03T14:00:00Z', state: 'resolved' }],
  ])('are none while the clock is %s', (_, event) => {
    expect(stepsAt(CALENDARS, runAfter(TAKEN, event), new Date('2027-01-01T00:00:00Z'))).toEqual({
      reached: [],
      next: null,
      dueAt: null,
    });
  });

  it('tell assignee and team where the policy says nothing, else whom it says', () => {
    const actions = [{ at: 'due' as const, tell: ['supervisors' as const], escalateTo: 'second-level' }, { at: 80 }];
    expect(actionAt({ actions }, 'due')).toMatchObject({ tell: ['supervisors'], escalateTo: 'second-level' });
    expect(actionAt({ actions }, 'warning-80')).toEqual({ at: 80 });
    expect(actionAt({ actions }, 'warning-50')).toEqual({ tell: ['assignee', 'team'] });
  });
});

describe('terms worked out anew', () => {
  const later = (rule: string, hours: string) => ({
    policy: { rules: [{ id: rule, clocks: [{ ...target, target: hours }] }] },
    calendars: CALENDARS,
  });
  const waits: TicketEvent[] = [
    TAKEN,
    { type: 'information-requested', at: '2026-11-03T14:00:00Z', state: 'waiting-requester' },
  ];

  it('keep the start, the pauses and the pause that lasts', () => {
    const before = clocksOf(terms, waits);
    const after = clocksOf(later('all', '4h'), [
      ...waits,
      { type: 'terms-recomputed', at: '2026-11-05T09:00:00Z', anew: true },
    ]);
    expect(after.runs[0]).toMatchObject({
      status: 'paused',
      requestedAt: TAKEN.at.replace('Z', '.000Z'),
      target: { target: '4h' },
    });
    expect(after.runs[0]?.pauses).toEqual(before.runs[0]?.pauses);
  });
});
