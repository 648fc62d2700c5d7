import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { Notice } from '../../components/notice.js';
import { ReadState } from '../../components/read-state.js';
import { PageHeading } from '../../layout/page-heading.js';
import { usePortal } from '../../layout/portal.context.js';
import { LoginForm } from '../../staff/login/login-form.js';
import { ProviderLinks } from '../../staff/login/provider-links.js';
import { readWays } from '../../staff/session/session.api.js';
import type { SessionInfo } from '../../staff/session/session.context.js';
import { useSpeech } from '../texts/later.js';
import { useRequester } from './requester.session.js';

export interface LoginPartProps {
  /** Whose door it is: of those who ask, or of delegates of an organisation, who are known as people of the tenant. */
  readonly door: 'requesters' | 'staff';
  /** Somebody came in by a password. */
  readonly entered: () => void;
}

/** In place of a page that is one's own while nobody has logged in: afterwards that page is there. */
export default function LoginPart({ door, entered }: LoginPartProps) {
  const { t, of, language } = useSpeech();
  const { tenant, name } = usePortal();
  const { pathname, search } = useLocation();
  const { changed } = useRequester();
  const [stranger, setStranger] = useState(false);
  const ways = useQuery({ queryKey: ['login-ways', tenant], queryFn: () => readWays({ tenant, language }) });
  const came = (info: SessionInfo) => {
    const asks = info.roles.every((role) => role === 'requester');
    setStranger(asks !== (door === 'requesters'));
    if (asks) changed(info as Parameters<typeof changed>[0]);
    if (asks === (door === 'requesters')) entered();
  };
  return (
    <section className="sp-narrow">
      <PageHeading title={t('login.title')} site={of(name)}>
        {t('login.title')}
      </PageHeading>
      <p className="lead">{t(door === 'requesters' ? 'login.text' : 'login.delegate')}</p>
      {stranger && (
        <Notice tone="warning" alert>
          <p className="mb-0">
            {t('login.stranger')} <a href={`/desk/${tenant}`}>{t('login.desk')}</a>
          </p>
        </Notice>
      )}
      <ReadState of={ways}>
        {(found) => {
          const providers = found.providers.filter((one) => one.for === door);
          return (
            <>
              <ProviderLinks ways={found} door={door} returnTo={`${pathname}${search}`} />
              {found.localAccounts && providers.length > 0 && <h2>{t('login.or')}</h2>}
              {found.localAccounts && <LoginForm action={t('login.action')} entered={came} />}
              {!found.localAccounts && providers.length === 0 && <p>{t('login.none')}</p>}
            </>
          );
        }}
      </ReadState>
      <p>{t('login.cookie')}</p>
    </section>
  );
}
