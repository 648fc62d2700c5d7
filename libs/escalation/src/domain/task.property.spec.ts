import type { Actor } from '@sportello/kernel';
import { DomainError } from '@sportello/kernel';
import fc from 'fast-check';
import { OFFICE_HOURS, taskFacts } from '../../test/task.facts.js';
import { alarmsOf } from './task.alarms.js';
import { Task, type TaskAct, type TaskWords } from './task.js';
import { FINAL_STATES, isWithSupplier, taskCommandsFrom, type TaskCommandName } from './task.lifecycle.js';
import { applyTaskEvent, type TaskState } from './task.state.js';
import type { TaskTerms } from './task.term.js';

const ACTORS: readonly (Omit<TaskAct, 'at'> & { readonly side: 'desk' | 'supplier' | 'system' | 'nobody' })[] = [
  { by: { type: 'staff', id: 'l2', name: 'Lia' }, side: 'desk' },
  { by: { type: 'supplier', id: 'gestore', name: 'Gestore' }, side: 'supplier' },
  { by: { type: 'supplier', id: 'altri', name: 'Altri' }, side: 'nobody' },
  { by: { type: 'requester', id: 'ada', name: 'Ada' }, side: 'nobody' },
  { by: { type: 'system', id: 'terms', name: 'Sportello' }, side: 'system' },
];

type Move = (task: Task, act: TaskAct, words: TaskWords) => Task;
const MOVES: Readonly<Record<Exclude<TaskCommandName, 'assign' | 'plan'>, Move>> = {
  offer: (task, act) => task.offer(act),
  accept: (task, act, words) => task.accept(act, words),
  refuse: (task, act, words) => task.refuse(act, words),
  'report-progress': (task, act, words) => task.reportProgress(act, words),
  ask: (task, act, words) => (act.by.type === 'staff' ? task.inquire(act, words) : task.ask(act, words)),
  answer: (task, act, words) => (act.by.type === 'supplier' ? task.reply(act, words) : task.answer(act, words)),
  complete: (task, act, words) => task.complete(act, words, { outcome: 'fixed', effortMinutes: 5 }),
  verify: (task, act, words) => task.verify(act, words),
  return: (task, act, words) => task.giveBack(act, words),
  cancel: (task, act, words) => task.cancel(act, words),
  remind: (task, act, words) => task.remind(act, words),
  share: (task, act, words) => task.share(act, words, ['office']),
  note: (task, act, words) => task.note(act, words, 'accept'),
  'recompute-terms': (task, act, words) =>
    task.recomputeTerms(act, words, { terms: longer(task), revision: 2, reason: 'Ada' }),
};

/** The agreement gives an hour more than it did. */
const longer = ({ state: { facts } }: Task): TaskTerms => ({
  ...{
    agreement: facts.agreement,
    hours: facts.hours,
    warnAt: facts.warnAt,
    silentAfter: facts.silentAfter,
    asked: false,
  },
  target: `${Number.parseInt(facts.target ?? '0', 10) + 1}h`,
});

const facts = taskFacts({ hours: OFFICE_HOURS, target: '8h', warnAt: [50, 80], silentAfter: '4h' });
const DESK: Actor = { type: 'staff', id: 'l2', name: 'Lia' };
const START = Date.parse('2026-03-02T09:00:00Z');

/** What somebody tries, so many minutes after the try before. */
const tries = fc.array(
  fc.record({
    command: fc.constantFrom(...(Object.keys(MOVES) as (keyof typeof MOVES)[])),
    actor: fc.constantFrom(...ACTORS),
    minutes: fc.integer({ min: 0, max: 3000 }),
  }),
  { maxLength: 30 },
);

/** What Sportello does for the desk by itself. */
const FOR_THE_DESK: readonly string[] = ['remind', 'offer'];

function isAllowed(state: TaskState, side: (typeof ACTORS)[number]['side'], command: TaskCommandName): boolean {
  if (side === 'nobody') return false;
  const own = side === 'system' && FOR_THE_DESK.includes(command) ? 'desk' : side;
  const asked = command !== 'answer' || side !== 'supplier' || state.inquiredAt !== null;
  return asked && taskCommandsFrom(state.code, own).includes(command);
}

function lived(
  planned: boolean,
  attempts: readonly { command: keyof typeof MOVES; actor: (typeof ACTORS)[number]; minutes: number }[],
) {
  const act = { by: DESK, at: new Date(START) };
  let task = planned ? Task.plan(act, facts) : Task.assign(act, facts);
  let at = START;
  const refused: string[] = [];
  for (const { command, actor, minutes } of attempts) {
    at += minutes * 60_000;
    const mayBe = isAllowed(task.state, actor.side, command);
    try {
      task = MOVES[command](task, { by: actor.by, at: new Date(at) }, { text: 'Ecco.', files: [] });
      expect([command, actor.side, mayBe]).toEqual([command, actor.side, true]);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect([command, actor.side, mayBe]).toEqual([command, actor.side, false]);
      refused.push(error.code);
    }
  }
  return { task, refused, now: new Date(at) };
}

describe('whatever is tried on a task, in any order and by anybody', () => {
  it('moves it only as its side may, and leaves it as its history says', () => {
    fc.assert(
      fc.property(fc.boolean(), tries, (planned, attempts) => {
        const { task, refused } = lived(planned, attempts);
        expect(task.news.reduce<TaskState | null>(applyTaskEvent, null)).toEqual(task.state);
        expect(task.news.length + refused.length).toBe(attempts.length + 1);
        expect(task.news.map(({ seq }) => seq)).toEqual(task.news.map((_, at) => at + 1));
      }),
      { numRuns: 80 },
    );
  });

  it('keeps its clock, its end and its alarms together', () => {
    fc.assert(
      fc.property(fc.boolean(), tries, (planned, attempts) => {
        const { task, now } = lived(planned, attempts);
        const { code, clock, endedAt, doneAt, heardAt, withinTerm, outcome, inquiredAt } = task.state;
        const run = clock?.runs.at(-1);
        const ended = FINAL_STATES.some((end) => end === code);
        expect(endedAt !== null).toBe(ended);
        expect(heardAt !== null).toBe(isWithSupplier(code));
        expect(run?.status === 'running').toBe(isWithSupplier(code));
        expect(run?.status === 'paused').toBe(code === 'waiting-information');
        expect(withinTerm !== null).toBe(doneAt !== null);
        expect(outcome !== null).toBe(doneAt !== null);
        if (ended) expect(inquiredAt).toBeNull();
        const { reached, next } = alarmsOf(task.state, now);
        if (!isWithSupplier(code)) expect([reached, next]).toEqual([[], null]);
        expect(next === null || next > now).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});
