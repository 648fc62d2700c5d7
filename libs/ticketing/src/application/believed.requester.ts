import type { RegisterTicketInput, Requester } from './commands/register-ticket/register-ticket.command.js';
import { isDoubted } from './message.js';

/** Who asks, as far as rights and agreements may follow from it: without an address that is doubted (ADR 0180). */
export function believedRequester({ requester, sender }: Pick<RegisterTicketInput, 'requester' | 'sender'>): Requester {
  if (!isDoubted(sender)) return requester;
  const { email: _, ...party } = requester;
  return party;
}
