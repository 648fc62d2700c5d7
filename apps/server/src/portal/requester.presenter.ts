import type { CurrentTenant } from '@sportello/tenancy';
import type { RequesterTicketView } from '@sportello/ticketing';
import { channelName, kindName, teamName } from '../bridge/names.js';
import { filled, shownClock, shownFile } from '../tickets/ticket.presenter.js';
import type { MyTicketView } from './portal.views.js';

/** A ticket in the words of the person who asked. */
export function shownToRequester(configuration: CurrentTenant, ticket: RequesterTicketView): MyTicketView {
  const { number, subject, state, openedAt, updatedAt, technician, team, version } = ticket;
  return {
    ...{ number, subject, state, openedAt, updatedAt, version },
    kind: kindName(configuration, ticket.kind),
    channel: channelName(configuration, ticket.channelInstance),
    ...filled({ technician, team: team === null ? null : teamName(configuration, team) }),
    clocks: ticket.clocks.map((clock) => shownClock(configuration, clock)),
    messages: ticket.messages.map(({ id, direction, author, at, text, quoted, attachments }) => ({
      ...{ id, direction, at, text },
      author: author.name,
      ...filled({ quoted }),
      attachments: attachments.map(shownFile),
    })),
    remarks: [...ticket.remarks],
    events: ticket.events.map(({ at, label }) => ({ at, label })),
    actions: [...ticket.actions, ...(maySayItWorks(configuration, ticket) ? ['confirm'] : [])],
  };
}

/** B15: where there is an administrative closure, who asked may say by themselves that it works. */
const maySayItWorks = ({ closing }: CurrentTenant, { state }: RequesterTicketView): boolean =>
  closing.closeAfter !== undefined && state.code === 'resolved';
