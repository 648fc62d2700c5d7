import { useSyncExternalStore } from 'react';
import { useSpeech } from '../i18n/language.context.js';

/** A strip while the browser has no network at all; what is sent meanwhile fails, and is kept. */
export function OfflineNotice() {
  const { t } = useSpeech();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className={online ? 'visually-hidden' : 'sp-live-lost'}>
      {online ? '' : t('offline')}
    </div>
  );
}

function subscribe(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}
