import { Route, Routes } from 'react-router';
import { ApiProvider } from '../api/api.provider.js';
import { NotFoundPage } from '../layout/not-found.page.js';
import { usePortal } from '../layout/portal.context.js';
import { PortalLayout } from './layout/portal.layout.js';
import { HomePage } from './pages/home.page.js';
import { NewRequestPage } from './pages/new-request.page.js';
import { SentPage } from './pages/sent.page.js';
import { TicketPage } from './pages/ticket.page.js';
import './styles/ticket.css';

/** What requesters see: /{tenant}/… */
export default function PortalArea() {
  const { tenant } = usePortal();
  return (
    <ApiProvider tenant={tenant}>
      <Routes>
        <Route element={<PortalLayout />}>
          <Route index element={<HomePage />} />
          <Route path="new" element={<NewRequestPage />} />
          <Route path="sent" element={<SentPage />} />
          <Route path="request" element={<TicketPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </ApiProvider>
  );
}
