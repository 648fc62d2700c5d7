import { correlationOf, failureDetail, failureMessage } from '../form/problem.mapping.js';
import { useSpeech } from '../i18n/language.context.js';
import { Notice } from './notice.js';

/** Something that failed: why, that nothing typed is lost, and the id to tell the help desk. @param kept whether that is so */
export function FailureNotice({ error, kept = true }: { error: unknown; kept?: boolean }) {
  const { t } = useSpeech();
  const { key, values } = failureMessage(error);
  const detail = failureDetail(error);
  const correlation = correlationOf(error);
  return (
    <Notice tone="danger">
      {kept && <p className="fw-semibold mb-1">{t('failure.title')}</p>}
      <p className="mb-1">{t(key, values)}</p>
      {detail !== '' && <p className="mb-1">{detail}</p>}
      {kept && <p className="mb-0">{t('failure.kept')}</p>}
      {correlation !== '' && <p className="mb-0 small">{t('failure.correlation', { id: correlation })}</p>}
    </Notice>
  );
}
