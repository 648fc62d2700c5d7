import { Link } from 'react-router';
import type { Registered } from '../../api/types.js';
import { CopyLink } from '../components/copy-link.js';
import { Icon } from '../../components/icon.js';
import { formatMoment } from '../../i18n/format.js';
import { useSpeech } from '../texts/later.js';
import { PageHeading } from '../../layout/page-heading.js';
import { usePortal } from '../../layout/portal.context.js';
import { recallSent } from '../sent.storage.js';

interface SentPageProps {
  /** Address of the form; left out: that of the portal. */
  readonly again?: string;
  /** The request opens in a window of its own: here is a frame of somebody else's page. */
  readonly apart?: boolean;
}

/** The confirmation: number, time, terms, private link, what comes next. */
export default function SentPage({ again, apart = false }: SentPageProps) {
  const { t, of } = useSpeech();
  const portal = usePortal();
  const form = again ?? `/${portal.tenant}/new`;
  const answer = recallSent(portal.tenant);
  if (answer && 'number' in answer) return <Confirmation sent={answer} again={form} apart={apart} />;
  const title = t(answer ? 'sent.receipt.title' : 'new.title');
  return (
    <section className="sp-narrow">
      <PageHeading title={title} site={of(portal.name)}>
        {title}
      </PageHeading>
      <p className="lead">{t(answer ? 'sent.receipt.text' : 'sent.nothing')}</p>
      {answer && (
        <p>
          {t('sent.receipt.number')}: <span className="sp-number">{answer.receipt}</span>
        </p>
      )}
      <Link className="btn btn-primary" to={answer && !apart ? `/${portal.tenant}/` : form}>
        {t(answer && !apart ? 'notFound.home' : 'home.start.action')}
      </Link>
    </section>
  );
}

function Confirmation({ sent, again, apart }: { sent: Registered; again: string; apart: boolean }) {
  const { t, of, language } = useSpeech();
  const portal = usePortal();
  const when = (at: string) => formatMoment(at, language, portal.zone);
  const terms = sent.clocks.flatMap(({ clock, label, dueAt }) => (dueAt ? [{ clock, label, dueAt }] : []));
  return (
    <section className="sp-narrow">
      <PageHeading title={t('sent.title')} site={of(portal.name)}>
        <Icon name="check-circle" className="icon-success icon-lg me-2" />
        {t('sent.title')}
      </PageHeading>
      <div className="sp-receipt">
        <p className="mb-1">{t('sent.number')}</p>
        <p className="sp-number sp-number-big">{sent.number}</p>
        <p className="mb-0">{t('sent.registered', { when: when(sent.openedAt) })}</p>
      </div>
      {terms.length > 0 && (
        <>
          <h2>{t('sent.terms')}</h2>
          <dl className="sp-list">
            {terms.map(({ clock, label, dueAt }) => (
              <div key={clock}>
                <dt>{of(label)}</dt>
                <dd>{t('sent.term', { when: when(dueAt) })}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h2>{t('sent.link.title')}</h2>
      <p>{t('sent.link.text')}</p>
      <CopyLink link={sent.link} />
      <h2>{t('sent.next.title')}</h2>
      <ol className="sp-next">
        <li>{t('sent.next.mail')}</li>
        <li>{t('sent.next.work')}</li>
        <li>{t('sent.next.answer')}</li>
      </ol>
      <div className="sp-actions">
        <Link className="btn btn-outline-primary" to={again}>
          {t('sent.again')}
        </Link>
        <Link
          className="btn btn-primary"
          to={`/${portal.tenant}/request#${sent.token}`}
          {...(apart ? { target: '_blank', rel: 'noreferrer' } : {})}
        >
          {t('sent.open')}
          {apart && <span className="visually-hidden"> {t('link.external')}</span>}
        </Link>
      </div>
    </section>
  );
}
