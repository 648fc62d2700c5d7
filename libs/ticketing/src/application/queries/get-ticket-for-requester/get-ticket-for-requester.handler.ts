import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork, type Tx } from '@sportello/platform';
import { TICKET_STATES } from '../../../domain/index.js';
import { TicketReader } from '../../ports/ticket-reader.port.js';
import type { EventView } from '../event.view.js';
import { found } from '../found.js';
import type { MessageView } from '../message.view.js';
import type { PageRequest } from '../page.js';
import type { TicketView } from '../ticket.view.js';
import { GetTicketForRequesterQuery } from './get-ticket-for-requester.query.js';
import type { RequesterTicketView } from './requester-ticket.view.js';

/** Enough for any conversation; the page shows the first of a longer one. */
const MOST = { messages: 1_000, events: 2_000 };
const PAGE = 100;

@QueryHandler(GetTicketForRequesterQuery)
export class GetTicketForRequesterHandler implements IQueryHandler<GetTicketForRequesterQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: TicketReader,
  ) {}

  /** @throws DomainError `TICKET.NOT_FOUND` */
  execute({ ctx, input: { ticketId } }: GetTicketForRequesterQuery): Promise<RequesterTicketView> {
    // One snapshot for its statements.
    return this.unitOfWork.run(ctx, (tx) => this.#read(tx, ticketId), { readOnly: true, isolation: 'repeatable read' });
  }

  async #read(tx: Tx, ticketId: string): Promise<RequesterTicketView> {
    const ticket = found(ticketId, await this.reader.ticket(tx, ticketId, { restricted: true }));
    const messages = await this.#messages(tx, ticket.id);
    const events = await this.reader.events(tx, ticket.id, 0, MOST.events);
    return {
      ...outline(ticket),
      messages,
      events: events.filter(isForRequester).map(shownEvent),
    };
  }

  async #messages(tx: Tx, ticketId: string): Promise<readonly MessageView[]> {
    const said: MessageView[] = [];
    let cursor: string | null = null;
    do {
      const request: PageRequest = { limit: PAGE, ...(cursor === null ? {} : { cursor }) };
      const page = await this.reader.messages(tx, ticketId, 'public', request, 'own');
      said.push(...page.items);
      cursor = page.next;
    } while (cursor !== null && said.length < MOST.messages);
    return said;
  }
}

function shownEvent({ seq, type, at, label, data }: EventView): RequesterTicketView['events'][number] {
  const withdrawn = type === 'closed' && (data as { reason?: string }).reason === 'withdrawn';
  return { seq, type, at, label: withdrawn ? WITHDRAWN : label };
}

function outline(ticket: TicketView): Omit<RequesterTicketView, 'messages' | 'events'> {
  const { id, number, version, subject, kind, channel, channelInstance, language, openedAt, updatedAt, team } = ticket;
  const { name, email } = ticket.requester;
  const withdrawn = ticket.closureReason === 'withdrawn';
  return {
    ...{ id, number, version, subject, kind, channel, channelInstance, language, openedAt, updatedAt, team },
    state: { code: ticket.state, name: withdrawn ? WITHDRAWN : TICKET_STATES[ticket.state] },
    requester: { name, email },
    remarks: ticket.progress.scope.outside.map(({ reason }) => reason),
    technician: ticket.assignee?.name ?? null,
    // What nobody waits for any more has no term to be told of.
    clocks: ticket.clocks
      .filter(({ state }) => !withdrawn || state !== 'paused')
      .map(({ run: _, calendar: __, ...clock }) => clock),
    actions: actionsOf(ticket),
  };
}

/** What a request is for whoever took it back themselves. */
const WITHDRAWN = { it: 'Ritirata', en: 'Withdrawn' };

/** C4: a sollecito is for what is open. */
function actionsOf({ allowed, state }: TicketView): RequesterTicketView['actions'] {
  return [
    'reply',
    ...(allowed.includes('reopen') ? (['reopen'] as const) : []),
    ...(allowed.includes('record-reminder') ? (['remind'] as const) : []),
    ...(allowed.includes('close') && state !== 'resolved' ? (['withdraw'] as const) : []),
  ];
}

/** What concerns who asked. Everything else (moves between groups, judgements, notes among colleagues) is the desk's own. */
const FOR_REQUESTER: readonly string[] = [
  ...['registered', 'taken-charge', 'work-started', 'information-requested', 'reply-received', 'reminder-received'],
  ...[
    'escalated',
    'third-party-asked',
    'third-party-answered',
    'resolved',
    'closed',
    'reopened',
    'resumed',
    'archived',
  ],
];

function isForRequester({ type, data }: EventView): boolean {
  return type === 'note-added'
    ? (data as { visibility?: string }).visibility === 'public'
    : FOR_REQUESTER.includes(type);
}
