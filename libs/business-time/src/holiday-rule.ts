import { easterSunday } from './easter.js';
import { parseLocalDate, yearOf, type EpochDay } from './local-date.js';

const EASTER = /^easter(?:([+-])(\d{1,3}))?$/;
const MONTH_DAY = /^\d{2}-\d{2}$/;

/** `06-29` (every year), `2027-05-04` (once), `easter+50` (days from Easter Sunday). */
export function isHolidayRule(text: string): boolean {
  const easter = EASTER.exec(text);
  if (easter) return isWithinTheYear(Number(`${easter[1] ?? '+'}${easter[2] ?? '0'}`));
  return parseLocalDate(MONTH_DAY.test(text) ? `2024-${text}` : text) !== undefined;
}

/** The day on which a rule falls in a year; `undefined` when it does not (another year, 29 February). */
export function holidayInYear(rule: string, year: number): EpochDay | undefined {
  const easter = EASTER.exec(rule);
  if (easter) return easterSunday(year) + Number(`${easter[1] ?? '+'}${easter[2] ?? '0'}`);
  if (MONTH_DAY.test(rule)) return parseLocalDate(`${String(year).padStart(4, '0')}-${rule}`);
  const once = parseLocalDate(rule);
  return once !== undefined && yearOf(once) === year ? once : undefined;
}

/** Easter falls between 22 March and 25 April: beyond these distances the day would belong to another year. */
function isWithinTheYear(daysFromEaster: number): boolean {
  return daysFromEaster >= -80 && daysFromEaster <= 250;
}
