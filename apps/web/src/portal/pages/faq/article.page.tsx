import { Link, useParams } from 'react-router';
import { ApiFailure } from '../../../api/failure.js';
import { useRead } from '../../../api/use-read.js';
import { ArticleBody } from '../../../articles/article.body.js';
import { ReadState } from '../../../components/read-state.js';
import { formatMoment } from '../../../i18n/format.js';
import { NotFoundPage } from '../../../layout/not-found.page.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { usePortal } from '../../../layout/portal.context.js';
import { placeName } from '../../request/place.name.js';
import { useSpeech } from '../../texts/later.js';

/** One frequent question, with its answer. */
export default function ArticlePage() {
  const { t, of, language } = useSpeech();
  const portal = usePortal();
  const id = useParams()['id'] ?? '';
  const article = useRead('/faq/{id}', { path: { id } });
  if (article.isError && article.error instanceof ApiFailure && [400, 404].includes(article.error.status))
    return <NotFoundPage />;
  return (
    <section className="sp-narrow">
      <ReadState of={article} whole>
        {({ title, body, place, changedAt }) => (
          <>
            <PageHeading title={of(title)} site={of(portal.name)}>
              {of(title)}
            </PageHeading>
            {place && <p className="sp-help">{placeName(portal, place, of)}</p>}
            <ArticleBody text={of(body)} level="h2" />
            <p className="sp-help">{t('faq.changed', { when: formatMoment(changedAt, language, portal.zone) })}</p>
          </>
        )}
      </ReadState>
      <div className="sp-actions">
        <Link className="btn btn-outline-primary" to={`/${portal.tenant}/faq`}>
          {t('faq.back')}
        </Link>
        {portal.forms.length > 0 && (
          <Link className="btn btn-primary" to={`/${portal.tenant}/new`}>
            {t('faq.ask')}
          </Link>
        )}
      </div>
    </section>
  );
}
