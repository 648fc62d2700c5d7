import { Link } from 'react-router';
import { usePortal } from '../layout/portal.context.js';
import { useSession } from '../staff/session/session.context.js';

/** The number of a ticket, which leads to its page at the desk for whoever may read it there. */
export function TicketLink({ number }: { number: string }) {
  const { tenant } = usePortal();
  const { may } = useSession();
  const shown = <span className="sp-row-number">{number}</span>;
  if (!may('ticket.read')) return shown;
  return <Link to={`/desk/${encodeURIComponent(tenant)}/tickets/${encodeURIComponent(number)}`}>{shown}</Link>;
}
