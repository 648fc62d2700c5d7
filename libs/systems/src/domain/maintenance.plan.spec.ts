import { daysAfter, monthsAfter, proposedDay } from './maintenance.plan.js';

describe('when a round of preventive maintenance is due (B11)', () => {
  it('comes back on the same day three months later, or on the last of a shorter month', () => {
    expect(monthsAfter('2026-01-15', 3)).toBe('2026-04-15');
    expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
    expect(monthsAfter('2027-11-30', 3)).toBe('2028-02-29');
    expect(monthsAfter('2026-12-31', 12)).toBe('2027-12-31');
  });

  it('is proposed for when it is due, with a few days’ notice at least', () => {
    expect(proposedDay('2026-06-30', '2026-06-01')).toBe('2026-06-30');
    expect(proposedDay('2026-06-30', '2026-06-29')).toBe('2026-07-04');
    expect(proposedDay('2020-01-01', '2026-06-29')).toBe('2026-07-04');
    expect(daysAfter('2026-12-30', 3)).toBe('2027-01-02');
  });
});
