import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { NotFoundPage } from '../layout/not-found.page.js';
import { StaffShell, type AreaPage } from '../staff/layout/staff.shell.js';
import { useSession } from '../staff/session/session.context.js';
import { useAreaPath } from '../staff/use-area-path.js';
import { useSpeech } from './texts/index.js';
import './supervisor.css';

const WallPage = lazy(() => import('./wall/wall.page.js'));
const BoardPage = lazy(() => import('./board/board.page.js'));
const ClaimsPage = lazy(() => import('./claims/claims.page.js'));
const QualityPage = lazy(() => import('./quality/quality.page.js'));
const ReviewPage = lazy(() => import('./quality/review.page.js'));
const QualityReportPage = lazy(() => import('./quality/quality-report.page.js'));
const RostersPage = lazy(() => import('./rosters/rosters.page.js'));
const SkillsPage = lazy(() => import('./skills/skills.page.js'));
const TrendsPage = lazy(() => import('./trends/trends.page.js'));

/** /supervisor/{tenant}/… */
export default function SupervisorArea() {
  const { t } = useSpeech();
  const { may } = useSession();
  const path = useAreaPath();
  const watches = may('wall.read');
  const pages: readonly AreaPage[] = [
    { to: '', text: t('wall.title'), rights: ['wall.read'] },
    ...(watches && may('ticket.work') ? [{ to: 'board', text: t('board.title') }] : []),
    { to: 'claims', text: t('claims.title'), rights: ['wall.read'] },
    { to: 'quality', text: t('quality.title'), rights: ['quality.review'] },
    { to: 'quality-report', text: t('report.title'), rights: ['quality.report'] },
    { to: 'rosters', text: t('rosters.title'), rights: ['roster.read'] },
    { to: 'skills', text: t('skills.title'), rights: ['skill.read'] },
    { to: 'trends', text: t('trends.title'), rights: ['figures.read'] },
  ];
  return (
    <StaffShell area="supervisor" pages={pages}>
      <Routes>
        {/* Whoever governs the service watches its figures, not its work (D2). */}
        <Route index element={watches ? <WallPage /> : <Navigate to={path('trends')} replace />} />
        <Route path="board" element={<BoardPage />} />
        <Route path="claims" element={<ClaimsPage />} />
        <Route path="quality" element={<QualityPage />} />
        <Route path="quality/:id" element={<ReviewPage />} />
        <Route path="quality-report" element={<QualityReportPage />} />
        <Route path="rosters" element={<RostersPage />} />
        <Route path="skills" element={<SkillsPage />} />
        <Route path="trends" element={<TrendsPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </StaffShell>
  );
}
