import type { Actor } from '@sportello/kernel';
import { OFFICE_HOURS, taskFacts } from '../../test/task.facts.js';
import { alarmsOf } from './task.alarms.js';
import { explainTask } from './task.clock.js';
import { Task } from './task.js';
import type { TaskTerms } from './task.term.js';

const DESK: Actor = { type: 'staff', id: 'l2', name: 'Lia Verdi' };
const SUPPLIER: Actor = { type: 'supplier', id: 'gestore', name: 'Gestore' };
const words = { text: 'Ecco.', files: [] };
const CLOSED = { it: 'Chiuso', en: 'Closed' };
const FIXED = { outcome: 'fixed', effortMinutes: null } as const;
const SYSTEM: Actor = { type: 'system', id: 'terms', name: 'Sportello' };
/** A Monday of March, in the time of Rome. */
const on = (time: string, day = 2): Date => new Date(`2026-03-0${day}T${time}:00+01:00`);
const desk = (at: Date) => ({ by: DESK, at });
const supplier = (at: Date) => ({ by: SUPPLIER, at });

const given = (facts: Parameters<typeof taskFacts>[0] = {}) =>
  Task.assign(desk(on('10:00')), taskFacts({ hours: OFFICE_HOURS, target: '8h', warnAt: [50, 80], ...facts }));

describe('the clock of a task (B10)', () => {
  it('counts in its own hours from the offer, and stands still while the desk owes an answer', () => {
    const task = given();
    expect(task.state.dueAt).toBe(on('10:00', 3).toISOString());
    const asked = task.accept(supplier(on('11:00')), words).ask(supplier(on('12:00')), words);
    expect(asked.state.dueAt).toBeNull();
    const answered = asked.answer(desk(on('16:00')), words);
    expect(answered.state.dueAt).toBe(on('14:00', 3).toISOString());
    const text = explainTask(answered.state.facts, answered.state.clock, on('16:30'))?.text.it;
    expect(text).toContain('sospeso (in attesa di informazioni)');
    expect(text).toContain('SLA');
  });

  it('says of the conclusion whether it was within the term, and takes it back when the task is returned (B4)', () => {
    const accepted = given().accept(supplier(on('11:00')), words);
    const inTime = accepted.complete(supplier(on('16:00')), words, FIXED);
    expect(inTime.state).toMatchObject({ withinTerm: true, elapsedSeconds: 6 * 3600 });
    const late = accepted.complete(supplier(on('10:30', 3)), words, FIXED);
    expect(late.state.withinTerm).toBe(false);
    expect(late.verify(desk(on('11:00', 3)), words).news.at(-1)).toMatchObject({ data: { withinTerm: false } });
    const returned = inTime.giveBack(desk(on('17:00')), words);
    expect(returned.state).toMatchObject({ withinTerm: null, elapsedSeconds: null, returns: 1 });
    // The hour in which the desk looked at it is not the supplier’s.
    expect(returned.state.dueAt).toBe(on('11:00', 3).toISOString());
  });

  it('has none without a term, and is in time or late for nobody', () => {
    const done = given({ target: null })
      .accept(supplier(on('11:00')), words)
      .complete(supplier(on('12:00')), words, FIXED);
    expect(done.state).toMatchObject({ clock: { runs: [] }, dueAt: null, withinTerm: null });
  });
});

