import { Notice } from '../../components/notice.js';
import { useRead } from '../../api/use-read.js';
import { failureDetail } from '../../form/problem.mapping.js';
import type { Place } from './actions/action.js';
import { eventName, eventWords } from './log/event.words.js';
import { useSpeech } from './texts/index.js';
import type { LogEvent } from './ticket.types.js';

export interface MeanwhileProps {
  readonly place: Place;
  /** What was on the page when the form was opened. */
  readonly since: { readonly version: number; readonly updatedAt: string };
  /** The refusal of what was sent, if something was. */
  readonly failure: unknown;
  /** Goes on upon the new version, once it has been read; undefined while it has not come. */
  readonly read: (() => void) | undefined;
}

const MOST = 20;

/** Somebody was faster: who did what since, and that nothing typed is lost. */
export function Meanwhile({ place, since, failure, read }: MeanwhileProps) {
  const { t } = useSpeech();
  const { number, version } = place.ticket;
  // A version is one command at least one event: what came since is after that many events.
  const events = useRead(
    '/tickets/{number}/events',
    { path: { number }, query: { cursor: String(Math.max(0, since.version - 1)), limit: 100 } },
    { enabled: place.task === undefined || version > since.version },
  );
  const news = (events.data?.items ?? []).filter(({ at }) => at > since.updatedAt).slice(-MOST);
  const detail = failureDetail(failure);
  return (
    <Notice tone="warning" alert>
      <p className="fw-semibold mb-1">{t('meanwhile.title')}</p>
      {news.length === 0 && <p className="mb-1">{detail === '' ? t('meanwhile.unknown') : detail}</p>}
      {news.length > 0 && (
        <ul className="mb-1">
          {news.map((event) => (
            <li key={event.seq}>{t('meanwhile.item', { who: event.actor.name, what: told(event, place) })}</li>
          ))}
        </ul>
      )}
      <p className="mb-2">{t('meanwhile.text')}</p>
      {read && (
        <button type="button" className="btn btn-outline-primary btn-xs" onClick={read}>
          {t('meanwhile.read')}
        </button>
      )}
    </Notice>
  );
}

const told = (event: LogEvent, place: Place): string =>
  [eventName(event, place.words), ...eventWords(event, place)].join(' · ');
