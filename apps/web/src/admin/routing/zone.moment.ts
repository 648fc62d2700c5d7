const MINUTE = 60_000;

/**
 * The moment that a clock of the zone shows a local time at, as the server takes it.
 * @param local `YYYY-MM-DDTHH:MM`, as fields of dates give it
 * @returns RFC 3339; what was given when it is no time
 */
export function momentIn(local: string, zone: string | undefined): string {
  const wanted = new Date(`${local}Z`).getTime();
  if (Number.isNaN(wanted)) return local;
  // Once more from there: the hour before a change of the clocks has another offset than the hour after it.
  const near = wanted - offsetAt(wanted, zone);
  return new Date(wanted - offsetAt(near, zone)).toISOString();
}

/** By how much clocks of the zone are ahead of UTC, in milliseconds. */
function offsetAt(at: number, zone: string | undefined): number {
  const shown = new Intl.DateTimeFormat('en-GB', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ...(zone === undefined ? {} : { timeZone: zone }),
  } as const).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(shown.find((one) => one.type === type)?.value);
  const clock = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return clock - Math.floor(at / MINUTE) * MINUTE;
}
