import { Button } from 'design-react-kit';
import { correlationOf, failureMessage } from '../form/problem.mapping.js';
import { useSpeech } from '../i18n/language.context.js';
import { PageHeading } from '../layout/page-heading.js';
import { useTryAgain } from './use-try-again.js';

/** A page whose data did not come: why, and another try (at all that did not come). */
export function LoadFailed({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useSpeech();
  const { key, values } = failureMessage(error);
  const again = useTryAgain(retry);
  const correlation = correlationOf(error);
  return (
    <section className="sp-narrow">
      <PageHeading title={t('load.failed.title')} site="">
        {t('load.failed.title')}
      </PageHeading>
      <p className="lead">{t(key, values)}</p>
      {correlation !== '' && <p>{t('failure.correlation', { id: correlation })}</p>}
      <Button color="primary" onClick={again}>
        {t('retry')}
      </Button>
    </section>
  );
}
