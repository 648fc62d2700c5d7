import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../layout/not-found.page.js';
import { StaffShell, type AreaPage } from '../staff/layout/staff.shell.js';
import { TaskListPage } from './tasks/task-list.page.js';
import { useSpeech } from './texts/index.js';
import './supplier.css';

const TaskPage = lazy(() => import('./task/task.page.js'));

/** /supplier/{tenant}/…: the tasks of the supplier one is of, and nothing else of the tenant (B5, B10). */
export default function SupplierArea() {
  const { t } = useSpeech();
  const pages: readonly AreaPage[] = [{ to: '', text: t('supplier.title') }];
  return (
    <StaffShell area="supplier" pages={pages}>
      <Routes>
        <Route index element={<TaskListPage />} />
        <Route path="tasks/:id" element={<TaskPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </StaffShell>
  );
}
