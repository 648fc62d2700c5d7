import { useDeskKey } from '../keys/use-desk-key.js';
import { useSpeech } from './texts/index.js';

/** Says that the list has changed, and waits to be asked: no row moves under the hand. */
export function ChangesBar({ count, show }: { count: number; show: () => void }) {
  const { t } = useSpeech();
  useDeskKey('show', show, count > 0);
  return (
    <div className="sp-changes" role="status">
      {count > 0 && (
        <>
          <span>{count === 1 ? t('queue.changes.one') : t('queue.changes.many', { count })}</span>
          <button type="button" className="btn btn-primary btn-xs" onClick={show}>
            {t('queue.changes.show')}
          </button>
        </>
      )}
    </div>
  );
}
