import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { CrashGuard } from './components/crash-guard.js';
import { ArrivedContext } from './layout/page-heading.js';
import { RootLayout } from './layout/root.layout.js';
import { TenantLayout } from './layout/tenant.layout.js';
import { HomePage } from './pages/home.page.js';
import { NewRequestPage } from './pages/new-request.page.js';
import { NotFoundPage } from './pages/not-found.page.js';
import { OutboxPage } from './pages/outbox.page.js';
import { SentPage } from './pages/sent.page.js';
import { TicketPage } from './pages/ticket.page.js';
import { UnknownTenantPage } from './pages/unknown-tenant.page.js';

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
              <Route path="/desk/:tenant" element={<TenantLayout />}>
                <Route path="outbox" element={<OutboxPage />} />
                <Route path="*" element={<NotFoundPage />} />
              </Route>
              <Route path="/:tenant" element={<TenantLayout />}>
                <Route index element={<HomePage />} />
                <Route path="new" element={<NewRequestPage />} />
                <Route path="sent" element={<SentPage />} />
                <Route path="request" element={<TicketPage />} />
                <Route path="*" element={<NotFoundPage />} />
              </Route>
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
