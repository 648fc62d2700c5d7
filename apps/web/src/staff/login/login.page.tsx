import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { ReadState } from '../../components/read-state.js';
import { PageHeading } from '../../layout/page-heading.js';
import { usePortal } from '../../layout/portal.context.js';
import { LoginFrame } from '../layout/login.frame.js';
import { readWays } from '../session/session.api.js';
import type { SessionInfo } from '../session/session.context.js';
import { useAreaPath } from '../use-area-path.js';
import { useSpeech } from '../texts/index.js';
import { LoginForm } from './login-form.js';
import { ProviderLinks } from './provider-links.js';

/** In place of any page of the staff while nobody has logged in: afterwards that page is there. */
export function LoginPage({ entered }: { entered: (info: SessionInfo) => void }) {
  const { t, of, language } = useSpeech();
  const { name, tenant } = usePortal();
  const { pathname, search } = useLocation();
  const path = useAreaPath();
  const ways = useQuery({ queryKey: ['login-ways', tenant], queryFn: () => readWays({ tenant, language }) });
  return (
    <LoginFrame>
      <PageHeading title={t('login.title')} site={of(name)}>
        {t('login.title')}
      </PageHeading>
      <p className="lead">{t('login.text')}</p>
      <ReadState of={ways}>
        {(found) => (
          <>
            <ProviderLinks ways={found} returnTo={`${pathname}${search}`} />
            {found.localAccounts && (
              <>
                {found.providers.some((provider) => provider.for === 'staff') && <h2>{t('login.or')}</h2>}
                <LoginForm action={t('login.action')} entered={entered} />
                <p>
                  <Link to={path('forgotten')}>{t('login.forgotten')}</Link>
                </p>
              </>
            )}
            {!found.localAccounts && found.providers.length === 0 && <p>{t('login.none')}</p>}
          </>
        )}
      </ReadState>
    </LoginFrame>
  );
}
