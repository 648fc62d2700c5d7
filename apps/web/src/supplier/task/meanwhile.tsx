import { Notice } from '../../components/notice.js';
import type { TaskWhole } from '../task.types.js';
import { useSpeech } from '../texts/index.js';

/** What was on the page when the form was opened, or when somebody last said to have read what is new. */
export interface Seen {
  readonly version: number;
  readonly seq: number;
}

export const seenNow = ({ version, events }: Pick<TaskWhole, 'version' | 'events'>): Seen => ({
  version,
  seq: events.at(-1)?.seq ?? 0,
});

export interface MeanwhileProps {
  readonly task: TaskWhole;
  /** The last event that was seen. */
  readonly since: number;
  /** Goes on upon the new version; undefined while it has not come. */
  readonly goOn: (() => void) | undefined;
}

/** Somebody was faster: who did what since, and that nothing typed is lost. */
export function Meanwhile({ task, since, goOn }: MeanwhileProps) {
  const { t } = useSpeech();
  const news = task.events.filter(({ seq }) => seq > since);
  return (
    <Notice tone="warning" alert>
      <p className="fw-semibold mb-1">{t('meanwhile.title')}</p>
      {news.length > 0 && (
        <ul className="mb-1">
          {news.map(({ seq, by, type }) => (
            <li key={seq}>
              {by}: {t(`event.${type}`)}
            </li>
          ))}
        </ul>
      )}
      <p className="mb-2">{t('meanwhile.text')}</p>
      {goOn && (
        <button type="button" className="btn btn-outline-primary btn-xs" onClick={goOn}>
          {t('meanwhile.read')}
        </button>
      )}
    </Notice>
  );
}