describe('the terms of a task that was given (B10)', () => {
  const under = (task: Task, change: Partial<TaskTerms>, at: Date): Task => {
    const { agreement, hours, target, warnAt, silentAfter, asked } = task.state.facts;
    const terms = { agreement, hours, target, warnAt, silentAfter, asked, ...change };
    return task.recomputeTerms({ by: SYSTEM, at }, words, { terms, revision: 2, reason: 'Ada Capo' });
  };
  const closed = {
    ...OFFICE_HOURS,
    rules: { ...OFFICE_HOURS.rules, closures: [{ from: '2026-03-03', name: CLOSED }] },
  };

  it('follow a calendar that changes, with what they were and what they are', () => {
    const moved = under(given(), { hours: closed }, on('11:00'));
    expect(moved.state.dueAt).toBe(on('10:00', 4).toISOString());
    expect(moved.news.at(-1)).toMatchObject({
      type: 'term-moved',
      actor: { type: 'system' },
      data: { revision: 2, reason: 'Ada Capo', from: on('10:00', 3).toISOString(), to: on('10:00', 4).toISOString() },
    });
    expect(moved.accept(supplier(on('12:00')), words).state.dueAt).toBe(on('10:00', 4).toISOString());
  });

  it('say of a change that leaves the term where it is that it does', () => {
    const later = {
      ...OFFICE_HOURS,
      rules: { ...OFFICE_HOURS.rules, closures: [{ from: '2026-12-24', name: CLOSED }] },
    };
    const same = under(given(), { hours: later }, on('11:00'));
    expect([same.news.at(-1)?.type, same.state.dueAt]).toEqual(['terms-updated', on('10:00', 3).toISOString()]);
  });

  it('follow an agreement that gives more or less time, or that begins to give any, with what was waited for', () => {
    const asked = given()
      .accept(supplier(on('11:00')), words)
      .ask(supplier(on('12:00')), words);
    expect(under(asked, { target: '16h' }, on('13:00')).answer(desk(on('14:00')), words).state.dueAt).toBe(
      on('12:00', 4).toISOString(),
    );
    const without = given({ target: null, warnAt: [] }).accept(supplier(on('11:00')), words);
    const waited = without.ask(supplier(on('12:00')), words).answer(desk(on('13:00')), words);
    expect(under(waited, { target: '8h' }, on('14:00')).state.dueAt).toBe(on('11:00', 3).toISOString());
    expect(under(given(), { target: null }, on('11:00')).state.dueAt).toBeNull();
    const elsewhere = { calendar: 'other', rules: OFFICE_HOURS.rules };
    const gone = under(given(), { target: null, hours: elsewhere }, on('11:00'));
    expect(gone.accept(supplier(on('12:00')), words).complete(supplier(on('13:00')), words, FIXED).state).toMatchObject(
      {
        withinTerm: null,
      },
    );
  });

  it('ring anew for a term that was moved, and not again for one that was not', () => {
    const late = given();
    const [first] = alarmsOf(late.state, on('10:00', 3)).reached;
    const moved = under(late, { target: '16h' }, on('10:30', 3));
    const [second] = alarmsOf(moved.state, on('10:00', 4)).reached;
    expect([first?.because, second?.because]).toEqual(['due', 'due']);
    expect(second?.key).not.toBe(first?.key);
    const paused = late.accept(supplier(on('10:30', 3)), words).ask(supplier(on('11:00', 3)), words);
    const resumed = paused.answer(desk(on('12:00', 3)), words);
    expect(alarmsOf(resumed.state, on('12:00', 3)).reached[0]?.key).toBe(first?.key);
  });

  it('are nobody’s to work out anew, and stay as they were once the work was judged', () => {
    const anew = { terms: given().state.facts, revision: 2, reason: 'Ada' };
    expect(() => given().recomputeTerms(desk(on('11:00')), words, anew)).toThrow(
      expect.objectContaining({ code: 'TASK.OTHER_SIDE' }),
    );
    const done = given()
      .accept(supplier(on('11:00')), words)
      .complete(supplier(on('12:00')), words, FIXED);
    expect(() => under(done, { target: '1h' }, on('13:00'))).toThrow(
      expect.objectContaining({ code: 'TASK.ILLEGAL_TRANSITION' }),
    );
  });
});

describe('the alarms of a task', () => {
  it('ring at the warnings and at the end of the term, the latest only', () => {
    const { state } = given();
    expect(alarmsOf(state, on('13:59'))).toEqual({ reached: [], next: on('14:00') });
    expect(alarmsOf(state, on('14:00'))).toMatchObject({ reached: [{ because: 'warning', percent: 50 }] });
    expect(alarmsOf(state, on('16:24'))).toMatchObject({
      reached: [{ because: 'warning', percent: 80 }],
      next: on('10:00', 3),
    });
    expect(alarmsOf(state, on('10:00', 3))).toMatchObject({ reached: [{ because: 'due' }], next: null });
  });

  it('do not ring while the clock stands still, nor after the end', () => {
    const accepted = given().accept(supplier(on('11:00')), words);
    const asked = accepted.ask(supplier(on('12:00')), words);
    const done = accepted.complete(supplier(on('12:00')), words, FIXED);
    for (const { state } of [asked, done]) expect(alarmsOf(state, on('16:00', 5))).toEqual({ reached: [], next: null });
  });

  it('ring for a supplier that accepts and goes silent, until it says something (B5)', () => {
    const accepted = given({ target: null, silentAfter: '4h' }).accept(supplier(on('11:00')), words);
    expect(alarmsOf(accepted.state, on('14:00'))).toEqual({ reached: [], next: on('15:00') });
    expect(alarmsOf(accepted.state, on('15:00'))).toMatchObject({ reached: [{ because: 'silent' }], next: null });
    const reminded = accepted.remind(desk(on('15:00')), words, 'silent');
    expect(alarmsOf(reminded.state, on('15:00')).reached[0]?.key).toBe(
      alarmsOf(accepted.state, on('15:00')).reached[0]?.key,
    );
    const heard = reminded.reportProgress(supplier(on('16:00')), words);
    expect(alarmsOf(heard.state, on('16:00'))).toEqual({ reached: [], next: on('12:00', 3) });
  });
});
