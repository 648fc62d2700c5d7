import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useApi } from '../../../api/api.context.js';
import { ApiFailure } from '../../../api/failure.js';
import { LoadFailed } from '../../../components/load-failed.js';
import { Loading } from '../../../components/loading.js';
import { NotFoundPage } from '../../../layout/not-found.page.js';
import { usePortal } from '../../../layout/portal.context.js';
import { SignedIn } from '../../session/signed-in.js';
import { useSpeech } from '../../texts/later.js';
import { tokenFrom } from '../../ticket/private-link.js';
import { Followed } from '../ticket/followed.js';

/** One of one's own requests: the same page as by its private link. */
export default function MyRequestPage() {
  return (
    <SignedIn>
      <MyRequest />
    </SignedIn>
  );
}

function MyRequest() {
  const { t } = useSpeech();
  const { tenant } = usePortal();
  const number = useParams()['number'] ?? '';
  const api = useApi();
  // Whoever has logged in is given the key of the private page, which stays in memory and never stands in an address.
  const own = useQuery({
    queryKey: ['my-request-key', tenant, number],
    queryFn: async ({ signal }) =>
      tokenFrom((await api.get('/my-tickets/{number}', { path: { number }, signal })).link),
    staleTime: 600_000,
  });
  const back = (
    <p>
      <Link to={`/${tenant}/my`}>{t('mine.back')}</Link>
    </p>
  );
  if (own.isError && own.error instanceof ApiFailure && own.error.status === 404) return <NotFoundPage />;
  if (own.isError) return <LoadFailed error={own.error} retry={() => void own.refetch()} />;
  if (own.data === undefined) return <Loading whole />;
  if (own.data === null) return <NotFoundPage />;
  return (
    <>
      {back}
      <Followed key={own.data} token={own.data} refused={<NotFoundPage />} />
    </>
  );
}
