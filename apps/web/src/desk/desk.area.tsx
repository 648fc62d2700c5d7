import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../layout/not-found.page.js';
import { StaffShell, type AreaPage } from '../staff/layout/staff.shell.js';
import { DeskHomePage } from './desk-home.page.js';
import { useSpeech } from './texts/index.js';

const OutboxPage = lazy(() => import('./outbox/outbox.page.js'));

/** /desk/{tenant}/… */
export default function DeskArea() {
  const { t } = useSpeech();
  const pages: readonly AreaPage[] = [
    { to: '', text: t('desk.home') },
    { to: 'outbox', text: t('desk.outbox'), rights: ['outbox.read'] },
  ];
  return (
    <StaffShell area="desk" pages={pages}>
      <Routes>
        <Route index element={<DeskHomePage />} />
        <Route path="outbox" element={<OutboxPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </StaffShell>
  );
}
