import { isTenantId, type TenantId } from '@sportello/kernel';

/** Channel over which the database tells of changes (first-schema/live.sql.ts). */
export const LIVE_CHANNEL = 'sportello_live';

/** What somebody does with a ticket that they have open. */
export const DOINGS = ['viewing', 'answering', 'gone'] as const;
export type Doing = (typeof DOINGS)[number];

interface OfTenant {
  readonly tenant: TenantId;
}

export interface TicketChanged extends OfTenant {
  readonly what: 'ticket';
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly severity: number | null;
  readonly priority: number;
  readonly restricted: boolean;
  readonly team: string | null;
  /** Team it was of. */
  readonly before: string | null;
  /** Ids of who has it and who had it. */
  readonly people: readonly string[];
  readonly opened: boolean;
}

export interface AlertChanged extends OfTenant {
  readonly what: 'alert';
  readonly id: string;
  readonly kind: 'urgent' | 'security';
  readonly state: 'open' | 'acknowledged' | 'closed';
  readonly step: number;
  readonly number: string;
  readonly restricted: boolean;
  /** Ids of who was called, when they are few enough to be named. */
  readonly people: readonly string[];
}

/** B14: an answer left, came back, or a receipt came for it. */
export interface DispatchChanged extends OfTenant {
  readonly what: 'dispatch';
  /** Of what was sent. */
  readonly id: string;
  readonly step: string;
  readonly number: string;
  readonly restricted: boolean;
}

/** B10: something happened with a task of a ticket. */
export interface TaskChanged extends OfTenant {
  readonly what: 'task';
  readonly id: string;
  readonly step: string;
  readonly state: string;
  /** Null: an area of the house has it. */
  readonly supplier: string | null;
  /** Of the ticket. */
  readonly number: string;
  readonly restricted: boolean;
}

/** Somebody of the staff has a ticket open. Kept nowhere. */
export interface PresenceTold extends OfTenant {
  readonly what: 'presence';
  readonly number: string;
  readonly restricted: boolean;
  readonly person: { readonly id: string; readonly name: string };
  readonly doing: Doing;
  /** RFC 3339. */
  readonly until: string;
}

/** A telephone call rings, was taken or is over. */
export interface CallChanged extends OfTenant {
  readonly what: 'call';
  readonly id: string;
  readonly version: number;
  readonly state: 'ringing' | 'answered' | 'ended' | 'missed';
  /** Ids of those at whose telephones it is, and was. */
  readonly people: readonly string[];
  readonly before: readonly string[];
}

/** C8: somebody was promised to be called back, was tried to be reached, or need not be any more. */
export interface CallBackChanged extends OfTenant {
  readonly what: 'call-back';
  readonly id: string;
  readonly version: number;
  /** Who calls them back. */
  readonly team: string;
}

/** Somebody’s session or account is not what it was. */
export interface RightsChanged extends OfTenant {
  readonly what: 'rights';
}

export type LiveChange =
  | TicketChanged
  | AlertChanged
  | DispatchChanged
  | TaskChanged
  | CallChanged
  | CallBackChanged
  | PresenceTold
  | RightsChanged;

const KINDS: readonly string[] = [
  'ticket',
  'alert',
  'dispatch',
  'task',
  'call',
  'call-back',
  'presence',
  'rights',
] satisfies readonly LiveChange['what'][];

/** What the database said; null for anything that is no change. */
export function changeOf(payload: string): LiveChange | null {
  try {
    const said = JSON.parse(payload) as Partial<LiveChange> | null;
    return isTenantId(said?.tenant) && KINDS.includes(said.what ?? '') ? (said as LiveChange) : null;
  } catch {
    return null;
  }
}

/** What a change is called among all of its tenant, the same in every process; null: nobody need catch up with it. */
export function nameOf(change: LiveChange): string | null {
  if (change.what === 'ticket') return `ticket ${change.number} ${change.version}`;
  if (change.what === 'alert') return `alert ${change.id} ${change.state} ${change.step}`;
  if (change.what === 'call' || change.what === 'call-back') return `${change.what} ${change.id} ${change.version}`;
  if (change.what === 'dispatch' || change.what === 'task') return `${change.what} ${change.id} ${change.step}`;
  return null;
}
