import {
  applyEvent,
  clocksOf,
  standingOf,
  type ClockRun,
  type Standing,
  type TicketEvent,
  WITHDRAWN,
} from '@sportello/service-levels';
import { at, CALENDARS, shown, TERMS } from './terms.fixture.js';

const NOON = '2026-11-27 12:00';
const registered = (when: string, facts: TicketEvent['facts']): TicketEvent => ({
  type: 'registered',
  at: at(when),
  state: 'registered',
  facts,
});
const event = (type: string, when: string, more: Partial<TicketEvent> = {}): TicketEvent => ({
  type,
  at: at(when),
  ...more,
});

function run(clock: string, events: readonly TicketEvent[], nth = 1): ClockRun {
  const found = clocksOf(TERMS, events).runs.find((one) => one.clock === clock && one.run === nth);
  if (!found) throw new Error(`no run ${nth} of ${clock}`);
  return found;
}
const standing = (clock: string, events: readonly TicketEvent[], now = NOON): Standing =>
  standingOf(CALENDARS, run(clock, events), new Date(at(now)));

describe('the take-charge clock (C9)', () => {
  it.each([
    ['portal', '2026-11-21 10:00', 'Mon 23/11 09:30'],
    ['portal', '2026-11-23 13:10', 'Mon 23/11 14:30'],
    ['portal', '2026-11-20 16:50', 'Mon 23/11 08:20'],
    ['email', '2026-11-23 10:00', 'Mon 23/11 10:45'],
    ['phone', '2026-11-23 12:00', 'Mon 23/11 14:30'],
  ])('of a request by %s made at %s is due %s', (channel, made, due) => {
    expect(shown(standing('take-charge', [registered(made, { channel })]).dueAt)).toBe(due);
  });

  it('warns at the configured shares of the term', () => {
    expect(
      standing('take-charge', [registered('2026-11-20 16:50', { channel: 'portal' })]).warnings.map(
        ({ percent, at: when }) => `${percent}% ${shown(when)}`,
      ),
    ).toEqual(['50% Mon 23/11 08:05', '80% Mon 23/11 08:14']);
  });

  it('rests while who asked has withdrawn it, whatever its target says, and counts on when it is wanted again (C14)', () => {
    const made = registered('2026-11-23 10:00', { channel: 'portal' });
    const withdrawn = event('closed', '2026-11-23 10:10', { state: WITHDRAWN });
    expect(standing('take-charge', [made, withdrawn], '2026-11-25 10:00')).toMatchObject({
      ...{ status: 'paused', dueAt: null, breached: false, elapsedSeconds: 600 },
    });
    const resumed = event('resumed', '2026-11-25 16:00', { state: 'registered' });
    expect(shown(standing('take-charge', [made, withdrawn, resumed]).dueAt)).toBe('Wed 25/11 16:20');
  });

  it('stops when a person takes charge, in time up to the very second of the term', () => {
    const made = registered('2026-11-23 10:00', { channel: 'portal' });
    expect(standing('take-charge', [made, event('taken-charge', '2026-11-23 10:30')])).toMatchObject({
      status: 'stopped',
      breached: false,
      elapsedSeconds: 1800,
      remainingSeconds: 0,
    });
    const late = { type: 'taken-charge', at: new Date(Date.parse(at('2026-11-23 10:30')) + 1000).toISOString() };
    expect(standing('take-charge', [made, late])).toMatchObject({
      status: 'stopped',
      breached: true,
      elapsedSeconds: 1801,
    });
  });

  it('is never stopped by an automatic acknowledgement or assignment', () => {
    const events = [
      registered('2026-11-23 10:00', { channel: 'portal' }),
      event('acknowledged', '2026-11-23 10:00', { automatic: true }),
      event('taken-charge', '2026-11-23 10:01', { automatic: true, state: 'in-charge' }),
    ];
    expect(standing('take-charge', events, '2026-11-23 11:00')).toMatchObject({ status: 'running', breached: true });
    expect(clocksOf(TERMS, events).runs.map(({ clock }) => clock)).toEqual(['take-charge']);
  });

  it('has counted nothing when somebody takes charge before the desk opens', () => {
    expect(
      standing('take-charge', [
        registered('2026-11-21 10:00', { channel: 'portal' }),
        event('taken-charge', '2026-11-21 10:05'),
      ]),
    ).toMatchObject({ elapsedSeconds: 0, breached: false });
  });
});

