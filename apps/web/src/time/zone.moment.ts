const MINUTE = 60_000;

/**
 * RFC 3339 of what a date-and-time field gives, in the tenant's zone: a term means the office's clock, wherever the reader is. An
 * hour that the change of time skips is taken as the one it becomes; of one that comes twice, the first. What is no moment stays.
 * @param zone the browser's where the tenant's is not known
 * @param local YYYY-MM-DDTHH:MM
 */
export function instantIn(zone: string | undefined, local: string): string {
  const wall = new Date(`${local}Z`).getTime();
  if (Number.isNaN(wall)) return local;
  const offsets = [wall - 24 * 60 * MINUTE, wall + 24 * 60 * MINUTE].map((at) => offsetAt(zone, at));
  const fits = offsets.map((offset) => wall - offset).filter((at) => at + offsetAt(zone, at) === wall);
  // Neither fits in the hour that is skipped: with the offset of before it becomes the hour after.
  return new Date(fits.length > 0 ? Math.min(...fits) : wall - (offsets[0] ?? 0)).toISOString();
}

/** Milliseconds by which clocks there are ahead of UTC. */
function offsetAt(zone: string | undefined, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...(zone === undefined ? {} : { timeZone: zone }),
    ...{ hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - at;
}
