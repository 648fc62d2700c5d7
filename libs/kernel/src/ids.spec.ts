import { newId } from './ids.js';

describe('newId', () => {
  const NOW = Date.UTC(2026, 10, 22, 9);
  const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  it('is a version 7 UUID that tells its moment', () => {
    const id = newId(NOW);
    expect(id).toMatch(UUID_7);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(NOW);
  });

  it('keeps the order of what is made in one millisecond, across the counter’s bytes', () => {
    const ids = Array.from({ length: 40_000 }, () => newId(NOW));
    expect(new Set(ids).size).toBe(ids.length);
    // The counter comes round once in 67 million.
    const behind = ids.filter((id, at) => at > 0 && id < (ids[at - 1] ?? '')).length;
    expect(behind).toBeLessThanOrEqual(1);
  });
});
