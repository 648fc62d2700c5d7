import { Link } from 'react-router';
import { isSafeLink } from '../../layout/safe.link.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { usePortal } from '../../../layout/portal.context.js';
import { useSpeech } from '../../texts/later.js';

/** How accessible these pages are, and how to say that they are not: the feedback the law asks for. */
export default function AccessibilityPage() {
  const { t, of } = useSpeech();
  const { tenant, name, links, contacts, forms } = usePortal();
  const statement = isSafeLink(links.accessibility) ? links.accessibility : null;
  return (
    <section className="sp-narrow">
      <PageHeading title={t('accessibility.title')} site={of(name)}>
        {t('accessibility.title')}
      </PageHeading>
      <p className="lead">{t('accessibility.text')}</p>
      <h2>{t('footer.accessibility')}</h2>
      {statement ? (
        <p>
          <a href={statement}>{t('accessibility.statement')}</a>
        </p>
      ) : (
        <p>{t('accessibility.noStatement')}</p>
      )}
      <h2>{t('accessibility.report')}</h2>
      <p>{t('accessibility.how')}</p>
      <ul>
        <li>{t('accessibility.which')}</li>
        <li>{t('accessibility.what')}</li>
        <li>{t('accessibility.with')}</li>
      </ul>
      {forms.length > 0 ? (
        <p>
          <Link className="btn btn-primary" to={`/${tenant}/new?about=accessibility`}>
            {t('accessibility.write')}
          </Link>
        </p>
      ) : (
        <p className="sp-multiline">{of(contacts)}</p>
      )}
      <h2>{t('accessibility.answer')}</h2>
      <p>{t('accessibility.term')}</p>
    </section>
  );
}