describe('the resolution clock (C9)', () => {
  const taken = [
    registered('2026-11-23 09:00', { channel: 'portal', level: 1 }),
    event('taken-charge', '2026-11-23 09:15', { state: 'in-charge' }),
  ];

  it('counts six hours from the taking charge', () => {
    expect(shown(standing('resolution', taken).dueAt)).toBe('Mon 23/11 16:15');
  });

  it('becomes eight hours on escalation to second level, still from the taking charge', () => {
    const escalated = [...taken, event('escalated', '2026-11-23 12:00', { facts: { level: 2 } })];
    expect(shown(standing('resolution', escalated).dueAt)).toBe('Tue 24/11 09:15');
    expect(run('resolution', escalated).changes).toEqual([
      { at: at('2026-11-23 12:00'), from: '6h', to: '8h', ruleId: 'level-2' },
    ]);
  });

  it('keeps its pauses when the term changes', () => {
    const events = [
      ...taken,
      event('information-requested', '2026-11-23 10:00', { state: 'waiting-requester' }),
      event('reply-recorded', '2026-11-23 12:00', { state: 'in-progress' }),
      event('escalated', '2026-11-23 12:30', { facts: { level: 2 } }),
    ];
    expect(shown(standing('resolution', events).dueAt)).toBe('Tue 24/11 11:15');
  });

  it('does not count while the requester or a third party is awaited, and has no due time meanwhile', () => {
    const waiting = [...taken, event('information-requested', '2026-11-23 10:15', { state: 'waiting-requester' })];
    expect(standing('resolution', waiting)).toMatchObject({
      status: 'paused',
      elapsedSeconds: 3600,
      dueAt: null,
      breached: false,
    });
    const passedOn = [...waiting, event('task-assigned', '2026-11-24 10:00', { state: 'waiting-third-party' })];
    expect(standing('resolution', passedOn)).toMatchObject({ status: 'paused', elapsedSeconds: 3600 });
    const back = [...passedOn, event('work-started', '2026-11-25 10:00', { state: 'in-progress' })];
    expect(shown(standing('resolution', back).dueAt)).toBe('Wed 25/11 16:00');
  });

  it('stays missed when it was missed before the pause', () => {
    const events = [...taken, event('information-requested', '2026-11-24 10:00', { state: 'waiting-requester' })];
    expect(standing('resolution', events)).toMatchObject({ status: 'paused', breached: true });
  });

  it('keeps its due time when a pause begins at that very instant', () => {
    const events = [...taken, event('information-requested', '2026-11-23 16:15', { state: 'waiting-requester' })];
    expect(shown(standing('resolution', events).dueAt)).toBe('Mon 23/11 16:15');
  });

  it('goes on after a reopening without the time in which the ticket was solved', () => {
    const events = [
      ...taken,
      event('resolved', '2026-11-23 10:15', { state: 'resolved' }),
      event('reopened', '2026-11-25 09:00', { state: 'in-charge' }),
    ];
    expect(standing('resolution', events.slice(0, 3))).toMatchObject({ status: 'stopped', elapsedSeconds: 3600 });
    expect(shown(standing('resolution', events).dueAt)).toBe('Wed 25/11 15:00');
    expect(run('resolution', events).endedAt).toBeUndefined();
  });

  it('starts from a taking charge at night at the next opening, not at the hour for reports', () => {
    const night = [registered('2026-11-21 10:00', { channel: 'portal' }), event('taken-charge', '2026-11-21 10:05')];
    expect(shown(standing('resolution', night).dueAt)).toBe('Mon 23/11 15:00');
  });
});

describe('other clocks', () => {
  it('are the very same objects after an event that moves none of them', () => {
    const before = clocksOf(TERMS, [registered('2026-11-23 09:00', { channel: 'portal' })]);
    expect(before.runs).toHaveLength(1);
    expect(applyEvent(TERMS, before, event('note-added', '2026-11-23 09:05', { state: 'registered' })).runs[0]).toBe(
      before.runs[0],
    );
  });

  it('gives five calendar days to the administrative closure, across the change of the clock (B15)', () => {
    const events = [
      registered('2026-10-22 09:00', { channel: 'phone' }),
      event('resolved', '2026-10-23 10:00', { state: 'resolved' }),
    ];
    expect(shown(standing('administrative-closure', events).dueAt)).toBe('Wed 28/10 10:00');
  });

  it('runs legal timers on the wall clock, on a holiday night too (A2, A3)', () => {
    const events = [
      registered('2026-12-25 03:00', { kind: 'cyber-threat' }),
      event('authority-notified', '2027-01-31 12:00'),
    ];
    expect(shown(standing('early-warning', events).dueAt)).toBe('Sat 26/12 03:00');
    expect(standing('early-warning', events).warnings.map(({ at: when }) => shown(when))).toEqual([
      'Fri 25/12 15:00',
      'Fri 25/12 21:00',
      'Sat 26/12 00:36',
    ]);
    expect(shown(standing('final-report', events).dueAt)).toBe('Sun 28/02 12:00');
  });

  it('gives every question of the requester its own run of next answer', () => {
    const events = [
      registered('2026-11-23 09:00', { channel: 'phone' }),
      event('requester-wrote', '2026-11-23 09:30'),
      event('requester-wrote', '2026-11-23 10:00'),
      event('desk-wrote', '2026-11-23 10:30'),
      event('requester-wrote', '2026-11-23 15:30'),
    ];
    expect(run('next-answer', events, 1)).toMatchObject({ status: 'stopped', requestedAt: at('2026-11-23 09:30') });
    expect(shown(standingOf(CALENDARS, run('next-answer', events, 2), new Date(at(NOON))).dueAt)).toBe(
      'Tue 24/11 08:30',
    );
  });

  it('has no terms for what is out of scope, and drops those that were running (C1)', () => {
    const events = [
      registered('2026-11-23 09:00', { channel: 'portal' }),
      event('classified', '2026-11-23 12:00', { facts: { kind: 'out-of-scope' } }),
    ];
    expect(standing('take-charge', events)).toMatchObject({ status: 'cancelled', breached: false });
  });

  it('brings back a dropped clock from its first start when the classification is corrected', () => {
    const events = [
      registered('2026-11-23 09:00', { channel: 'portal' }),
      event('classified', '2026-11-23 09:05', { facts: { kind: 'out-of-scope' } }),
      event('classified', '2026-11-23 09:10', { facts: { kind: 'problem' } }),
    ];
    expect(shown(standingOf(CALENDARS, run('take-charge', events, 2), new Date(at(NOON))).dueAt)).toBe(
      'Mon 23/11 09:30',
    );
  });
});
