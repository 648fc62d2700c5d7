import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../layout/not-found.page.js';
import { useSession } from '../staff/session/session.context.js';
import { StaffShell, type AreaPage } from '../staff/layout/staff.shell.js';
import { AlertBanner } from './alerts/alert.banner.js';
import { CallCards } from './calls/call.card.js';
import { useSpeech as useCallSpeech } from './calls/texts/index.js';
import { DeskHomePage } from './desk-home.page.js';
import { DeskNavigation } from './keys/desk.navigation.js';
import { QueuePage } from './queue/queue.page.js';
import { useSpeech as useListSpeech } from './queue/texts/index.js';
import { SeenKeeper } from './queue/use-seen.js';
import { useSpeech } from './texts/index.js';

const CallPage = lazy(() => import('./calls/call.page.js'));
const CallsPage = lazy(() => import('./calls/calls.page.js'));
const CallBacksPage = lazy(() => import('./calls/call-backs.page.js'));
const ChatPage = lazy(() => import('./chat/chat.page.js'));
const ContactPage = lazy(() => import('./contacts/contact.page.js'));
const ContactsPage = lazy(() => import('./contacts/contacts.page.js'));
const ClosurePage = lazy(() => import('./closure/closure.page.js'));
const DutyPage = lazy(() => import('./duty/duty.page.js'));
const TicketPage = lazy(() => import('./ticket/ticket.page.js'));
const MyReviewsPage = lazy(() => import('./quality/my-reviews.page.js'));
const OutboxPage = lazy(() => import('./outbox/outbox.page.js'));

/** /desk/{tenant}/… */
export default function DeskArea() {
  const { t } = useSpeech();
  const { t: said } = useListSpeech();
  const { t: ofCalls } = useCallSpeech();
  const { may } = useSession();
  const pages: readonly AreaPage[] = [
    { to: '', text: may('queue.read') ? said('queue.title') : t('desk.home') },
    { to: 'call', text: said('call.title'), rights: ['ticket.register'] },
    { to: 'call-backs', text: said('callBacks.title'), rights: ['call.read'] },
    { to: 'calls', text: ofCalls('calls.title'), rights: ['call.read'] },
    { to: 'contacts', text: t('desk.contacts'), rights: ['contact.identify'] },
    { to: 'chat', text: t('desk.chat'), rights: ['chat.serve'] },
    { to: 'closure-checks', text: said('closure.title'), rights: ['queue.read'] },
    { to: 'duty', text: said('duty.title'), rights: ['roster.read'] },
    { to: 'reviews', text: t('reviews.title'), rights: ['quality.read-own'] },
    { to: 'outbox', text: t('desk.outbox'), rights: ['outbox.read'] },
  ];
  return (
    <StaffShell area="desk" pages={pages}>
      <AlertBanner />
      <CallCards />
      <DeskNavigation />
      <SeenKeeper />
      <Routes>
        <Route index element={may('queue.read') ? <QueuePage /> : <DeskHomePage />} />
        <Route path="call" element={<CallPage />} />
        <Route path="calls" element={<CallsPage />} />
        <Route path="call-backs" element={<CallBacksPage />} />
        <Route path="contacts" element={<ContactsPage />} />
        <Route path="contacts/:id" element={<ContactPage />} />
        <Route path="chat" element={<ChatPage />} />
        <Route path="closure-checks" element={<ClosurePage />} />
        <Route path="duty" element={<DutyPage />} />
        <Route path="tickets/:number" element={<TicketPage />} />
        <Route path="reviews" element={<MyReviewsPage />} />
        <Route path="outbox" element={<OutboxPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </StaffShell>
  );
}
