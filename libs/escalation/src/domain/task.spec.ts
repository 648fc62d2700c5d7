import type { Actor } from '@sportello/kernel';
import { taskFacts } from '../../test/task.facts.js';
import { Task } from './task.js';
import { applyTaskEvent, wasOffered, type TaskState } from './task.state.js';
import type { TaskEvent } from './task.events.js';

const DESK: Actor = { type: 'staff', id: 'l2', name: 'Lia Verdi' };
const SUPPLIER: Actor = { type: 'supplier', id: 'gestore', name: 'Gestore' };
const OTHER: Actor = { type: 'supplier', id: 'altri', name: 'Altri' };
const by = (actor: Actor) => ({ by: actor, at: new Date('2026-03-02T09:00:00Z') });
const words = { text: 'Ecco.', files: [] };
const fixed = (effortMinutes: number | null = null) => ({ outcome: 'fixed' as const, effortMinutes });
const facts = taskFacts({ contract: 'CIG1' });
const offered = () => Task.assign(by(DESK), facts);
const accepted = () => offered().accept(by(SUPPLIER), words);
const code = (refused: string) => expect.objectContaining({ code: refused });

describe('a task', () => {
  it('goes its whole way, with a question and a return, and is what its history says', () => {
    const task = accepted()
      .reportProgress(by(SUPPLIER), words)
      .ask(by(SUPPLIER), words)
      .answer(by(DESK), words)
      .complete(by(SUPPLIER), words, fixed(30))
      .giveBack(by(DESK), words)
      .complete(by(SUPPLIER), words, fixed(45))
      .verify(by(DESK), { text: '', files: [] });
    expect(task.state).toMatchObject({ code: 'verified', effortMinutes: 45, seq: 9 });
    const folded = task.news.reduce<TaskState | null>(applyTaskEvent, null);
    expect(folded).toEqual(task.state);
  });

  it('is worked by its own supplier only, and kept by the desk only (B10)', () => {
    expect(() => offered().accept(by(DESK), words)).toThrow(code('TASK.OTHER_SIDE'));
    expect(() => offered().accept(by(OTHER), words)).toThrow(code('TASK.OTHER_SIDE'));
    expect(() => accepted().cancel(by(SUPPLIER), words)).toThrow(code('TASK.OTHER_SIDE'));
    expect(() => accepted().complete(by(SUPPLIER), words, fixed()).verify(by(SUPPLIER), words)).toThrow(
      code('TASK.OTHER_SIDE'),
    );
    expect(() => Task.assign(by(SUPPLIER), facts)).toThrow(code('TASK.OTHER_SIDE'));
  });

  it('is refused, asked about, concluded, returned and cancelled with words', () => {
    const silent = { text: '  ', files: [] };
    expect(() => offered().refuse(by(SUPPLIER), silent)).toThrow(code('TASK.WORDS_NEEDED'));
    expect(() => accepted().ask(by(SUPPLIER), silent)).toThrow(code('TASK.WORDS_NEEDED'));
    expect(() => accepted().complete(by(SUPPLIER), silent, fixed())).toThrow(code('TASK.WORDS_NEEDED'));
    expect(() => accepted().cancel(by(DESK), silent)).toThrow(code('TASK.WORDS_NEEDED'));
  });

  it('is not concluded twice nor accepted after it was cancelled, but what is said then is kept', () => {
    const done = accepted().complete(by(SUPPLIER), words, fixed());
    expect(() => done.complete(by(SUPPLIER), words, fixed())).toThrow(code('TASK.ILLEGAL_TRANSITION'));
    const cancelled = offered().cancel(by(DESK), words);
    expect(() => cancelled.accept(by(SUPPLIER), words)).toThrow(code('TASK.ILLEGAL_TRANSITION'));
    const noted = cancelled.note(by(SUPPLIER), words, 'accept');
    expect(noted.state).toMatchObject({ code: 'cancelled', seq: 3 });
  });

  it('given to an area of the house is worked by its people, who do not judge it as the desk (B5, B10)', () => {
    const centre = { ...by({ type: 'staff', id: 'expert', name: 'Esperta' }), area: 'centre' };
    const given = Task.assign(by(DESK), taskFacts({ supplier: null, instance: null, area: 'centre' }));
    expect(() => given.accept(by(DESK), words)).toThrow(code('TASK.OTHER_SIDE'));
    expect(() => given.accept(by(SUPPLIER), words)).toThrow(code('TASK.OTHER_SIDE'));
    expect(() => given.accept({ ...centre, area: 'other' }, words)).toThrow(code('TASK.OTHER_SIDE'));
    const done = given.accept(centre, words).complete(centre, words, fixed(5));
    expect(() => done.verify(centre, words)).toThrow(code('TASK.OTHER_SIDE'));
    expect(done.verify(by(DESK), words).state.code).toBe('verified');
  });

  it('that comes after another is offered later, with its whole term, or withdrawn before anybody knew of it', () => {
    const planned = Task.plan(by(DESK), facts);
    expect(planned.state).toMatchObject({ code: 'planned', clock: null, heardAt: null });
    expect(() => planned.accept(by(SUPPLIER), words)).toThrow(code('TASK.ILLEGAL_TRANSITION'));
    const later = {
      by: { type: 'system', id: 'escalation', name: 'Sportello' } as const,
      at: new Date('2026-03-04T09:00:00Z'),
    };
    expect(planned.offer(later).state).toMatchObject({ code: 'offered', openedAt: '2026-03-04T09:00:00.000Z' });
    const withdrawn = Task.plan(by(DESK), taskFacts({ after: 'the-first' })).cancel(by(DESK), words);
    expect([withdrawn.state.code, wasOffered(withdrawn.state)]).toEqual(['cancelled', false]);
    const offeredThenCancelled = Task.plan(by(DESK), taskFacts({ after: 'the-first' }))
      .offer(later)
      .cancel(by(DESK), words);
    expect(wasOffered(offeredThenCancelled.state)).toBe(true);
  });

  it('is asked about by the desk while it goes on, in every state in which somebody has it (B4)', () => {
    for (const task of [
      offered(),
      accepted(),
      accepted().ask(by(SUPPLIER), words),
      accepted().complete(by(SUPPLIER), words, fixed()),
    ]) {
      const asked = task.inquire(by(DESK), words);
      expect([asked.state.code, asked.state.inquiredAt]).toEqual([task.state.code, '2026-03-02T09:00:00.000Z']);
      expect(() => asked.inquire(by(SUPPLIER), words)).toThrow(code('TASK.OTHER_SIDE'));
      expect(() => asked.reply(by(DESK), words)).toThrow(code('TASK.OTHER_SIDE'));
      const replied = asked.inquire(by(DESK), words).reply(by(SUPPLIER), words);
      expect([replied.state.code, replied.state.inquiredAt]).toEqual([task.state.code, null]);
      expect(() => replied.reply(by(SUPPLIER), words)).toThrow(code('TASK.NOTHING_ASKED'));
    }
    const cancelled = offered().inquire(by(DESK), words).cancel(by(DESK), words);
    expect(cancelled.state.inquiredAt).toBeNull();
    expect(() => cancelled.inquire(by(DESK), words)).toThrow(code('TASK.ILLEGAL_TRANSITION'));
    expect(() => offered().inquire(by(DESK), { text: ' ', files: [] })).toThrow(code('TASK.WORDS_NEEDED'));
  });

  it('tells whoever may not do something what their own side may', () => {
    const refused = expect.objectContaining({
      details: { command: 'ask', state: 'offered', allowed: ['accept', 'refuse'] },
    });
    expect(() => offered().ask(by(SUPPLIER), words)).toThrow(refused);
  });

  it('keeps what came of the work with its conclusion, until it is returned', () => {
    const done = accepted().complete(by(SUPPLIER), words, { outcome: 'workaround', effortMinutes: 5 });
    expect(done.state.outcome).toBe('workaround');
    expect(done.news.at(-1)?.data).toMatchObject({ outcome: 'workaround', effortMinutes: 5 });
    const again = done.giveBack(by(DESK), words);
    expect(again.state.outcome).toBeNull();
    expect(again.complete(by(SUPPLIER), words, fixed()).state.outcome).toBe('fixed');
  });

  it('notices a history with a gap', () => {
    const [, second] = accepted().news as [TaskEvent, TaskEvent];
    expect(() => applyTaskEvent(null, second)).toThrow(/broken/);
    expect(() => applyTaskEvent(offered().state, { ...second, seq: 3 })).toThrow(/broken/);
  });
});
