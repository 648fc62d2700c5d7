import type { Language } from '../../../api/types.js';
import { numberFormat } from '../../../i18n/formatters.js';

const MINUTE = 60;
const HOUR = 3600;

/** "5 h 30 min": service time, in hours however many, since a day of service is not a day. @param seconds */
export function span(seconds: number, language: Language): string {
  const minutes = Math.round(Math.max(0, seconds) / MINUTE);
  const hours = Math.floor((minutes * MINUTE) / HOUR);
  const rest = minutes - (hours * HOUR) / MINUTE;
  const whole = numberFormat(language, {}).format(hours);
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${whole} h` : `${whole} h ${rest} min`;
}
