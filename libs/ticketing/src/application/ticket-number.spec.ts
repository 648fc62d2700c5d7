import { ticketNumber, yearIn } from './ticket-number.js';

describe('the number of a ticket', () => {
  it('is readable, with prefix, year and seven digits', () => {
    expect(ticketNumber('ENTE', 2026, 1234)).toBe('ENTE-2026-0001234');
  });

  it('grows when seven digits are not enough', () => {
    expect(ticketNumber('ENTE', 2026, 12_345_678)).toBe('ENTE-2026-12345678');
  });

  it('takes the year of the tenant’s zone: in Rome the new year begins an hour before it does in UTC', () => {
    expect(yearIn('Europe/Rome', new Date('2026-12-31T23:30:00Z'))).toBe(2027);
    expect(yearIn('Europe/Rome', new Date('2026-12-31T22:59:59Z'))).toBe(2026);
  });
});
