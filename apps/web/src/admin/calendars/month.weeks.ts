import type { Schema } from '../../api/routes.js';

export type Day = Schema<'CalendarDayView'>;
/** Monday to Sunday; null: of another month. */
export type Week = readonly (Day | null)[];

/** Lays the days of a year out by months and weeks. @param days in order */
export function monthsOf(days: readonly Day[]): readonly { readonly month: string; readonly weeks: readonly Week[] }[] {
  const months = new Map<string, Day[]>();
  for (const day of days) {
    const month = day.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months].map(([month, own]) => ({ month, weeks: weeksOf(own) }));
}

function weeksOf(days: readonly Day[]): readonly Week[] {
  const before = days[0] === undefined ? 0 : (new Date(`${days[0].date}T12:00:00Z`).getUTCDay() + 6) % 7;
  const padded: (Day | null)[] = [...Array.from({ length: before }, () => null), ...days];
  while (padded.length % 7 !== 0) padded.push(null);
  return Array.from({ length: padded.length / 7 }, (_, index) => padded.slice(index * 7, index * 7 + 7));
}
