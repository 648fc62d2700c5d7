import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../../../api/api.context.js';
import { nextCursor } from '../../../api/next.cursor.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { usePortal } from '../../../layout/portal.context.js';
import { useSpeech } from '../../texts/later.js';
import { stateKey } from '../../ticket/state.words.js';
import { RequestList } from '../mine/request-list.js';
import { AsDelegate } from './as-delegate.js';
import { DelegateLeave } from './delegate.leave.js';

const OF_A_PAGE = 25;

/** D9: how the requests of one's organisation stand, for its delegates. */
export default function OrganisationPage() {
  const { t, of } = useSpeech();
  const { tenant, name } = usePortal();
  const api = useApi();
  const list = useInfiniteQuery({
    queryKey: ['api', tenant, '/my-organisation/tickets'],
    queryFn: ({ pageParam, signal }) =>
      api.get('/my-organisation/tickets', {
        query: { limit: OF_A_PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  });
  return (
    <AsDelegate failure={list.error} again={list.refetch}>
      <PageHeading title={t('organisation.title')} site={of(name)}>
        {t('organisation.title')}
      </PageHeading>
      <p className="lead">{t('organisation.text')}</p>
      <RequestList
        of={list}
        caption={t('organisation.list')}
        empty={t('organisation.empty')}
        hrefOf={({ number }) => `/${tenant}/organisation/${number}`}
        stateOf={({ state }) => <span className={`sp-state is-${state}`}>{t(stateKey(state))}</span>}
      />
      <div className="sp-actions">
        <DelegateLeave />
      </div>
    </AsDelegate>
  );
}
