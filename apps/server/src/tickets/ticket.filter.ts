import type { TicketListFilter, TicketStateCode } from '@sportello/ticketing';
import type { TicketFilterRequest } from './ticket-list.requests.js';

const MINUTE = 60_000;

/** The conditions asked for, as of now and for whoever asks. */
export function filterOf(asked: TicketFilterRequest, person: string, now: Date): TicketListFilter {
  const {
    states,
    assignee,
    organisation,
    dueBefore,
    dueWithin,
    waitingSince,
    waitingFor,
    openedFrom,
    openedTo,
    ...same
  } = asked;
  const due = earliest(instant(dueBefore), within(dueWithin, now));
  const waiting = earliest(instant(waitingSince), waitingFor === undefined ? undefined : before(now, waitingFor));
  return {
    ...same,
    ...given('states', states?.split(',') as TicketStateCode[] | undefined),
    ...given('assignee', assignee === undefined ? undefined : technician(assignee, person)),
    ...given('organisations', organisation === undefined ? undefined : [organisation]),
    ...given('dueBefore', due),
    ...given('waitingSince', waiting),
    ...given('openedFrom', instant(openedFrom)),
    ...given('openedTo', instant(openedTo)),
  };
}

const technician = (assignee: string, person: string): string | null => {
  if (assignee === 'nobody') return null;
  return assignee === 'me' ? person : assignee;
};

const instant = (text: string | undefined): Date | undefined => (text === undefined ? undefined : new Date(text));
const before = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * MINUTE);
const within = (minutes: number | undefined, now: Date): Date | undefined =>
  minutes === undefined ? undefined : before(now, -minutes);

function earliest(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

/** A condition that is there, or none at all. */
const given = <K extends keyof TicketListFilter>(
  name: K,
  value: TicketListFilter[K],
): Partial<Pick<TicketListFilter, K>> =>
  value === undefined ? {} : ({ [name]: value } as unknown as Partial<Pick<TicketListFilter, K>>);
