import { useState } from 'react';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { MailFrame } from '../../components/mail-frame.js';
import { Notice } from '../../components/notice.js';
import { ReadState } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { useSpeech } from '../texts/index.js';
import { MailState } from './mail-state.js';

type OutboxMail = Schema<'OutboxMessageView'>;

export function MailView({ id, back }: { id: string; back: () => void }) {
  const { t } = useSpeech();
  const mail = useRead('/outbox/{id}', { path: { id } });
  return (
    <>
      <button type="button" className="btn btn-outline-primary btn-sm mb-4" onClick={back}>
        {t('outbox.back')}
      </button>
      <ReadState of={mail}>{(found) => <Opened mail={found} />}</ReadState>
    </>
  );
}

function Opened({ mail }: { mail: OutboxMail }) {
  const { t } = useSpeech();
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
          <dd>
            <Time at={mail.createdAt} form="full" />
          </dd>
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
        <MailFrame html={mail.html ?? ''} title={t('outbox.frame')} />
      ) : (
        <pre className="sp-mail-text" tabIndex={0}>
          {view === 'raw' ? mail.raw : mail.text}
        </pre>
      )}
    </>
  );
}
