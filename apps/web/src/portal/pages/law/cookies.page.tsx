import { PageHeading } from '../../../layout/page-heading.js';
import { usePortal } from '../../../layout/portal.context.js';
import { useSpeech } from '../../texts/later.js';

const KEPT = ['session', 'draft', 'language'] as const;

/** What the browser keeps for these pages: what they need to work, and nothing else. */
export default function CookiesPage() {
  const { t, of } = useSpeech();
  const { name } = usePortal();
  return (
    <section className="sp-narrow">
      <PageHeading title={t('cookies.title')} site={of(name)}>
        {t('cookies.title')}
      </PageHeading>
      <p className="lead">{t('cookies.text')}</p>
      <dl className="sp-list">
        {KEPT.map((what) => (
          <div key={what}>
            <dt>{t(`cookies.${what}`)}</dt>
            <dd>{t(`cookies.${what}.text`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('cookies.none')}</p>
    </section>
  );
}
