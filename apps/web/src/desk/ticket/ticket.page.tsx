import { useParams } from 'react-router';
import { ApiFailure } from '../../api/failure.js';
import { useRead } from '../../api/use-read.js';
import { LoadFailed } from '../../components/load-failed.js';
import { Loading } from '../../components/loading.js';
import { useLive } from '../../live/live.provider.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useSpeech } from './texts/index.js';
import { TicketView } from './ticket-view.js';
import './styles/ticket.css';
import './styles/print.css';

/** Where nothing tells the page of changes, it looks itself. */
const LOOK_MS = 30_000;

/** /desk/{tenant}/tickets/{number} */
export default function TicketPage() {
  const { t } = useSpeech();
  const number = useParams()['number'] ?? '';
  const live = useLive();
  // Not as it was at the last visit: what is begun upon an old version is refused.
  const look = { gcTime: 0, ...(live === 'on' ? {} : { refetchInterval: LOOK_MS }) };
  const ticket = useRead('/tickets/{number}', { path: { number } }, look);
  if (ticket.data !== undefined) return <TicketView key={number} ticket={ticket.data} />;
  if (!ticket.isError) return <Loading whole />;
  const gone = ticket.error instanceof ApiFailure && ticket.error.status === 404;
  if (!gone) return <LoadFailed error={ticket.error} retry={() => void ticket.refetch()} />;
  return (
    <section className="sp-narrow">
      <AreaHeading title={t('notFound.title')} />
      <p className="lead">{t('ticket.notFound')}</p>
    </section>
  );
}
