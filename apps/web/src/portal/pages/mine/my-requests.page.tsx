import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../../api/api.context.js';
import { nextCursor } from '../../../api/next.cursor.js';
import { FilterSelect } from '../../../components/filter-select.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { usePortal } from '../../../layout/portal.context.js';
import { SignedIn } from '../../session/signed-in.js';
import { useSpeech } from '../../texts/later.js';
import { RequestList } from './request-list.js';
import { Unfinished } from './unfinished.js';

const OF_A_PAGE = 25;
const LOOK_MS = 60_000;

/** The requests of somebody who has logged in. */
export default function MyRequestsPage() {
  return (
    <SignedIn>
      <MyRequests />
    </SignedIn>
  );
}

function MyRequests() {
  const { t, of } = useSpeech();
  const { tenant, name, forms, delegates = false } = usePortal();
  const [search, setSearch] = useSearchParams();
  const standing = standingOf(search.get('standing'));
  const mine = useMine(standing);
  return (
    <>
      <PageHeading title={t('mine.title')} site={of(name)}>
        {t('mine.title')}
      </PageHeading>
      <p className="lead">{t('mine.text')}</p>
      <Unfinished />
      <RequestList
        of={mine}
        caption={t('mine.list')}
        empty={t(standing === undefined ? 'mine.empty' : 'mine.none')}
        hrefOf={({ number }) => `/${tenant}/my/${number}`}
        stateOf={({ state }) => <span className={`sp-state is-${state.code}`}>{of(state.name)}</span>}
        tools={
          <FilterSelect
            name="standing"
            label={t('mine.standing')}
            none={t('mine.all')}
            options={[
              { value: 'open', label: t('mine.open') },
              { value: 'ended', label: t('mine.ended') },
            ]}
            value={standing ?? ''}
            onChange={(chosen) => setSearch(chosen === '' ? {} : { standing: chosen })}
          />
        }
      />
      <div className="sp-actions">
        {forms.length > 0 && (
          <Link className="btn btn-primary" to={`/${tenant}/new`}>
            {t('home.start.action')}
          </Link>
        )}
        {delegates && <Link to={`/${tenant}/organisation`}>{t('organisation.title')}</Link>}
      </div>
    </>
  );
}

const standingOf = (asked: string | null): 'open' | 'ended' | undefined =>
  asked === 'open' || asked === 'ended' ? asked : undefined;

function useMine(standing: 'open' | 'ended' | undefined) {
  const api = useApi();
  const { tenant } = usePortal();
  const filter = standing === undefined ? {} : { standing };
  return useInfiniteQuery({
    queryKey: ['api', tenant, '/my-tickets', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get('/my-tickets', {
        query: { ...filter, limit: OF_A_PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
    // What was just sent or withdrawn shows at once.
    staleTime: 0,
    refetchInterval: LOOK_MS,
  });
}
