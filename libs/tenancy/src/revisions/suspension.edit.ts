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

/** Which suspension: the one that begins on that day. */
export interface NamedSuspension {
  /** Name of one of the tenant's calendars. */
  readonly calendar: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Today, in the calendar's zone. */
  readonly today: string;
  readonly by: Actor;
  /** The revision it was decided on; any when left out. */
  readonly expectedRevision?: number;
}

/**
 * Takes a suspension back: one to come as if it had never been announced, one under way from tomorrow on.
 * @throws DomainError CALENDAR.NOT_FOUND, CALENDAR.SUSPENSION_NOT_FOUND, CALENDAR.SUSPENSION_OVER, TENANT.REVISION_STALE
 */
export function withdrawSuspension(
  revisions: TenantRevisions,
  tenant: TenantId,
  { calendar, from, today, ...edit }: NamedSuspension,
): Promise<AppliedRevision> {
  return revisions.edit(tenant, edit, (document) =>
    withSuspension(document, { calendar, from, today }, (found) => (from > today ? null : { ...found, to: today })),
  );
}

/** What a suspension becomes. */
export interface ChangedSuspension extends NamedSuspension {
  readonly become: { readonly from: string; readonly to: string; readonly reason: string };
}

/**
 * Changes a suspension, against the calendar's own rules. Days that users have not been told of are announced today; of one
 * under way only the last day moves, and not before today.
 * @throws as {@link withdrawSuspension}; CALENDAR.SUSPENSION_BEGUN; TenantInvalidError with the rule that it breaks
 */
export function changeSuspension(
  revisions: TenantRevisions,
  tenant: TenantId,
  { calendar, from, today, become, ...edit }: ChangedSuspension,
): Promise<AppliedRevision> {
  return revisions.edit(tenant, edit, (document) =>
    withSuspension(document, { calendar, from, today }, (found) => {
      const last = found.to ?? found.from;
      const within = become.from >= found.from && become.to <= last;
      if (from <= today && !(become.from === from && within && become.to >= today)) throw suspensionBegun(from);
      const told = within && found.announcedOn !== undefined ? found.announcedOn : today;
      return { ...become, announcedOn: told };
    }),
  );
}

type Suspension = NonNullable<TenantConfiguration['calendars'][string]['suspensions']>[number];

/** @param becomes what the suspension is from now on; null: it is no more */
function withSuspension(
  document: TenantConfiguration,
  { calendar: name, from, today }: Pick<NamedSuspension, 'calendar' | 'from' | 'today'>,
  becomes: (found: Suspension) => Suspension | null,
): TenantConfiguration {
  const calendar = calendarOf(document, name);
  const all = calendar.suspensions ?? [];
  const found = all.find((one) => one.from === from);
  if (found === undefined) throw suspensionNotFound(from);
  // What has been is what terms were counted by.
  if ((found.to ?? found.from) < today) throw suspensionOver(from);
  const changed = becomes(found);
  const suspensions = all.flatMap((one) => (one !== found ? [one] : changed === null ? [] : [changed]));
  return { ...document, calendars: { ...document.calendars, [name]: { ...calendar, suspensions } } };
}

const suspensionNotFound = (from: string): DomainError =>
  new DomainError(
    'CALENDAR.SUSPENSION_NOT_FOUND',
    'not-found',
    { it: 'Nessuna sospensione inizia quel giorno.', en: 'No suspension begins on that day.' },
    { details: { from } },
  );

const suspensionOver = (from: string): DomainError =>
  new DomainError(
    'CALENDAR.SUSPENSION_OVER',
    'conflict',
    { it: 'La sospensione è già passata.', en: 'The suspension is over already.' },
    { details: { from } },
  );

const suspensionBegun = (from: string): DomainError =>
  new DomainError(
    'CALENDAR.SUSPENSION_BEGUN',
    'conflict',
    {
      it: 'La sospensione è in corso: si può solo anticiparne la fine, non prima di oggi.',
      en: 'The suspension is under way: it can only end earlier, and not before today.',
    },
    { details: { from } },
  );

function calendarOf({ calendars }: TenantConfiguration, name: string): TenantConfiguration['calendars'][string] {
  const calendar = Object.hasOwn(calendars, name) ? calendars[name] : undefined;
  if (calendar !== undefined) return calendar;
  throw new DomainError('CALENDAR.NOT_FOUND', 'not-found', {
    it: `Il calendario «${name.slice(0, 60)}» non esiste.`,
    en: `There is no calendar "${name.slice(0, 60)}".`,
  });
}
