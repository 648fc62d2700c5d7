import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../layout/not-found.page.js';
import { StaffShell, type AreaPage } from '../staff/layout/staff.shell.js';
import { useSpeech } from './texts/index.js';

const WallPage = lazy(() => import('./wall/wall.page.js'));

/** /supervisor/{tenant}/… */
export default function SupervisorArea() {
  const { t } = useSpeech();
  const pages: readonly AreaPage[] = [{ to: '', text: t('wall.title'), rights: ['wall.read'] }];
  return (
    <StaffShell area="supervisor" pages={pages}>
      <Routes>
        <Route index element={<WallPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </StaffShell>
  );
}
