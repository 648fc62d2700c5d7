import { Link } from 'react-router';
import { useSpeech } from '../i18n/language.context.js';
import { PageHeading } from './page-heading.js';
import { usePortal } from './portal.context.js';

export function NotFoundPage() {
  const { t, of } = useSpeech();
  const portal = usePortal();
  return (
    <section className="sp-narrow">
      <PageHeading title={t('notFound.title')} site={of(portal.name)}>
        {t('notFound.title')}
      </PageHeading>
      <p className="lead">{t('notFound.text')}</p>
      <Link className="btn btn-primary" to={`/${portal.tenant}/`}>
        {t('notFound.home')}
      </Link>
    </section>
  );
}
