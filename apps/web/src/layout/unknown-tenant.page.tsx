import { useSpeech } from '../i18n/language.context.js';
import { PageHeading } from './page-heading.js';

export function UnknownTenantPage() {
  const { t } = useSpeech();
  return (
    <section className="sp-narrow">
      <PageHeading title={t('tenant.unknown.title')} site="">
        {t('tenant.unknown.title')}
      </PageHeading>
      <p className="lead">{t('tenant.unknown.text')}</p>
    </section>
  );
}
