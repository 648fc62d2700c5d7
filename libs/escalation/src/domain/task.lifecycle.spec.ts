import {
  FINAL_STATES,
  isWithSupplier,
  TASK_COMMANDS,
  TASK_EVENTS,
  TASK_STATES,
  TASK_TRANSITIONS,
  taskActions,
  taskCommandsFrom,
  type TaskStateCode,
  type TaskTransition,
} from './task.lifecycle.js';
import { TASK_OUTCOMES } from './task.outcome.js';

const states = Object.keys(TASK_STATES) as TaskStateCode[];
const finals: readonly TaskStateCode[] = FINAL_STATES;
const targetOf = ({ to }: TaskTransition, state: TaskStateCode): TaskStateCode => (to === 'same' ? state : to);
const nextOf = (state: TaskStateCode): TaskStateCode[] =>
  TASK_TRANSITIONS.filter(({ from }) => from.includes(state)).map((move) => targetOf(move, state));

describe('the life of a task, as a graph (B10)', () => {
  it('reaches every state from its beginnings', () => {
    const reached = new Set<TaskStateCode>(['planned']);
    for (const state of reached) for (const next of nextOf(state)) reached.add(next);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('ends where it should and nowhere else', () => {
    const ends = states.filter((state) => nextOf(state).every((next) => next === state));
    expect(ends.sort()).toEqual([...finals].sort());
  });

  it('leads from every state to an end', () => {
    const leading = new Set<TaskStateCode>(finals);
    for (let size = -1; size !== leading.size;) {
      size = leading.size;
      for (const state of states) if (nextOf(state).some((next) => leading.has(next))) leading.add(state);
    }
    expect(leading.size).toBe(states.length);
  });

  it('uses every command, every event and no other', () => {
    expect(new Set(TASK_TRANSITIONS.map(({ command }) => command))).toEqual(new Set(TASK_COMMANDS));
    expect(new Set(TASK_TRANSITIONS.map(({ event }) => event))).toEqual(new Set(Object.keys(TASK_EVENTS)));
  });

  it('names one move for an event in a state, and one place a command of one side leads to', () => {
    for (const state of states) {
      const moves = TASK_TRANSITIONS.filter(({ from }) => from.includes(state));
      expect(new Set(moves.map(({ event }) => event)).size).toBe(moves.length);
      const asked = moves.map(({ command, by }) => `${command} ${by}`);
      const led = moves.map((move) => `${move.command} ${move.by} ${targetOf(move, state)}`);
      expect(new Set(led).size).toBe(new Set(asked).size);
    }
  });

  it('lets a supplier only speak once the task has ended', () => {
    for (const state of finals) expect(taskCommandsFrom(state, 'supplier')).toEqual(['note']);
    expect(taskCommandsFrom('done', 'supplier')).toEqual(['answer', 'note']);
  });

  it('offers an answer to the desk only while the desk asks, and nothing that nobody chooses', () => {
    const asked = { code: 'accepted', inquiredAt: '2026-03-02T09:00:00Z' } as const;
    expect(taskActions(asked, 'supplier')).toContain('answer');
    expect(taskActions({ ...asked, inquiredAt: null }, 'supplier')).not.toContain('answer');
    for (const by of ['desk', 'supplier', null] as const)
      expect(taskActions(asked, by).filter((name) => name === 'note' || name === 'recompute-terms')).toEqual([]);
  });

  it('is the supplier’s turn until it asks, concludes or is let go', () => {
    expect(states.filter(isWithSupplier)).toEqual(['offered', 'accepted', 'in-progress', 'returned']);
  });

  it('has names in both languages for all it shows (A6)', () => {
    const named = [TASK_STATES, TASK_EVENTS, TASK_OUTCOMES].flatMap((names) => Object.values(names));
    for (const { it: italian, en } of named) {
      expect(italian).not.toBe('');
      expect(en).not.toBe('');
    }
  });
});
