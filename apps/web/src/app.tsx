import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { CrashGuard } from './components/crash-guard.js';
import { Loading } from './components/loading.js';
import { BareFrame } from './layout/bare.frame.js';
import { ArrivedContext } from './layout/page-heading.js';
import { RootLayout } from './layout/root.layout.js';
import { TenantFrame } from './layout/tenant.frame.js';
import { UnknownTenantPage } from './layout/unknown-tenant.page.js';

// Each area is a file of its own: nobody loads what they do not use.
const PortalArea = lazy(() => import('./portal/portal.area.js'));
const StaffArea = lazy(() => import('./staff/staff.area.js'));

export function App() {
  // Retries are the request layer's: it knows which requests may be repeated.
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } }),
  );
  const arrived = useRef(false);
  return (
    <CrashGuard>
      <QueryClientProvider client={queries}>
        <ArrivedContext value={arrived}>
          <BrowserRouter>
            <Routes>
              {(['desk', 'supervisor', 'admin', 'supplier'] as const).map((area) => (
                <Route key={area} path={`/${area}/:tenant/*`} element={framed(<StaffArea area={area} />)} />
              ))}
              <Route path="/:tenant/*" element={framed(<PortalArea />)} />
              <Route element={<RootLayout />}>
                <Route path="*" element={<UnknownTenantPage />} />
              </Route>
            </Routes>
          </BrowserRouter>
        </ArrivedContext>
      </QueryClientProvider>
    </CrashGuard>
  );
}

const framed = (area: ReactNode) => (
  <TenantFrame>
    <Suspense fallback={<AreaLoading />}>{area}</Suspense>
  </TenantFrame>
);

function AreaLoading() {
  return (
    <BareFrame>
      <Loading />
    </BareFrame>
  );
}
