import { assertTransition, TRANSITIONS, WORKING, type InstanceState } from './instance.state.js';

const STATES = Object.keys(TRANSITIONS) as InstanceState[];

function reachable(from: InstanceState): Set<InstanceState> {
  const seen = new Set<InstanceState>([from]);
  for (const state of seen) for (const next of TRANSITIONS[state]) seen.add(next);
  return seen;
}

describe('the life of an instance, as a graph', () => {
  it('reaches every state from DRAFT', () => {
    expect([...reachable('DRAFT')].sort()).toEqual([...STATES].sort());
  });

  it('can always be stopped, from any state, and start again', () => {
    for (const state of STATES) {
      expect(state === 'STOPPING' || state === 'DISABLED' || TRANSITIONS[state].includes('STOPPING')).toBe(true);
      expect(reachable(state)).toContain('RUNNING');
    }
  });

  it('runs only after CHECKED and STARTING', () => {
    const into = STATES.filter((state) => TRANSITIONS[state].includes('RUNNING'));
    expect(into.sort()).toEqual(['DEGRADED', 'RETRYING', 'STARTING']);
    expect(STATES.filter((state) => TRANSITIONS[state].includes('CHECKED'))).toEqual(['DRAFT']);
  });

  it('goes from trouble no retry cures to work only by starting anew', () => {
    for (const state of ['NEEDS_REAUTH', 'MISCONFIGURED', 'FAILED'] as const) {
      expect(TRANSITIONS[state]).toEqual(['STARTING', 'STOPPING']);
      expect(WORKING.has(state)).toBe(false);
    }
  });

  it('refuses a move it does not have', () => {
    expect(() => assertTransition('DISABLED', 'RUNNING')).toThrow(/does not go from DISABLED to RUNNING/);
  });
});
