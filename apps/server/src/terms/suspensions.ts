import type { Localized } from '@sportello/kernel';
import type { CurrentTenant } from '@sportello/tenancy';

/** Days on which a calendar gives no service though it would (C7). */
export interface Suspension {
  readonly calendar: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly label: Localized;
  readonly announcedOn?: string;
}

/** Every suspension of a tenant's calendars, earliest first. @param calendar of one calendar alone */
export function suspensionsOf({ calendars }: Pick<CurrentTenant, 'calendars'>, calendar?: string): Suspension[] {
  return Object.entries(calendars)
    .filter(([name]) => calendar === undefined || name === calendar)
    .flatMap(([name, definition]) =>
      (definition.suspensions ?? []).map(({ from, to, reason, announcedOn }) => ({
        ...{ calendar: name, from, to: to ?? from, reason },
        label: definition.suspensionRules?.reasons[reason]?.name ?? { it: reason, en: reason },
        ...(announcedOn === undefined ? {} : { announcedOn }),
      })),
    )
    .sort((a, b) => a.from.localeCompare(b.from));
}

/** The local date of an instant, `YYYY-MM-DD`. */
export const dateIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);
