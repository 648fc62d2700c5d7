import { useSpeech } from '../i18n/language.context.js';

export function Loading() {
  const { t } = useSpeech();
  return (
    <div className="sp-loading" role="status">
      <span className="progress-spinner progress-spinner-active" aria-hidden="true" />
      <span>{t('loading')}</span>
    </div>
  );
}
