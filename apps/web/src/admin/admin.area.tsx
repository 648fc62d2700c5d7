import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../layout/not-found.page.js';
import { StaffShell, type AreaPage } from '../staff/layout/staff.shell.js';
import { AdminHomePage } from './admin-home.page.js';
import { useSpeech } from './texts/index.js';

/** /admin/{tenant}/… */
export default function AdminArea() {
  const { t } = useSpeech();
  const pages: readonly AreaPage[] = [{ to: '', text: t('admin.title') }];
  return (
    <StaffShell area="admin" pages={pages}>
      <Routes>
        <Route index element={<AdminHomePage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </StaffShell>
  );
}
