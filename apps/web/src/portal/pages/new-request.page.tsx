import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { getForm } from '../portal.api.js';
import { LoadFailed } from '../../components/load-failed.js';
import { Loading } from '../../components/loading.js';
import { useSpeech } from '../texts/index.js';
import { PageHeading } from '../../layout/page-heading.js';
import { usePortal } from '../../layout/portal.context.js';
import { RequestForm } from './new-request/request-form.js';

/** Which form, then the form itself. */
export function NewRequestPage() {
  const portal = usePortal();
  const [search] = useSearchParams();
  const asked = search.get('form');
  const only = portal.forms.length === 1 && asked === null ? portal.forms[0] : undefined;
  const chosen = only ?? portal.forms.find(({ instance }) => instance === asked);
  return chosen ? (
    <LoadedForm key={chosen.instance} instance={chosen.instance} />
  ) : (
    <FormChoice gone={asked !== null} />
  );
}

/** @param sentAt where the confirmation is shown; left out: the page of the portal */
export function LoadedForm({ instance, sentAt }: { instance: string; sentAt?: string }) {
  const { language } = useSpeech();
  const { tenant } = usePortal();
  const form = useQuery({
    queryKey: ['form', tenant, instance, language],
    queryFn: ({ signal }) => getForm({ tenant, language, signal }, instance),
    staleTime: Infinity,
    // While the other language loads, the form stays as it is.
    placeholderData: (previous) => previous,
  });
  if (form.data) return <RequestForm instance={instance} form={form.data} sentAt={sentAt ?? `/${tenant}/sent`} />;
  if (form.isError) return <LoadFailed error={form.error} retry={() => void form.refetch()} />;
  return <Loading whole />;
}

/** @param gone D14: the form that was asked for is not there for who asks */
function FormChoice({ gone }: { gone: boolean }) {
  const { t, of } = useSpeech();
  const portal = usePortal();
  return (
    <section className="sp-narrow">
      <PageHeading title={t('new.title')} site={of(portal.name)}>
        {t('new.title')}
      </PageHeading>
      {portal.forms.length === 0 && <p className="lead">{t('home.start.none')}</p>}
      {portal.forms.length > 0 && (
        <>
          <p className="lead">{t(gone ? 'new.gone' : 'new.which')}</p>
          <ul className="sp-links">
            {portal.forms.map(({ instance, name }) => (
              <li key={instance}>
                <Link to={`?form=${encodeURIComponent(instance)}`}>{of(name)}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
