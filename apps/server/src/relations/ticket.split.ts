import { mayStart } from '../tickets/maintenance.entitlement.js';
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { LinkTicketsCommand, RegisterTicketCommand, type MessageInput, type TicketView } from '@sportello/ticketing';
import { wholeConversation } from '../bridge/conversation.js';
import { commandKey, staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import type { CommandResultView } from '../tickets/ticket.views.js';
import { filled } from '../tickets/ticket.presenter.js';
import { nothingToSplit } from './relation.refusals.js';
import type { SplitRequest } from './relation.requests.js';

interface Buses {
  readonly commands: Pick<CommandBus, 'execute'>;
  readonly queries: Pick<QueryBus, 'execute'>;
}

/** A new ticket of the same person, then the relation: each has its key, so that a repeated request finishes what was begun. */
export async function splitTicket(
  { commands, queries }: Buses,
  request: SportelloRequest,
  ticket: TicketView,
  { subject, message, text, ...triplet }: SplitRequest,
): Promise<CommandResultView> {
  const { ctx, principal } = staffOf(request);
  const key = commandKey(request, principal.id);
  const said = text === undefined ? await saidIn(queries, request, ticket, message) : { text };
  const { name, email, phone, organisation, userType } = ticket.requester;
  const { number, ticketId } = await commands.execute(
    new RegisterTicketCommand(ctx, key, {
      channelInstance: ticket.channelInstance,
      requester: { name, ...filled({ email, phone, organisation, userType }) },
      subject,
      message: said,
      language: ticket.language,
      entitled: mayStart(request),
      ...triplet,
    }),
  );
  const { state, version } = await commands.execute(
    new LinkTicketsCommand(ctx, `${key}:link`, { ticket: ticketId, other: ticket.id, relation: 'split-from' }),
  );
  return { number, state, version };
}

/** @throws DomainError `TICKET.NOTHING_TO_SPLIT` unless it is a message of who asked */
async function saidIn(
  queries: Buses['queries'],
  request: SportelloRequest,
  ticket: TicketView,
  id: string | undefined,
): Promise<MessageInput> {
  const { ctx, principal } = staffOf(request);
  const said = await wholeConversation(queries, ctx, ticket.id, sightOf(principal), 'all');
  const found = said.find((message) => message.id === id && message.direction === 'in');
  if (found === undefined) throw nothingToSplit();
  const attachments = found.attachments.map(({ name, mediaType, size, sha256 }) => ({ name, mediaType, size, sha256 }));
  return { text: found.text, attachments };
}
