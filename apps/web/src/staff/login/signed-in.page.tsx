import { useEffect } from 'react';
import { PageHeading } from '../../layout/page-heading.js';
import { usePortal } from '../../layout/portal.context.js';
import { LoginFrame } from '../layout/login.frame.js';
import { sessionChannel } from '../session/session.channel.js';
import { useSpeech } from '../texts/index.js';

/** Where a provider's window ends: it tells the window that waits, and closes. */
export function SignedInPage() {
  const { t, of } = useSpeech();
  const { tenant, name } = usePortal();
  useEffect(() => {
    const channel = sessionChannel(tenant, () => undefined);
    channel.tell('signed-in');
    window.close();
    return () => channel.close();
  }, [tenant]);
  return (
    <LoginFrame>
      <PageHeading title={t('signedIn.title')} site={of(name)}>
        {t('signedIn.title')}
      </PageHeading>
      <p className="lead">{t('signedIn.text')}</p>
    </LoginFrame>
  );
}
