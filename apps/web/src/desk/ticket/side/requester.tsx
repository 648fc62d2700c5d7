import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../../api/api.context.js';
import { nextCursor } from '../../../api/next.cursor.js';
import { readKey } from '../../../api/use-read.js';
import type { Schema } from '../../../api/routes.js';
import { ReadFailed } from '../../../components/read-state.js';
import { Loading } from '../../../components/loading.js';
import { Time } from '../../../components/time.js';
import { usePortal } from '../../../layout/portal.context.js';
import { useAreaPath } from '../../../staff/use-area-path.js';
import { useSession } from '../../../staff/session/session.context.js';
import { useAssurance } from '../../texts/assurance.js';
import type { Place } from '../actions/action.js';
import { channelKind } from '../channel.words.js';
import { useSpeech } from '../texts/index.js';

type History = Schema<'ContactHistoryView'>;
type Past = History['items'][number];

/** E3, E10: who asked, how to reach them, and everything they ever asked, on whatever channel. */
export function Requester({ place }: { place: Place }) {
  const { t } = useSpeech();
  const { contact, requester, identity } = place.ticket;
  const path = useAreaPath();
  const { may } = useSession();
  const sure = useAssurance();
  return (
    <section aria-labelledby="requester" className="sp-part">
      <h2 id="requester">{contact?.name ?? requester ?? t('history.title')}</h2>
      {contact && (
        <>
          <ul className="sp-contact">
            {contact.email !== undefined && <li>{contact.email}</li>}
            {contact.phone !== undefined && <li>{contact.phone}</li>}
            {contact.organisation !== undefined && <li>{contact.organisation}</li>}
          </ul>
          {identity !== undefined && (
            <p>
              {t('history.sure')} <strong>{sure(identity.assurance)}</strong>
            </p>
          )}
          {may('contact.identify') && (
            <p>
              <Link to={path('contacts', contact.id)}>{t('history.card')}</Link>
            </p>
          )}
          <PastTickets id={contact.id} place={place} />
        </>
      )}
    </section>
  );
}

function PastTickets({ id, place }: { id: string; place: Place }) {
  const { t } = useSpeech();
  const api = useApi();
  const { tenant } = usePortal();
  const history = useInfiniteQuery({
    queryKey: [...readKey(tenant, '/contacts/{id}/history', { id }), 'all'],
    queryFn: ({ pageParam, signal }) =>
      api.get('/contacts/{id}/history', {
        path: { id },
        query: { limit: 10, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => nextCursor(last),
  });
  const first = history.data?.pages[0];
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <h3>{t('history.title')}</h3>
      {history.isError && <ReadFailed error={history.error} retry={() => void history.refetch()} />}
      {history.isPending && <Loading />}
      {first && <Totals history={first} />}
      <ol className="sp-past">
        {items.map((one) => (
          <li key={one.number}>
            <PastTicket one={one} place={place} />
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <button
          type="button"
          className="btn btn-outline-primary btn-xs"
          onClick={() => void history.fetchNextPage()}
          aria-disabled={history.isFetchingNextPage}
        >
          {t('history.more')}
        </button>
      )}
    </>
  );
}

function Totals({ history: { contact, totals } }: { history: History }) {
  const { t } = useSpeech();
  return (
    <p className="sp-help">
      {t('history.totals', { tickets: totals.tickets, open: totals.open })} (
      {totals.channels.map(({ channel, count }) => `${channelKind(channel, t)} ${count}`).join(', ')}).{' '}
      {t('history.since')} <Time at={contact.since} />.
    </p>
  );
}

function PastTicket({ one, place }: { one: Past; place: Place }) {
  const { t } = useSpeech();
  const path = useAreaPath();
  const sure = useAssurance();
  const { words, ticket } = place;
  const here = one.number === ticket.number;
  return (
    <>
      <p>
        {here ? (
          <strong>
            {one.number} ({t('history.current')})
          </strong>
        ) : (
          <Link to={path('tickets', one.number)}>{one.number}</Link>
        )}{' '}
        {one.subject}
      </p>
      <p className="sp-help">
        {words.say('states', one.state)} · {channelKind(one.channel, t)} · <Time at={one.openedAt} />
        {one.assurance !== undefined && ` · ${sure(one.assurance)}`}
      </p>
      {one.contacts.length > 0 && (
        <details>
          <summary>{t('history.moments', { count: one.contacts.length })}</summary>
          <ul className="sp-why">
            {one.contacts.map(({ at, what, direction, channel, detail, by, assurance }, index) => (
              <li key={index}>
                <Time at={at} /> {momentName(what, direction, t)}
                {channel !== undefined && `, ${words.say('channels', channel)}`}
                {[by, detail, direction === 'in' && assurance !== undefined && sure(assurance)]
                  .filter(Boolean)
                  .map((word) => ` · ${word ?? ''}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function momentName(what: string, direction: string | undefined, t: Place['t']): string {
  if (what === 'message') return t(direction === 'out' ? 'history.message.out' : 'history.message.in');
  return what === 'call' ? t('history.call') : t(what === 'reminder' ? 'history.reminder' : 'history.evaluation');
}
