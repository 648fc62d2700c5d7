import { markOf, MOST_SEEN, withSeen, type Seen } from './seen.store.js';

const AT = new Date('2026-11-23T09:00:00Z');

describe('what somebody has seen of a list', () => {
  it('marks what they never opened, and what changed since they did', () => {
    const seen = withSeen({}, 'A', AT);
    expect(markOf(seen, { number: 'B', updatedAt: '2026-11-20T09:00:00Z' })).toBe('unread');
    expect(markOf(seen, { number: 'A', updatedAt: '2026-11-23T09:00:01Z' })).toBe('changed');
    expect(markOf(seen, { number: 'A', updatedAt: '2026-11-23T09:00:00Z' })).toBe('read');
  });

  it('lets the oldest go, and not one that was opened again', () => {
    let seen: Seen = {};
    for (let index = 0; index < MOST_SEEN; index += 1) seen = withSeen(seen, `N${index}`, AT);
    seen = withSeen(withSeen(seen, 'N0', AT), 'one more', AT);
    expect(Object.keys(seen)).toHaveLength(MOST_SEEN);
    expect([seen['N0'] !== undefined, seen['N1'] !== undefined]).toEqual([true, false]);
  });
});
