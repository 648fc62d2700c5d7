import { Link } from 'react-router';
import { useRead } from '../../../api/use-read.js';
import { formatMoment } from '../../../i18n/format.js';
import { usePortal } from '../../../layout/portal.context.js';
import { useSpeech } from '../../texts/later.js';

/** D1: what was begun and not sent, wherever that was; a form that is not there any more leads nowhere. */
export function Unfinished() {
  const { t, of, language } = useSpeech();
  const { tenant, forms, zone } = usePortal();
  const drafts = useRead('/my-drafts', undefined, { staleTime: 0 });
  const begun = (drafts.data?.items ?? []).flatMap((draft) => {
    const form = forms.find(({ instance }) => instance === draft.instance);
    return form === undefined ? [] : [{ ...draft, form }];
  });
  if (begun.length === 0) return null;
  return (
    <section aria-labelledby="unfinished">
      <h2 id="unfinished">{t('mine.unfinished')}</h2>
      <ul className="sp-links">
        {begun.map(({ instance, form, values, savedAt }) => (
          <li key={instance}>
            <Link to={`/${tenant}/new?form=${encodeURIComponent(instance)}`}>
              {typeof values['subject'] === 'string' && values['subject'] !== '' ? values['subject'] : of(form.name)}{' '}
              <span className="sp-help">
                {t('mine.unfinished.since', { when: formatMoment(savedAt, language, zone) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
