import { Container } from 'design-react-kit';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Route, Routes, useLocation, useParams } from 'react-router';
import { ApiProvider } from '../../api/api.provider.js';
import { Loading } from '../../components/loading.js';
import { NotFoundPage } from '../../layout/not-found.page.js';
import { usePortal } from '../../layout/portal.context.js';
import { LoadedForm } from '../pages/new-request.page.js';
import SentPage from '../pages/sent.page.js';
import { RequesterContext, type Requester } from '../session/requester.session.js';
import { tellAround, useToldHeight } from './told.height.js';

const NOWHERE: readonly string[] = [];
/** Inside another portal nobody is logged in here: no cookie is asked for or sent. */
const NOBODY: Requester = {
  ...{ info: null, failure: null },
  ...{ again: () => undefined, changed: () => undefined, logOut: async () => undefined },
};

/** C8: one form inside a page of another portal: /{tenant}/embed/forms/{form}. Everything else of ours opens in a window of its own. */
export default function EmbeddedArea() {
  const { tenant, forms } = usePortal();
  const { instance = '' } = useParams();
  const form = forms.find((one) => one.instance === instance);
  const origins = form?.embeddedIn ?? NOWHERE;
  const base = `/${tenant}/embed/forms/${instance}`;
  return (
    <RequesterContext value={NOBODY}>
      <ApiProvider tenant={tenant}>
        <Frame origins={origins}>
          {form === undefined ? (
            <NotFoundPage />
          ) : (
            <Routes>
              <Route index element={<LoadedForm key={instance} instance={instance} sentAt={`${base}/sent`} />} />
              <Route path="sent" element={<SentPage again={base} apart />} />
              <Route path="*" element={<NotFoundPage />} />
            </Routes>
          )}
        </Frame>
      </ApiProvider>
    </RequesterContext>
  );
}

function Frame({ origins, children }: { origins: readonly string[]; children: ReactNode }) {
  const shown = useRef<HTMLElement>(null);
  useToldHeight(shown, origins);
  useToldSteps(origins);
  return (
    <main className="sp-embedded" id="main" tabIndex={-1} ref={shown}>
      <Container>
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </Container>
    </main>
  );
}

/** Each step but the first is said to the page around, so that it is begun from its top. */
function useToldSteps(origins: readonly string[]): void {
  const { key } = useLocation();
  const last = useRef(key);
  useEffect(() => {
    if (last.current === key) return;
    last.current = key;
    tellAround(origins, { type: 'sportello:step' });
  }, [key, origins]);
}
