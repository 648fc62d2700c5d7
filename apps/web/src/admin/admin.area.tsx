import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../layout/not-found.page.js';
import { StaffShell, type AreaPage } from '../staff/layout/staff.shell.js';
import { useSession } from '../staff/session/session.context.js';
import { useSpeech } from './texts/index.js';

const AnswersPage = lazy(() => import('./answers/answers.page.js'));
const ArticlesPage = lazy(() => import('./faq/articles.page.js'));
const CampaignsPage = lazy(() => import('./campaigns/campaigns.page.js'));
const ClassificationPage = lazy(() => import('./classification/classification.page.js'));
const InstancePage = lazy(() => import('./plugins/instance.page.js'));
const CalendarsPage = lazy(() => import('./calendars/calendars.page.js'));
const ServiceLevelsPage = lazy(() => import('./service-levels/service-levels.page.js'));
const RevisionsPage = lazy(() => import('./configuration/revisions.page.js'));
const InstancesPage = lazy(() => import('./plugins/instances.page.js'));
const NoticesPage = lazy(() => import('./notices/notices.page.js'));
const RoutingPage = lazy(() => import('./routing/routing.page.js'));

/** /admin/{tenant}/… */
export default function AdminArea() {
  const { t } = useSpeech();
  const { may } = useSession();
  const pages: readonly AreaPage[] = [
    { to: '', text: t('plugins.title'), rights: ['plugins.read'] },
    { to: 'faq', text: t('faq.title'), rights: ['article.manage'] },
    { to: 'routing', text: t('routing.title'), rights: ['routing.try'] },
    { to: 'classification', text: t('tree.title'), rights: ['configuration.manage'] },
    { to: 'campaigns', text: t('campaigns.title'), rights: ['configuration.manage'] },
    { to: 'notices', text: t('notices.title'), rights: ['configuration.manage'] },
    { to: 'canned-answers', text: t('answers.title'), rights: ['answer.manage'] },
    { to: 'calendars', text: t('calendars.title'), rights: ['configuration.manage'] },
    { to: 'service-levels', text: t('levels.title'), rights: ['configuration.manage'] },
    { to: 'revisions', text: t('revisions.title'), rights: ['configuration.manage'] },
  ];
  return (
    <StaffShell area="admin" pages={pages}>
      <Routes>
        {may('plugins.read') && <Route index element={<InstancesPage />} />}
        {may('plugins.manage') && <Route path="plugins/:instance" element={<InstancePage />} />}
        {may('article.manage') && <Route path="faq" element={<ArticlesPage />} />}
        {may('routing.try') && <Route path="routing" element={<RoutingPage />} />}
        {may('configuration.manage') && <Route path="classification" element={<ClassificationPage />} />}
        {may('configuration.manage') && <Route path="campaigns" element={<CampaignsPage />} />}
        {may('configuration.manage') && <Route path="notices" element={<NoticesPage />} />}
        {may('answer.manage') && <Route path="canned-answers" element={<AnswersPage />} />}
        {may('configuration.manage') && <Route path="calendars" element={<CalendarsPage />} />}
        {may('configuration.manage') && <Route path="service-levels" element={<ServiceLevelsPage />} />}
        {may('configuration.manage') && <Route path="revisions" element={<RevisionsPage />} />}
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </StaffShell>
  );
}
