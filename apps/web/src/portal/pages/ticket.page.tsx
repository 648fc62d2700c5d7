import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { ApiFailure } from '../../api/failure.js';
import { getMyTicket } from '../portal.api.js';
import { LoadFailed } from '../../components/load-failed.js';
import { Loading } from '../../components/loading.js';
import { useSpeech } from '../texts/index.js';
import { usePortal } from '../../layout/portal.context.js';
import { tokenFrom } from '../ticket/private-link.js';
import { FollowForm } from './ticket/follow-form.js';
import { TicketView } from './ticket/ticket-view.js';

/** The ticket of a private link. The token is in the fragment, which browsers never send. */
export function TicketPage() {
  const { hash } = useLocation();
  const token = hash.length > 1 ? tokenFrom(hash) : null;
  if (hash.length <= 1) return <FollowForm reason="start" />;
  return token === null ? <FollowForm reason="refused" /> : <Followed key={token} token={token} />;
}

function Followed({ token }: { token: string }) {
  const { language } = useSpeech();
  const { tenant } = usePortal();
  const ticket = useQuery({
    queryKey: ['my-ticket', tenant, token],
    queryFn: ({ signal }) => getMyTicket({ tenant, language, token, signal }),
    refetchInterval: 60_000,
  });
  if (ticket.data) return <TicketView ticket={ticket.data} token={token} refresh={() => void ticket.refetch()} />;
  if (ticket.isError && isRefusal(ticket.error)) return <FollowForm reason="refused" />;
  if (ticket.isError) return <LoadFailed error={ticket.error} retry={() => void ticket.refetch()} />;
  return <Loading />;
}

function isRefusal(error: Error): boolean {
  return error instanceof ApiFailure && [400, 401, 403, 404, 410].includes(error.status);
}
