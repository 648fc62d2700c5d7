const DAY = 86_400_000;

/** A day some days before a moment, YYYY-MM-DD, as reports ask for it. */
export const dayBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * DAY).toISOString().slice(0, 10);

/** A period as it stands in an address; what is no day of the calendar is as if it were not there. */
export function periodIn(
  params: URLSearchParams,
  now: Date,
  days: number,
): { readonly from: string; readonly to: string } {
  const given = (name: string, usual: string) => {
    const day = params.get(name) ?? '';
    return isDay(day) ? day : usual;
  };
  return { from: given('from', dayBefore(now, days)), to: given('to', dayBefore(now, 0)) };
}

export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
