import type { Act, GivenEffort, Ticket, WorkableDays } from '../domain/index.js';
import { invalidTicket, notConfigured } from '../ticketing.errors.js';
import { dayIn } from './civil-day.js';
import type { TenantRules } from './ports/ticket-rules.port.js';

/** @throws DomainError `TICKET.INVALID` */
export function knownActivity(activity: string, { account }: TenantRules): void {
  if (account !== undefined && Object.hasOwn(account.activities, activity)) return;
  throw invalidTicket([notConfigured('activity', activity, { it: 'Attività', en: 'activity' })]);
}

/** From the day of the request to today, in the tenant’s zone. */
export const workableDays = ({ state }: Ticket, { at }: Act, { zone }: TenantRules): WorkableDays => ({
  first: dayIn(zone, new Date(state.openedAt)),
  last: dayIn(zone, at),
});

export const effortOf = ({ minutes, date, activity, technician }: GivenEffort): GivenEffort => ({
  ...{ minutes, date, activity },
  technician: { id: technician.id, name: technician.name },
});
