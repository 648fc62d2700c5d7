import { lazy, Suspense } from 'react';
import { Outlet, Route, Routes } from 'react-router';
import { Loading } from '../components/loading.js';
import { NotFoundPage } from '../layout/not-found.page.js';
import { PortalLayout } from './layout/portal.layout.js';
import { HomePage } from './pages/home.page.js';
import { NewRequestPage } from './pages/new-request.page.js';
import { RequesterProvider } from './session/requester.provider.js';
import './styles/ticket.css';
import './styles/portal.css';

const EmbeddedArea = lazy(() => import('./embed/embedded.area.js'));
const SentPage = lazy(() => import('./pages/sent.page.js'));
const TicketPage = lazy(() => import('./pages/ticket.page.js'));
const MyRequestsPage = lazy(() => import('./pages/mine/my-requests.page.js'));
const MyRequestPage = lazy(() => import('./pages/mine/my-request.page.js'));
const OrganisationPage = lazy(() => import('./pages/organisation/organisation.page.js'));
const OrganisationRequestPage = lazy(() => import('./pages/organisation/organisation-request.page.js'));
const FaqPage = lazy(() => import('./pages/faq/faq.page.js'));
const ArticlePage = lazy(() => import('./pages/faq/article.page.js'));
const ChatPage = lazy(() => import('./pages/chat/chat.page.js'));
const AccessibilityPage = lazy(() => import('./pages/law/accessibility.page.js'));
const CookiesPage = lazy(() => import('./pages/law/cookies.page.js'));
const LoginFailedPage = lazy(() => import('./pages/login-failed.page.js'));

/** What requesters see: /{tenant}/… */
export default function PortalArea() {
  return (
    <Routes>
      <Route element={<Later />}>
        <Route path="embed/forms/:instance/*" element={<EmbeddedArea />} />
      </Route>
      <Route element={<WithRequester />}>
        <Route element={<PortalLayout />}>
          <Route index element={<HomePage />} />
          <Route path="new" element={<NewRequestPage />} />
          <Route element={<Later />}>
            <Route path="sent" element={<SentPage />} />
            <Route path="request" element={<TicketPage />} />
            <Route path="my" element={<MyRequestsPage />} />
            <Route path="my/:number" element={<MyRequestPage />} />
            <Route path="organisation" element={<OrganisationPage />} />
            <Route path="organisation/:number" element={<OrganisationRequestPage />} />
            <Route path="faq" element={<FaqPage />} />
            <Route path="faq/:id" element={<ArticlePage />} />
            <Route path="chat/:instance" element={<ChatPage />} />
            <Route path="accessibility" element={<AccessibilityPage />} />
            <Route path="cookies" element={<CookiesPage />} />
            <Route path="login-failed" element={<LoginFailedPage />} />
          </Route>
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Route>
    </Routes>
  );
}

/** Every page but those inside other portals knows who has logged in. */
function WithRequester() {
  return (
    <RequesterProvider>
      <Outlet />
    </RequesterProvider>
  );
}

/** Pages that only those load who come to them. */
function Later() {
  return (
    <Suspense fallback={<Loading whole />}>
      <Outlet />
    </Suspense>
  );
}
