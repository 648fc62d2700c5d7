import {
  FINAL_STATES,
  isWithSupplier,
  TASK_COMMANDS,
  TASK_EVENTS,
  TASK_STATES,
  TASK_TRANSITIONS,
  taskCommandsFrom,
  type TaskStateCode,
  type TaskTransition,
} from './task.lifecycle.js';

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

  it('names one move for a command in a state, and one for an event in a state', () => {
    for (const state of states) {
      const moves = TASK_TRANSITIONS.filter(({ from }) => from.includes(state));
      expect(new Set(moves.map(({ command }) => command)).size).toBe(moves.length);
      expect(new Set(moves.map(({ event }) => event)).size).toBe(moves.length);
    }
  });

  it('lets a supplier only speak once the task has ended', () => {
    for (const state of [...finals, 'done' as const]) expect(taskCommandsFrom(state, 'supplier')).toEqual(['note']);
  });

  it('is the supplier’s turn until it asks, concludes or is let go', () => {
    expect(states.filter(isWithSupplier)).toEqual(['offered', 'accepted', 'in-progress', 'returned']);
  });

  it('has names in both languages for all it shows (A6)', () => {
    for (const { it: italian, en } of [...Object.values(TASK_STATES), ...Object.values(TASK_EVENTS)]) {
      expect(italian).not.toBe('');
      expect(en).not.toBe('');
    }
  });
});
