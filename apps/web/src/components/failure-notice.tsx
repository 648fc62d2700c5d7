import { correlationOf, failureDetail, failureMessage } from '../form/problem.mapping.js';
import { useSpeech } from '../i18n/language.context.js';
import { Notice } from './notice.js';

/** A send that failed: why, that nothing typed is lost, and the id to tell the help desk. */
export function FailureNotice({ error }: { error: unknown }) {
  const { t } = useSpeech();
  const { key, values } = failureMessage(error);
  const detail = failureDetail(error);
  const correlation = correlationOf(error);
  return (
    <Notice tone="danger">
      <p className="fw-semibold mb-1">{t('failure.title')}</p>
      <p className="mb-1">{t(key, values)}</p>
      {detail !== '' && <p className="mb-1">{detail}</p>}
      <p className="mb-0">{t('failure.kept')}</p>
      {correlation !== '' && <p className="mb-0 small">{t('failure.correlation', { id: correlation })}</p>}
    </Notice>
  );
}
