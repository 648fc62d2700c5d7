import { useState } from 'react';
import type { Schema } from '../../api/routes.js';
import { MailFrame } from '../../components/mail-frame.js';
import { useSpeech } from './texts/index.js';

/** What would be written, as the mail looks and as plain text. Nothing is sent. */
export function NoticePreview({ notice: { subject, text, html } }: { notice: Schema<'NoticePreviewView'> }) {
  const { t } = useSpeech();
  const [asText, showText] = useState(false);
  const mail = asText ? undefined : html;
  return (
    <section aria-labelledby="preview" className="sp-trial-result">
      <h3 id="preview">{t('notice.preview')}</h3>
      <p>{t('notice.preview.text')}</p>
      <p>
        <strong>{subject}</strong>
      </p>
      {html !== undefined && (
        <div role="group" aria-label={t('notice.view')} className="sp-views">
          {([false, true] as const).map((plain) => (
            <button
              key={String(plain)}
              type="button"
              className="btn btn-sm btn-outline-primary"
              aria-pressed={asText === plain}
              onClick={() => showText(plain)}
            >
              {t(plain ? 'notice.view.text' : 'notice.view.mail')}
            </button>
          ))}
        </div>
      )}
      {mail === undefined ? (
        <pre className="sp-notice-text">{text}</pre>
      ) : (
        <MailFrame html={mail} title={t('notice.frame', { subject })} />
      )}
    </section>
  );
}
