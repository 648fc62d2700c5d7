import { changed, checked, registered, retire, wrongFacts } from './system.decisions.js';
import { NO_FACTS } from './supplied.system.js';

const classes = new Set(['server', 'printer']);
const facts = { ...NO_FACTS, class: 'server', name: 'Server dei file', place: 'Municipio', contract: 'Z1A2B3C4D5' };
const { state: system } = registered('SRV-1', facts, classes);

describe('a system of the register (B11)', () => {
  it('says all that is wrong with it at once', () => {
    const wrong = { ...facts, class: 'toaster', name: ' ', contract: 'x', lastCheck: '2026-02-30', nextCheck: 'soon' };
    expect(wrongFacts(wrong, classes).map(({ field }) => field)).toEqual([
      ...['class', 'name', 'contract', 'lastCheck', 'nextCheck'],
    ]);
    expect(() => registered('SRV-2', wrong, classes)).toThrow(expect.objectContaining({ code: 'SYSTEM.INVALID' }));
    const backwards = { ...facts, lastCheck: '2026-03-01', nextCheck: '2026-03-01' };
    expect(wrongFacts(backwards, classes)).toHaveLength(1);
  });

  it('records what changed from what, and nothing when nothing did', () => {
    const { state, events } = changed(system, { place: 'Biblioteca', name: facts.name }, classes);
    expect(state.place).toBe('Biblioteca');
    expect(events).toEqual([{ type: 'system-changed', data: { place: { from: 'Municipio', to: 'Biblioteca' } } }]);
    expect(() => changed(system, { place: 'Municipio' }, classes)).toThrow(
      expect.objectContaining({ code: 'SYSTEM.NOTHING_CHANGES' }),
    );
  });

  it('is left alone once retired', () => {
    const { state } = retire(system, 'Sostituito');
    expect(() => changed(state, { place: 'Altrove' }, classes)).toThrow(
      expect.objectContaining({ code: 'SYSTEM.RETIRED' }),
    );
    expect(() => retire(state, 'Di nuovo')).toThrow(expect.objectContaining({ code: 'SYSTEM.RETIRED' }));
  });

  it('advances with each check, and never goes back', () => {
    const check = { plan: 'quarterly', ticket: 'E-1', date: '2026-06-10', next: '2026-09-10' };
    const { state } = checked(system, check);
    expect(state).toMatchObject({ lastCheck: '2026-06-10', nextCheck: '2026-09-10' });
    expect(checked(state, { ...check, date: '2026-03-10', next: '2026-06-10' }).state).toEqual(state);
  });
});
