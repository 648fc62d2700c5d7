/** Seconds since local midnight as read on a wall clock, 0–86 400. */
export type WallSeconds = number;

/** An opening on the wall clock. `to` may exceed 86 400: the opening then ends on the following day. */
export interface WallRange {
  readonly from: WallSeconds;
  readonly to: WallSeconds;
}

export const SECONDS_PER_DAY = 86_400;

/** `08:30` → seconds; `24:00` is the end of the day. `undefined` when not a time. */
export function parseWallTime(text: string): WallSeconds | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return undefined;
  return hours * 3600 + minutes * 60;
}

/** `08:00-13:00`; `22:00-06:00` ends on the following day; `00:00-24:00` is the whole day. `undefined` when not a range. */
export function parseWallRange(text: string): WallRange | undefined {
  const [first, second, ...rest] = text.split('-');
  if (first === undefined || second === undefined || rest.length > 0) return undefined;
  const from = parseWallTime(first);
  const to = parseWallTime(second);
  if (from === undefined || to === undefined || from === to || from === SECONDS_PER_DAY) return undefined;
  if (to === 0 && from > 0) return { from, to: SECONDS_PER_DAY };
  return { from, to: to > from ? to : to + SECONDS_PER_DAY };
}

/** The inverse of `parseWallRange`. */
export function formatWallRange({ from, to }: WallRange): string {
  return `${formatWallTime(from)}-${formatWallTime(to > SECONDS_PER_DAY ? to - SECONDS_PER_DAY : to)}`;
}

function formatWallTime(seconds: WallSeconds): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
