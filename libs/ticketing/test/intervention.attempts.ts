import fc from 'fast-check';
import {
  acceptMaintenance,
  agreeVisit,
  completeMaintenance,
  correctEffort,
  moveMaintenance,
  pointAtSystem,
  proposeMaintenance,
  recordEffort,
  recordRemoteSession,
  recordVisit,
  unpointSystem,
} from '../src/domain/decisions/index.js';
import type { Act, Ticket } from '../src/domain/ticket.js';

type Attempt = (ticket: Ticket, act: Act) => Ticket;

const text = fc.constantFrom('Fatto', ' ');
const technician = fc.constantFrom({ id: 's1', name: 'Mario Rossi' }, { id: 's2', name: 'Lia Verdi' });
const days = { first: '1970-01-01', last: '1970-01-02' };
const day = fc.constantFrom('1970-01-01', '1970-01-02', '1970-01-03');
const effort = fc.record({
  minutes: fc.integer({ min: -5, max: 1500 }),
  date: day,
  activity: fc.constant('work'),
  technician,
});
const instant = fc.integer({ min: -3, max: 30 }).map((hour) => new Date(hour * 3_600_000).toISOString());
const system = fc.constantFrom('sys-1', 'sys-2');
const party = fc.constantFrom('it-office' as const, 'users' as const);

/** Anything anybody may try to record of interventions, sensible or not (C3, B11, C15). */
export const interventionAttempts: fc.Arbitrary<Attempt>[] = [
  fc.tuple(effort, fc.option(fc.constant('m'))).map(
    ([e, m]) =>
      (t, act) =>
        recordEffort(t, act, e, days, m),
  ),
  fc
    .record({ entry: fc.integer({ min: 0, max: 3 }), effort, reason: text })
    .map((c) => (t, act) => correctEffort(t, act, c, days)),
  fc
    .record({ from: instant, to: instant, place: text, technician, text, messageId: fc.constant('m') })
    .map((v) => (t, act) => agreeVisit(t, act, v)),
  fc
    .record({
      visit: fc.integer({ min: 1, max: 3 }),
      outcome: fc.constantFrom('done' as const, 'missed' as const),
      text,
      messageId: fc.constant('m'),
    })
    .map((v) => (t, act) => recordVisit(t, act, v)),
  fc
    .record({
      tool: text,
      startedAt: instant,
      endedAt: instant,
      technician,
      consent: text,
      text,
      messageId: fc.constant('m'),
    })
    .map((s) => (t, act) => recordRemoteSession(t, act, s)),
  fc.tuple(system, fc.option(fc.constant('Z000000000'))).map(
    ([s, c]) =>
      (t, act) =>
        pointAtSystem(t, act, s, c),
  ),
  fc.tuple(system, text).map(
    ([s, why]) =>
      (t, act) =>
        unpointSystem(t, act, s, why),
  ),
  fc
    .record({ system, plan: fc.constant('check'), due: day, date: day })
    .map((p) => (t, act) => proposeMaintenance(t, act, p)),
  fc
    .record({ party, date: day, text, messageId: fc.constant('m') })
    .map((a) => (t, act) => acceptMaintenance(t, act, a)),
  fc.tuple(day, text).map(
    ([to, why]) =>
      (t, act) =>
        moveMaintenance(t, act, to, why, '1970-01-01'),
  ),
  fc
    .record({ date: day, text, messageId: fc.constant('m') })
    .map((d) => (t, act) => completeMaintenance(t, act, d, '1970-01-02')),
];
