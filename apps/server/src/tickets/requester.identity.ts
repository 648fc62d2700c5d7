import { may, type Principal } from '@sportello/identity';
import { ASSURANCES, type EventView as TicketEventView, type TicketView as Ticket } from '@sportello/ticketing';
import { ShowChoice, ShowFlag, ShowInstant, ShowText } from '../http/response.decorators.js';

/** How sure it is who asks, and by what they proved it. */
export class RequesterIdentityView {
  @ShowChoice('Quanto è sicura l’identità di chi ha chiesto', ASSURANCES) assurance!: string;
  @ShowText('Il servizio di identità con cui era entrato', 40, true) provider?: string;
  @ShowInstant('Quando era entrato', true) at?: string;
  @ShowFlag('Se il servizio di identità dice suo anche l’indirizzo che ha lasciato', true) ownsAddress?: boolean;
}

/** Whoever works requests with those who made them, not whoever only answers for the service. */
export const seesIdentity = (principal: Pick<Principal, 'roles'>): boolean => may(principal, 'ticket.follow');

export function shownIdentity(
  principal: Pick<Principal, 'roles'>,
  { requester }: Pick<Ticket, 'requester'>,
): { identity?: RequesterIdentityView } {
  if (!seesIdentity(principal)) return {};
  const { assurance, identity } = requester;
  return { identity: { assurance, ...identity } };
}

/** An act as somebody may see it: how the requester proved who they are is not everybody's. */
export function withoutIdentity<Event extends Pick<TicketEventView, 'data'>>(
  principal: Pick<Principal, 'roles'>,
  event: Event,
): Event {
  const { data } = event;
  if (seesIdentity(principal) || typeof data !== 'object' || data === null || !('identity' in data)) return event;
  const { identity: _, ...rest } = data;
  return { ...event, data: rest };
}

/** How sure it was who wrote each message, and whose mail it is, for the same people. */
export const withoutAssurance = <Message extends { assurance?: string; sender?: object }>(
  principal: Pick<Principal, 'roles'>,
  messages: readonly Message[],
): readonly Message[] => {
  if (seesIdentity(principal)) return messages;
  return messages.map((message) => {
    const shown = { ...message };
    delete shown.assurance;
    delete shown.sender;
    return shown;
  });
};
