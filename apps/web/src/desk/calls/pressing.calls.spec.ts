import { pressing } from './pressing.calls.js';

const now = new Date('2026-03-03T10:00:00Z');
const promised = (dueAt: string, soonFrom?: string) => ({
  dueAt: `2026-03-03T${dueAt}:00Z`,
  ...(soonFrom === undefined ? {} : { soonFrom: `2026-03-03T${soonFrom}:00Z` }),
});

describe('promised calls that press (C8)', () => {
  it('are those whose term is over, and those of which people are warned by now', () => {
    const items = [
      promised('09:59', '09:30'),
      promised('09:00'),
      promised('10:30', '10:00'),
      promised('10:30', '10:01'),
      promised('10:01'),
    ];
    expect(pressing(items, now)).toEqual([
      { how: 'overdue', count: 2 },
      { how: 'soon', count: 1 },
    ]);
  });

  it('are not said to be none', () => {
    expect(pressing([promised('12:00', '11:30')], now)).toEqual([]);
    expect(pressing([], now)).toEqual([]);
  });
});
