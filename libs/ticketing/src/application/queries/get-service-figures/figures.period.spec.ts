import { assertPeriod } from './figures.period.js';

function refusal(from: string, to: string): unknown {
  try {
    assertPeriod(from, to);
    return null;
  } catch (error) {
    return error;
  }
}

describe('the period of figures (B1)', () => {
  it.each([
    ['one day', '2026-03-03', '2026-03-03'],
    ['the 29th of February of a leap year', '2028-02-29', '2028-03-01'],
    ['400 days', '2026-01-01', '2027-02-04'],
  ])('may be %s', (_, from, to) => {
    expect(refusal(from, to)).toBeNull();
  });

  it.each([
    ['2026-03-04', '2026-03-03', [{ field: 'to', code: 'before-from' }]],
    ['2026-01-01', '2027-02-05', [{ field: 'to', code: 'too-long' }]],
    ['2026-02-29', '2026-03-01', [{ field: 'from', code: 'not-a-date' }]],
    [
      'yesterday',
      '2026-3-1',
      [
        { field: 'from', code: 'not-a-date' },
        { field: 'to', code: 'not-a-date' },
      ],
    ],
    ['2026-13-01', '+002026-01-01', [{ field: 'from' }, { field: 'to' }]],
  ])('may not be from %s to %s', (from, to, fields) => {
    expect(refusal(from, to)).toMatchObject({ code: 'FIGURES.INVALID_PERIOD', kind: 'invalid', fields });
  });
});
