import type { OnCall, TicketView } from '@sportello/ticketing';
import type { TicketView as ShownTicket } from '../tickets/ticket.views.js';
import type { OnCallView } from './progress.views.js';

/** What is under way on a ticket beside its state (B2, B13, C4, C10, C15). */
export function shownProgress({
  progress,
}: Pick<TicketView, 'progress'>): Pick<ShownTicket, 'reminders' | 'screening' | 'urgent' | 'given' | 'onCall'> {
  const { reminders, screening, urgent, given, onCall } = progress;
  return {
    reminders,
    ...(screening === null
      ? {}
      : {
          screening: { ...screening, tried: [...screening.tried], asked: screening.asked.map((one) => ({ ...one })) },
        }),
    ...(urgent === null ? {} : { urgent }),
    ...(given === null ? {} : { given }),
    ...(onCall === null ? {} : { onCall: shownOnCall(onCall) }),
  };
}

function shownOnCall({ decision, acknowledged, paged, ...rest }: OnCall): OnCallView {
  return {
    ...rest,
    paged: paged.map((one) => ({ ...one })),
    ...(decision === null ? {} : { decision }),
    ...(acknowledged === null ? {} : { acknowledged }),
  };
}
