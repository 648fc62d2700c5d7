import {
  asLevels,
  percentOf,
  stepsOf,
  valueOf,
  withAction,
  withConditions,
  withFact,
  withSteps,
  withTerm,
  type TermDraft,
} from './levels.draft.js';

const term: TermDraft = {
  ...{ clock: 'resolution', calendar: 'service', target: '8h', startOn: 'taken-charge', stopOn: ['resolved'] },
  warnAt: [50, 80],
  actions: [
    { at: 80, tell: ['team'] },
    { at: 'due', remind: true },
  ],
};

describe('service levels that are changed', () => {
  it('are none where there are none', () => {
    expect([asLevels(undefined), asLevels({ policies: 3 })]).toEqual([{ policies: [] }, { policies: [] }]);
  });

  it('keep of a term what says something, and nothing else', () => {
    const named = withTerm(term, { name: { it: 'Risoluzione', en: 'Resolution' }, pauseIn: ['waiting-requester'] });
    expect(named).toEqual({ ...term, name: { it: 'Risoluzione', en: 'Resolution' }, pauseIn: ['waiting-requester'] });
    expect(withTerm(named, { name: { it: '', en: '' }, pauseIn: [], repeat: false })).toEqual(term);
    expect(withTerm(term, { startAsReport: false })).toEqual({ ...term, startAsReport: false });
  });

  it('are for every ticket when the last condition goes', () => {
    const when = withFact({}, 'severity', [valueOf('1', true)]);
    const rule = withConditions({ id: 'urgent', clocks: [] }, when);
    expect(rule).toEqual({ id: 'urgent', when: { severity: [1] }, clocks: [] });
    expect(withConditions(rule, withFact(when, 'severity', null))).toEqual({ id: 'urgent', clocks: [] });
  });
});

describe('the steps of a term', () => {
  it('show warnings with what happens at each, and come back as they were', () => {
    const steps = stepsOf(term);
    expect(steps).toEqual({
      warnings: [
        { at: 50, action: null },
        { at: 80, action: { tell: ['team'] } },
      ],
      due: { remind: true },
    });
    expect(withSteps(term, steps)).toEqual(term);
  });

  it('take what happens along when a percentage is being typed, even while it is like another', () => {
    const [first, second] = stepsOf(term).warnings;
    const typed = withSteps(term, {
      warnings: [{ at: 80, action: first?.action ?? null }, ...(second ? [second] : [])],
      due: null,
    });
    expect(stepsOf(withSteps(typed, { ...stepsOf(typed), due: {} })).due).toEqual({});
    expect(withSteps(term, { warnings: [], due: null })).not.toHaveProperty('actions');
  });

  it('are numbers once they can be, and what was typed until then', () => {
    expect([percentOf(' 75 '), percentOf('12,5'), percentOf('presto')]).toEqual([75, 12.5, 'presto']);
  });

  it('leave out of an action what is not to happen', () => {
    expect(withAction({ tell: ['team'], remind: true }, { tell: [], escalateTo: 'second' })).toEqual({
      remind: true,
      escalateTo: 'second',
    });
  });
});
