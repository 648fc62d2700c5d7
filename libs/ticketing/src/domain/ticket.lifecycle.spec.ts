import { allowedFrom, target, transitionOf, TRANSITIONS } from './ticket.lifecycle.js';
import { TICKET_COMMANDS, TICKET_EVENTS, TICKET_STATES, type TicketStateCode } from './ticket.vocabulary.js';

const states = Object.keys(TICKET_STATES) as TicketStateCode[];
const nextOf = (state: TicketStateCode): TicketStateCode[] =>
  TRANSITIONS.filter(({ from }) => from.includes(state)).map((transition) => target(transition, state));

describe('the lifecycle, as a graph', () => {
  it('reaches every state from registration', () => {
    const reached = new Set<TicketStateCode>(['registered']);
    for (const state of reached) for (const next of nextOf(state)) reached.add(next);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('has no dead end: every state leads to another one', () => {
    for (const state of states) expect(nextOf(state).filter((next) => next !== state)).not.toEqual([]);
  });

  it('leads from every state to the archive', () => {
    const leading = new Set<TicketStateCode>(['archived']);
    for (let size = -1; size !== leading.size;) {
      size = leading.size;
      for (const state of states) if (nextOf(state).some((next) => leading.has(next))) leading.add(state);
    }
    expect(leading.size).toBe(states.length);
  });

  it('uses every command, every event and no other', () => {
    expect(new Set(TRANSITIONS.map(({ command }) => command))).toEqual(new Set(TICKET_COMMANDS));
    expect(new Set(TRANSITIONS.map(({ event }) => event))).toEqual(new Set(Object.keys(TICKET_EVENTS)));
  });

  it('names one move for a command in a state, and one for an event in a state', () => {
    for (const state of states) {
      const moves = TRANSITIONS.filter(({ from }) => from.includes(state));
      expect(new Set(moves.map(({ command }) => command)).size).toBe(moves.length);
      for (const event of new Set(moves.map((move) => move.event))) {
        const targets = moves.filter((move) => move.event === event).map((move) => target(move, state));
        expect(new Set(targets).size).toBe(1);
      }
    }
  });

  it('brings what had ended back in charge, by an answer as by hand (C14)', () => {
    for (const state of ['resolved', 'closed', 'archived'] as const) {
      for (const command of ['reopen', 'record-reply'] as const) {
        expect(transitionOf(command, state)).toMatchObject({ to: 'in-charge', event: 'reopened' });
      }
    }
  });

  it('lets nothing but notes, relations and reopening touch an archived ticket', () => {
    expect([...allowedFrom('archived')].sort()).toEqual(['add-note', 'link', 'record-reply', 'reopen', 'unlink']);
  });

  it('has names in both languages for all it shows (A6)', () => {
    for (const { it: italian, en } of [...Object.values(TICKET_STATES), ...Object.values(TICKET_EVENTS)]) {
      expect(italian).not.toBe('');
      expect(en).not.toBe('');
    }
  });
});
