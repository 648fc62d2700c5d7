import { cutoff, rulesWithDefaults } from './retention.rule.js';

describe('cutoff', () => {
  it.each([
    ['2026-03-31T10:00:00.000Z', '30d', '2026-03-01T10:00:00.000Z'],
    ['2026-03-31T10:00:00.000Z', '1mo', '2026-02-28T10:00:00.000Z'],
    ['2028-02-29T10:00:00.000Z', '1y', '2027-02-28T10:00:00.000Z'],
    ['2026-01-15T00:00:00.000Z', '18mo', '2024-07-15T00:00:00.000Z'],
    ['2026-01-15T00:00:00.000Z', '10y', '2016-01-15T00:00:00.000Z'],
  ])('from %s, %s back is %s', (now, after, then) => {
    expect(cutoff(new Date(now), after).toISOString()).toBe(then);
  });
});

describe('the terms of logs and of results', () => {
  const own = { id: 'lines', category: 'plugin-logs' as const, after: '21d', kinds: [], states: [] };

  it('are the product’s unless the tenant has a rule of the category', () => {
    const terms = rulesWithDefaults([own]).map(({ category, after }) => [category, after]);
    expect(terms).toEqual([
      ['plugin-logs', '21d'],
      ['delivery-log', '24mo'],
      ['login-record', '24mo'],
      ['supplier-exports', '30d'],
      ['exports', '12mo'],
    ]);
    expect(rulesWithDefaults([]).map(({ category }) => category)).toContain('plugin-logs');
  });

  it('never are about tickets or messages: those stay unless the tenant says otherwise', () => {
    const categories = rulesWithDefaults([]).map(({ category }) => category);
    for (const kept of ['tickets', 'attachments', 'raw-messages', 'refused-messages'])
      expect(categories).not.toContain(kept);
  });
});
