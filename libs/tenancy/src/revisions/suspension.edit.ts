import { DomainError, type Actor, type TenantId } from '@sportello/kernel';
import type { TenantConfiguration } from '../document/tenant.configuration.js';
import type { AppliedRevision } from './revision.js';
import type { TenantRevisions } from './tenant.revisions.js';

/** A suspension of the service as an administrator announces it (C7). */
export interface AnnouncedSuspension {
  /** Name of one of the tenant's calendars. */
  readonly calendar: string;
  /** First and last day, both included, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** One of those the calendar admits. */
  readonly reason: string;
  /** Today, in the calendar's zone: from now on users are told. */
  readonly announcedOn: string;
  readonly by: Actor;
  /** The revision it was decided on; any when left out. */
  readonly expectedRevision?: number;
}

/**
 * Announces a suspension by an edit of the configuration in force, against the calendar's own rules.
 * @returns `unchanged` when the same days are suspended for the same reason already
 * @throws TenantInvalidError with the rule that it breaks; DomainError CALENDAR.NOT_FOUND, TENANT.REVISION_STALE
 */
export function announceSuspension(
  revisions: TenantRevisions,
  tenant: TenantId,
  { calendar: name, from, to, reason, announcedOn, ...edit }: AnnouncedSuspension,
): Promise<AppliedRevision> {
  return revisions.edit(tenant, edit, (document) => {
    const calendar = calendarOf(document, name);
    const earlier = calendar.suspensions ?? [];
    if (earlier.some((one) => one.from === from && (one.to ?? one.from) === to && one.reason === reason)) return null;
    const suspensions = [...earlier, { from, to, reason, announcedOn }];
    return { ...document, calendars: { ...document.calendars, [name]: { ...calendar, suspensions } } };
  });
}

function calendarOf({ calendars }: TenantConfiguration, name: string): TenantConfiguration['calendars'][string] {
  const calendar = Object.hasOwn(calendars, name) ? calendars[name] : undefined;
  if (calendar !== undefined) return calendar;
  throw new DomainError('CALENDAR.NOT_FOUND', 'not-found', {
    it: `Il calendario «${name.slice(0, 60)}» non esiste.`,
    en: `There is no calendar "${name.slice(0, 60)}".`,
  });
}
