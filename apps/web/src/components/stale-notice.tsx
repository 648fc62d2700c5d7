import { failureDetail } from '../form/problem.mapping.js';
import { useSpeech } from '../i18n/language.context.js';
import { Notice } from './notice.js';

/** Somebody was faster: what they changed is on the page now, what was typed still is, and one may send again. */
export function StaleNotice({ failure }: { failure: unknown }) {
  const { t } = useSpeech();
  const detail = failureDetail(failure);
  return (
    <Notice tone="warning" alert>
      <p className="fw-semibold mb-1">{t('stale.title')}</p>
      {detail !== '' && <p className="mb-1">{detail}</p>}
      <p className="mb-0">{t('stale.text')}</p>
    </Notice>
  );
}
