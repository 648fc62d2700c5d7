import type { Schema } from '../../../api/routes.js';
import type { MyTicket, TicketClock } from '../../../api/types.js';
import { Icon } from '../../../components/icon.js';
import { formatMoment } from '../../../i18n/format.js';
import { usePortal } from '../../../layout/portal.context.js';
import { useSpeech } from '../../texts/later.js';
import { clockWording } from '../../ticket/clock.wording.js';

type ToldClock = TicketClock | Schema<'ClockView'>;

/** The times a request has, each told in words. */
export function Clocks({ clocks }: { clocks: readonly ToldClock[] }) {
  const { t, of, language } = useSpeech();
  const { zone } = usePortal();
  if (clocks.length === 0) return null;
  const when = (at: string | null | undefined) => (at ? formatMoment(at, language, zone) : '');
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks">{t('ticket.clocks')}</h2>
      <ul className="sp-clocks">
        {clocks.map((clock) => {
          const { key, tone } = clockWording(clock);
          return (
            <li key={`${clock.clock}-${clock.startedAt}`} className={`is-${tone}`}>
              <Icon name={ICONS[tone]} className="icon-sm" />
              <span>
                <span className="fw-semibold">{of(clock.label)}</span>
                <span className="d-block">{t(key, { due: when(clock.dueAt), at: when(clock.stoppedAt) })}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const ICONS = { running: 'clock', good: 'check-circle', late: 'warning-circle', quiet: 'minus-circle' } as const;

/** What has happened to a request, as far as it concerns those who ask. */
export function History({ events }: { events: MyTicket['events'] }) {
  const { t, of, language } = useSpeech();
  const { zone } = usePortal();
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('ticket.history')}</h2>
      <ol className="sp-history">
        {events.map(({ at, label }, index) => (
          <li key={`${at}-${index}`}>
            <span className="fw-semibold">{of(label)}</span>
            <span className="d-block sp-help">{formatMoment(at, language, zone)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
