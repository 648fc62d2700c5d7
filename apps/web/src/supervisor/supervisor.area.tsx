import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../layout/not-found.page.js';
import { StaffShell, type AreaPage } from '../staff/layout/staff.shell.js';
import { useSession } from '../staff/session/session.context.js';
import { SupervisorHomePage } from './supervisor-home.page.js';
import { useSpeech } from './texts/index.js';

const WallPage = lazy(() => import('./wall/wall.page.js'));

/** /supervisor/{tenant}/… */
export default function SupervisorArea() {
  const { t } = useSpeech();
  const { may } = useSession();
  const wall = may('wall.read');
  const pages: readonly AreaPage[] = [{ to: '', text: t(wall ? 'wall.title' : 'supervisor.title') }];
  return (
    <StaffShell area="supervisor" pages={pages}>
      <Routes>
        <Route index element={wall ? <WallPage /> : <SupervisorHomePage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </StaffShell>
  );
}
