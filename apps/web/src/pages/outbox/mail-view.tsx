import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getOutboxMail } from '../../api/helpdesk.js';
import type { OutboxMail } from '../../api/types.js';
import { FailureNotice } from '../../components/failure-notice.js';
import { Loading } from '../../components/loading.js';
import { Notice } from '../../components/notice.js';
import { formatMoment } from '../../i18n/format.js';
import { useSpeech } from '../../i18n/language.context.js';
import { usePortal } from '../../layout/portal.context.js';
import { MailState } from './mail-state.js';
import { useRefusal } from './use-refusal.js';

export interface MailViewProps {
  readonly id: string;
  readonly token: string;
  readonly refuse: () => void;
  readonly back: () => void;
}

export function MailView({ id, token, refuse, back }: MailViewProps) {
  const { t, language } = useSpeech();
  const { tenant } = usePortal();
  const mail = useQuery({
    queryKey: ['outbox', tenant, token, id],
    queryFn: ({ signal }) => getOutboxMail({ tenant, language, token, signal }, id),
  });
  useRefusal(mail.error, refuse);
  return (
    <>
      <button type="button" className="btn btn-outline-primary btn-sm mb-4" onClick={back}>
        {t('outbox.back')}
      </button>
      {mail.isPending && <Loading />}
      {mail.isError && <FailureNotice error={mail.error} />}
      {mail.data && <Opened mail={mail.data} />}
    </>
  );
}

function Opened({ mail }: { mail: OutboxMail }) {
  const { t, language } = useSpeech();
  const { zone } = usePortal();
  return (
    <article aria-labelledby="mail">
      <h2 id="mail">{mail.subject || t('outbox.noSubject')}</h2>
      {mail.state === 'not-sent' && <Notice tone="warning">{t('outbox.notSent.warning')}</Notice>}
      <dl className="sp-list">
        <div>
          <dt>{t('outbox.state')}</dt>
          <dd>
            <MailState state={mail.state} />
          </dd>
        </div>
        <div>
          <dt>{t('outbox.to')}</dt>
          <dd>{mail.recipient}</dd>
        </div>
        <div>
          <dt>{t('outbox.created')}</dt>
          <dd>{formatMoment(mail.createdAt, language, zone)}</dd>
        </div>
        {mail.ticketNumber && (
          <div>
            <dt>{t('outbox.ticket')}</dt>
            <dd>{mail.ticketNumber}</dd>
          </div>
        )}
      </dl>
      <Body mail={mail} />
    </article>
  );
}

type View = 'text' | 'html' | 'raw';

function Body({ mail }: { mail: OutboxMail }) {
  const { t } = useSpeech();
  const views: View[] = ['text', ...(mail.html ? (['html'] as const) : []), ...(mail.raw ? (['raw'] as const) : [])];
  const [view, setView] = useState<View>('text');
  return (
    <>
      {views.length > 1 && (
        <div role="group" aria-label={t('outbox.view')} className="sp-views">
          {views.map((one) => (
            <button
              key={one}
              type="button"
              className="btn btn-sm btn-outline-primary"
              aria-pressed={view === one}
              onClick={() => setView(one)}
            >
              {t(`outbox.view.${one}`)}
            </button>
          ))}
        </div>
      )}
      {view === 'html' ? (
        // An empty sandbox: no scripts, no forms, no origin, whatever the mail contains.
        <iframe className="sp-mail-frame" sandbox="" srcDoc={mail.html ?? ''} title={t('outbox.frame')} />
      ) : (
        <pre className="sp-mail-text" tabIndex={0}>
          {view === 'raw' ? mail.raw : mail.text}
        </pre>
      )}
    </>
  );
}
