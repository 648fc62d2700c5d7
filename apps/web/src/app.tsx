import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Suspense, useRef, type ReactNode } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { PortalPart, StaffPart } from './area.parts.js';
import { CrashGuard } from './components/crash-guard.js';
import { Loading } from './components/loading.js';
import { BareFrame } from './layout/bare.frame.js';
import { ArrivedContext } from './layout/page-heading.js';
import { RootLayout } from './layout/root.layout.js';
import { TenantFrame } from './layout/tenant.frame.js';
import { UnknownTenantPage } from './layout/unknown-tenant.page.js';

export function App({ queries }: { queries: QueryClient }) {
  const arrived = useRef(false);
  return (
    <CrashGuard>
      <QueryClientProvider client={queries}>
        <ArrivedContext value={arrived}>
          <BrowserRouter>
            <Routes>
              {(['desk', 'supervisor', 'admin', 'supplier'] as const).map((area) => (
                <Route key={area} path={`/${area}/:tenant/*`} element={framed(<StaffPart area={area} />)} />
              ))}
              <Route path="/:tenant/*" element={framed(<PortalPart />)} />
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
      <Loading whole />
    </BareFrame>
  );
}
