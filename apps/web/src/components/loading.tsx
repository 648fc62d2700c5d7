import { useSpeech } from '../i18n/language.context.js';

/** @param whole the page itself is loading: it is called so until it has a heading of its own */
export function Loading({ whole = false }: { whole?: boolean }) {
  const { t } = useSpeech();
  const words = whole ? { role: 'heading', 'aria-level': 1 } : {};
  return (
    <div className="sp-loading" role="status">
      <span className="progress-spinner progress-spinner-active" aria-hidden="true" />
      <span {...words}>{t('loading')}</span>
    </div>
  );
}
