import { lazy, Suspense, type ReactNode } from 'react';
import { LoadFailed } from '../../components/load-failed.js';
import { Loading } from '../../components/loading.js';
import { useRequester } from './requester.session.js';

const LoginPart = lazy(() => import('./login.part.js'));

/** What is for those alone who have logged in. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { info, failure, again } = useRequester();
  if (failure !== null) return <LoadFailed error={failure} retry={again} />;
  if (info === undefined) return <Loading whole />;
  if (info !== null) return children;
  return (
    <Suspense fallback={<Loading whole />}>
      <LoginPart door="requesters" entered={() => undefined} />
    </Suspense>
  );
}
