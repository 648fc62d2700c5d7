import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../api/api.context.js';
import { nextCursor } from '../../api/next.cursor.js';
import type { Schema } from '../../api/routes.js';
import { readKey } from '../../api/use-read.js';
import { Empty } from '../../components/empty.js';
import { Loading } from '../../components/loading.js';
import { ReadFailed } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { usePortal } from '../../layout/portal.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { useNames } from '../queue/names.js';
import { useAssurance } from '../texts/assurance.js';
import { useSpeech } from './texts/index.js';

/** Everything they asked, newest first, with how sure it was each time. */
export function ContactTickets({ contact: { id } }: { contact: Schema<'KnownContactView'> }) {
  const { t } = useSpeech();
  const api = useApi();
  const { tenant } = usePortal();
  const history = useInfiniteQuery({
    queryKey: [...readKey(tenant, '/contacts/{id}/history', { id }), 'card'],
    queryFn: ({ pageParam, signal }) =>
      api.get('/contacts/{id}/history', {
        path: { id },
        query: { limit: 25, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => nextCursor(last),
  });
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="contact-tickets" className="sp-part">
      <h2 id="contact-tickets">{t('contact.tickets')}</h2>
      {history.isError && <ReadFailed error={history.error} retry={() => void history.refetch()} />}
      {history.isPending && <Loading />}
      {history.isSuccess && items.length === 0 && <Empty text={t('contact.tickets.none')} />}
      <ul className="sp-asked">
        {items.map((one) => (
          <Ticket key={one.number} one={one} />
        ))}
      </ul>
      {history.hasNextPage && (
        <button
          type="button"
          className="btn btn-outline-primary btn-xs"
          onClick={() => void history.fetchNextPage()}
          aria-disabled={history.isFetchingNextPage}
        >
          {t('contact.tickets.more')}
        </button>
      )}
    </section>
  );
}

function Ticket({
  one: { number, subject, state, channel, openedAt, assurance },
}: {
  one: Schema<'HistoryTicketView'>;
}) {
  const path = useAreaPath();
  const names = useNames();
  const sure = useAssurance();
  return (
    <li>
      <Link to={path('tickets', number)}>{number}</Link>
      <span className="sp-asked-subject">{subject}</span>
      <span className="sp-quiet">
        {names.state(state)} · {names.channel(channel)} · <Time at={openedAt} />
        {assurance !== undefined && ` · ${sure(assurance)}`}
      </span>
    </li>
  );
}
