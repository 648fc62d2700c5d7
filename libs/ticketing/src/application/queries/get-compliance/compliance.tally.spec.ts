import { Calendar } from '@sportello/business-time';
import { clocksOf, type TicketEvent } from '@sportello/service-levels';
import { ComplianceTally } from './compliance.tally.js';
import type { ComplianceTarget } from './get-compliance.query.js';
import type { MeasuredTicket } from './judged.ticket.js';

const calendars = new Map([['always', new Calendar({ zone: 'Europe/Rome', week: '24x7' })]]);
const target = {
  clock: 'take-charge',
  calendar: 'always',
  target: '30m',
  startOn: 'registered',
  stopOn: ['taken-charge'],
};
const terms = { policy: { rules: [{ id: 'all', clocks: [target] }] }, calendars };
const START = Date.parse('2026-11-02T08:00:00Z');
const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();
const name = { it: 'Impegno', en: 'Promise' };
const kinds = { problem: {}, off: { purpose: 'out-of-scope' as const } };

/** @param minutes until somebody took it in charge; null while nobody has */
function ticket(minutes: number | null, more: Partial<MeasuredTicket> = {}): MeasuredTicket {
  const facts = { channel: 'webform' };
  const events: TicketEvent[] = [
    { type: 'registered', at: at(0), state: 'registered', facts },
    ...(minutes === null ? [] : [{ type: 'taken-charge', at: at(minutes), state: 'in-charge' }]),
  ];
  const { runs } = clocksOf(terms, events);
  const plain = { kind: 'problem', closureReason: null, takenCharge: minutes !== null };
  const ended = { resolved: true, reopened: false, passedOn: false };
  return { ...plain, ...ended, facts, runs, ...more };
}

function judged(targets: readonly ComplianceTarget[], tickets: readonly MeasuredTicket[]) {
  const tally = new ComplianceTally(targets, { kinds }, calendars, new Date(at(40)));
  for (const one of tickets) tally.add(one);
  return tally.result();
}

const PROMISE: ComplianceTarget = {
  ...{ id: 'charge', name, clock: 'take-charge' },
  thresholds: [
    { share: 75, within: 'term' },
    { share: 100, within: '1h' },
  ],
};

describe('the promises of the contract over a period', () => {
  it('are shares within each threshold, the term itself or another time', () => {
    const { figures } = judged([PROMISE], [ticket(10), ticket(30), ticket(30), ticket(61)]);
    expect(figures[0]).toMatchObject({ measure: 'clock', measured: 4, open: 0 });
    expect(figures[0]?.judgements).toEqual([
      { within: 'term', promised: 75, count: 3, reached: 75, verdict: 'kept' },
      { within: '1h', promised: 100, count: 3, reached: 75, verdict: 'broken' },
    ]);
  });

  it('wait for terms that still run, and count apart what is out of scope, asked twice or withdrawn', () => {
    const off = ticket(90, { kind: 'off' });
    const answered = ticket(90, { closureReason: 'out-of-scope' });
    const twice = ticket(90, { closureReason: 'duplicate' });
    // Withdrawn after somebody had taken charge, its promise was kept or not all the same.
    const withdrawn = [ticket(null, { closureReason: 'withdrawn' }), ticket(20, { closureReason: 'withdrawn' })];
    const all = [ticket(10), ticket(null), off, answered, twice, ...withdrawn];
    const { tickets, excluded, figures } = judged([PROMISE], all);
    expect([tickets, excluded]).toEqual([7, { outOfScope: 2, duplicate: 1, withdrawn: 1 }]);
    expect(figures[0]).toMatchObject({ measured: 2, open: 1 });
  });

  it('are about the tickets they name', () => {
    const mail: ComplianceTarget = { ...PROMISE, when: { channel: ['mail'] } };
    expect(judged([mail], [ticket(10)]).figures[0]).toMatchObject({
      measured: 0,
      judgements: [{ verdict: 'no-data' }, {}],
    });
  });

  it('never round up to what was promised', () => {
    const whole: ComplianceTarget = { ...PROMISE, thresholds: [{ share: 100, within: 'term' }] };
    const many = [...Array.from({ length: 2_999 }, () => ticket(10)), ticket(31)];
    expect(judged([whole], many).figures[0]?.judgements[0]).toMatchObject({ reached: 99.96, verdict: 'broken' });
  });

  it('tell how many were reopened, and how many nobody had to pass on', () => {
    const rates: ComplianceTarget[] = [
      { id: 'reopened', name, reopenedAtMost: 25 },
      { id: 'first', name, firstContactAtLeast: 80 },
    ];
    const all = [
      ticket(1, { reopened: true }),
      ticket(1, { passedOn: true }),
      ticket(1),
      ticket(1),
      ticket(1, { resolved: false }),
    ];
    const [reopened, first] = judged(rates, all).figures;
    expect(reopened).toMatchObject({
      measure: 'reopened',
      measured: 4,
      judgements: [{ count: 1, reached: 25, verdict: 'kept' }],
    });
    expect(first).toMatchObject({
      measure: 'first-contact',
      judgements: [{ count: 3, reached: 75, verdict: 'broken' }],
    });
  });
});
