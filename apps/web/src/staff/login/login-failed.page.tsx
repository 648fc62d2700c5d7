import { Link } from 'react-router';
import { LoginFailure } from '../../layout/login-failure.js';
import { LoginFrame } from '../layout/login.frame.js';
import { useSpeech } from '../texts/index.js';
import { useAreaPath } from '../use-area-path.js';

/** Where a login at a provider of the staff ends that did not succeed. */
export function LoginFailedPage() {
  const { t } = useSpeech();
  const path = useAreaPath();
  return (
    <LoginFrame>
      <LoginFailure />
      <Link className="btn btn-primary" to={path()}>
        {t('retry')}
      </Link>
    </LoginFrame>
  );
}
