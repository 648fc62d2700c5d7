import { Calendar, timeline } from '@sportello/business-time';
import Holidays from 'date-holidays';
import { rome } from './calendars.fixture.js';

describe('Italian national holidays', () => {
  const calendar = new Calendar({ zone: 'Europe/Rome', week: '24x7', holidays: { national: 'it' } });
  const closedDays = (year: number): string[] =>
    timeline(calendar, rome(`${year}-01-01 00:00`), rome(`${year + 1}-01-01 00:00`))
      .filter(({ reason }) => reason.kind === 'holiday')
      .map(({ from }) => from.toISOString());

  it.each(Array.from({ length: 21 }, (_, index) => 2020 + index))('are those of date-holidays in %i', (year) => {
    const known = new Holidays('IT')
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ start }) => start.toISOString());
    expect(closedDays(year)).toEqual([...new Set(known)].sort());
  });
});
