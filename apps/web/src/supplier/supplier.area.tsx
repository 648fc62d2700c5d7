import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../layout/not-found.page.js';
import { StaffShell, type AreaPage } from '../staff/layout/staff.shell.js';
import { SupplierHomePage } from './supplier-home.page.js';
import { useSpeech } from './texts/index.js';

/** /supplier/{tenant}/… */
export default function SupplierArea() {
  const { t } = useSpeech();
  const pages: readonly AreaPage[] = [{ to: '', text: t('supplier.title') }];
  return (
    <StaffShell area="supplier" pages={pages}>
      <Routes>
        <Route index element={<SupplierHomePage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </StaffShell>
  );
}
