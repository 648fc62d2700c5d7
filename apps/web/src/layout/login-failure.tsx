import { useSearchParams } from 'react-router';
import { useSpeech } from '../i18n/language.context.js';
import type { MessageKey } from '../i18n/catalogue.js';
import { PageHeading } from './page-heading.js';
import { usePortal } from './portal.context.js';

const WORDS: Readonly<Record<string, MessageKey>> = {
  'AUTH.LOGIN_REFUSED': 'loginFailed.refused',
  'AUTH.CLAIM_MISSING': 'loginFailed.claim',
  'AUTH.ASSURANCE_TOO_LOW': 'loginFailed.level',
  'AUTH.NOTHING_GRANTED': 'loginFailed.nothing',
  'AUTH.PROVIDER_UNAVAILABLE': 'loginFailed.provider',
};

/** Why a login at an identity provider did not succeed, and what to do. */
export function LoginFailure() {
  const { t, of } = useSpeech();
  const { name } = usePortal();
  const [search] = useSearchParams();
  const code = search.get('code') ?? '';
  const known = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  return (
    <>
      <PageHeading title={t('loginFailed.title')} site={of(name)}>
        {t('loginFailed.title')}
      </PageHeading>
      <p className="lead">{t(known ?? 'loginFailed.other')}</p>
      {known !== undefined && <p className="sp-help">{t('loginFailed.code', { code })}</p>}
    </>
  );
}
