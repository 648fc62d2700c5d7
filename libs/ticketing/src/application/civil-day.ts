const formats = new Map<string, Intl.DateTimeFormat>();

/** The civil day at an instant, as people of a zone count it: YYYY-MM-DD. */
export function dayIn(zone: string, at: Date): string {
  let format = formats.get(zone);
  if (format === undefined) {
    // Swedish writes days as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(at);
}
