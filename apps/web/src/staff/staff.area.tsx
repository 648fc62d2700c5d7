import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Loading } from '../components/loading.js';
import { Shortcuts } from '../keys/shortcuts.js';
import { BareFrame } from '../layout/bare.frame.js';
import { AREA_PARTS } from './area.parts.js';
import { areasOf, type StaffAreaName } from './areas.js';
import { NotYourArea } from './layout/not-your-area.js';
import { StaffShell } from './layout/staff.shell.js';
import { ForgottenPage } from './login/forgotten.page.js';
import { LoginFailedPage } from './login/login-failed.page.js';
import { SetPasswordPage } from './login/set-password.page.js';
import { SignedInPage } from './login/signed-in.page.js';
import { useSession } from './session/session.context.js';
import { SessionProvider } from './session/session.provider.js';
import './styles/staff.css';
import './styles/work.css';

const AccountPage = lazy(() => import('./account/account.page.js'));

/** Everything behind the login: /desk/{tenant}/…, /supervisor/…, /admin/…, /supplier/… */
export default function StaffArea({ area }: { area: StaffAreaName }) {
  return (
    <Routes>
      <Route path="forgotten" element={<ForgottenPage />} />
      <Route path="password" element={<SetPasswordPage />} />
      <Route path="signed-in" element={<SignedInPage />} />
      <Route path="login-failed" element={<LoginFailedPage />} />
      <Route
        path="*"
        element={
          <SessionProvider>
            <Shortcuts>
              <Entered area={area} />
            </Shortcuts>
          </SessionProvider>
        }
      />
    </Routes>
  );
}

function Entered({ area }: { area: StaffAreaName }) {
  const { rights } = useSession();
  const Area = AREA_PARTS[area];
  const waiting = (
    <BareFrame>
      <Loading whole />
    </BareFrame>
  );
  return (
    <Suspense fallback={waiting}>
      <Routes>
        <Route
          path="account"
          element={
            <StaffShell area={area} pages={[]}>
              <AccountPage />
            </StaffShell>
          }
        />
        <Route path="*" element={areasOf(rights).includes(area) ? <Area /> : <NotYourArea area={area} />} />
      </Routes>
    </Suspense>
  );
}
