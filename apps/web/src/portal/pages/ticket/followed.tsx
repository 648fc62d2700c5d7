import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiFailure } from '../../../api/failure.js';
import { LoadFailed } from '../../../components/load-failed.js';
import { Loading } from '../../../components/loading.js';
import { usePortal } from '../../../layout/portal.context.js';
import { getMyTicket } from '../../portal.api.js';
import { useSpeech } from '../../texts/later.js';
import { TicketView } from './ticket-view.js';

export interface FollowedProps {
  /** Of the request's private page. */
  readonly token: string;
  /** In place of the request, when the token opens nothing. */
  readonly refused: ReactNode;
}

/** A request by the key of its private page, read again from time to time. */
export function Followed({ token, refused }: FollowedProps) {
  const { language } = useSpeech();
  const { tenant } = usePortal();
  const ticket = useQuery({
    queryKey: ['my-ticket', tenant, token],
    queryFn: ({ signal }) => getMyTicket({ tenant, language, token, signal }),
    refetchInterval: 60_000,
  });
  if (ticket.data) return <TicketView ticket={ticket.data} token={token} refresh={() => void ticket.refetch()} />;
  if (ticket.isError && isRefusal(ticket.error)) return refused;
  if (ticket.isError) return <LoadFailed error={ticket.error} retry={() => void ticket.refetch()} />;
  return <Loading whole />;
}

function isRefusal(error: Error): boolean {
  return error instanceof ApiFailure && [400, 401, 403, 404, 410].includes(error.status);
}
