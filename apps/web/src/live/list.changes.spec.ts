import { changesBetween, type Line } from './list.changes.js';

const line = (number: string, more: Partial<Line> = {}): Line => ({
  ...{ number, updatedAt: '2026-11-23T09:00:00Z', state: 'registered' },
  ...more,
});

describe('what changed since the page was shown', () => {
  it('is nothing while the answers agree, whatever their order', () => {
    expect(changesBetween([line('A'), line('B')], [line('B'), line('A')]).count).toBe(0);
  });

  it('is told by line: changed, gone, come', () => {
    const shown = [line('A'), line('B'), line('C')];
    const known = [line('A', { assignee: { id: 'anna' } }), line('C'), line('D')];
    const changes = changesBetween(shown, known);
    expect([...changes.changed]).toEqual(['A']);
    expect([...changes.gone]).toEqual(['B']);
    expect([changes.added, changes.count]).toEqual([1, 3]);
  });
});
