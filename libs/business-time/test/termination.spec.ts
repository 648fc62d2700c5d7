import {
  add,
  addDuration,
  between,
  Calendar,
  effectiveStart,
  isOpen,
  nextOpen,
  timeline,
  type CalendarDefinition,
} from '@sportello/business-time';
import { PORTAL_DESK, rome } from './calendars.fixture.js';

const noon = rome('2026-11-23 12:00');
const refusal = (code: string): unknown => expect.objectContaining({ name: 'DomainError', code });
const thrown = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe('a calendar that gives no service', () => {
  const empty: CalendarDefinition = { zone: 'Europe/Rome', week: [] };
  const shutForGood: CalendarDefinition = {
    ...PORTAL_DESK,
    closures: [{ from: '2026-01-01', to: '2199-12-31', name: { it: 'cessato', en: 'ended' } }],
  };
  const onceOnly: CalendarDefinition = { ...empty, extraOpenings: [{ on: '2026-11-20', hours: ['09:00-10:00'] }] };

  it.each([
    ['without hours', empty],
    ['closed for good', shutForGood],
    ['that was open once', onceOnly],
  ])('%s ends every question with a clear answer', (_name, definition) => {
    const calendar = new Calendar(definition);
    expect(isOpen(calendar, noon)).toBe(false);
    expect(nextOpen(calendar, noon)).toBeNull();
    expect(between(calendar, noon, rome('2027-11-23 12:00'))).toBe(0);
    expect(thrown(() => add(calendar, noon, 1))).toEqual(refusal('CALENDAR.BEYOND_HORIZON'));
    expect(thrown(() => effectiveStart(calendar, noon))).toEqual(refusal('CALENDAR.BEYOND_HORIZON'));
    expect(thrown(() => addDuration(calendar, noon, { unit: 'days', amount: 5 }))).toEqual(
      refusal('CALENDAR.BEYOND_HORIZON'),
    );
    expect(timeline(calendar, noon, rome('2026-11-24 12:00')).every(({ counted }) => !counted)).toBe(true);
  });

  it('has a term of zero due at once', () => {
    expect(add(new Calendar(empty), noon, 0)).toEqual(noon);
  });
});

describe('questions that make no sense', () => {
  const desk = new Calendar(PORTAL_DESK);

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1])('refuses a term of %s seconds', (seconds) => {
    expect(thrown(() => add(desk, noon, seconds))).toEqual(refusal('CALENDAR.INVALID_DURATION'));
  });

  it('refuses instants that are not, and years without calendars', () => {
    expect(thrown(() => isOpen(desk, new Date('whenever')))).toEqual(refusal('CALENDAR.OUT_OF_RANGE'));
    expect(thrown(() => between(desk, new Date('1850-01-01'), noon))).toEqual(refusal('CALENDAR.OUT_OF_RANGE'));
    expect(thrown(() => add(desk, new Date('2199-12-01'), 30 * 365 * 8 * 3600))).toEqual(
      refusal('CALENDAR.BEYOND_HORIZON'),
    );
  });
});
