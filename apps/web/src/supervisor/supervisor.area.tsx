import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../layout/not-found.page.js';
import { StaffShell, type AreaPage } from '../staff/layout/staff.shell.js';
import { SupervisorHomePage } from './supervisor-home.page.js';
import { useSpeech } from './texts/index.js';

/** /supervisor/{tenant}/… */
export default function SupervisorArea() {
  const { t } = useSpeech();
  const pages: readonly AreaPage[] = [{ to: '', text: t('supervisor.title') }];
  return (
    <StaffShell area="supervisor" pages={pages}>
      <Routes>
        <Route index element={<SupervisorHomePage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </StaffShell>
  );
}
