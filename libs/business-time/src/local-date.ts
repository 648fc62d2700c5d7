/** A date of the civil calendar as written in configuration: `2026-10-04`. Carries no zone and no time. */
export type LocalDate = string;

/** Days since 1970-01-01 of the proleptic Gregorian calendar: lets dates be compared, stepped and counted as integers. */
export type EpochDay = number;

const MS_PER_DAY = 86_400_000;
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** @param year 100 or later @param month 1–12 @param day may exceed the month's length; it then runs into the next one */
export function epochDay(year: number, month: number, day: number): EpochDay {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** @returns the day number, or `undefined` when the text is not an existing date */
export function parseLocalDate(text: string): EpochDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const day = epochDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatLocalDate(day) === text ? day : undefined;
}

export function formatLocalDate(day: EpochDay): LocalDate {
  const date = new Date(day * MS_PER_DAY);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}

export function yearOf(day: EpochDay): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

/** 0 = Monday … 6 = Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: EpochDay): number {
  return (((day + 3) % 7) + 7) % 7;
}
