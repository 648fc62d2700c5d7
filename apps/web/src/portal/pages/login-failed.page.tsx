import { Link } from 'react-router';
import { LoginFailure } from '../../layout/login-failure.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSpeech } from '../texts/later.js';

/** Where a login at a provider ends that did not succeed. */
export default function LoginFailedPage() {
  const { t, of } = useSpeech();
  const { tenant, contacts } = usePortal();
  return (
    <section className="sp-narrow">
      <LoginFailure />
      <p className="sp-multiline">{of(contacts)}</p>
      <div className="sp-actions">
        <Link className="btn btn-primary" to={`/${tenant}/my`}>
          {t('login.again')}
        </Link>
        <Link className="btn btn-outline-primary" to={`/${tenant}/`}>
          {t('notFound.home')}
        </Link>
      </div>
    </section>
  );
}
