/** `PREFIX-YYYY-NNNNNNN`; more digits when a year needs them. Never reused, may skip. */
export const ticketNumber = (prefix: string, year: number, sequence: number): string =>
  `${prefix}-${year}-${String(sequence).padStart(7, '0')}`;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The civil year at an instant, as people of a zone count it. */
export function yearIn(zone: string, at: Date): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', calendar: 'gregory' });
    formats.set(zone, format);
  }
  return Number(format.format(at));
}
