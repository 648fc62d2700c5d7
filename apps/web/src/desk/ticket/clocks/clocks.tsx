import { useRead } from '../../../api/use-read.js';
import { Icon } from '../../../components/icon.js';
import { ReadState } from '../../../components/read-state.js';
import { Time } from '../../../components/time.js';
import { formatShort } from '../../../i18n/format.js';
import { usePortal } from '../../../layout/portal.context.js';
import { durationWords } from '../../../time/duration.words.js';
import { useSpeech } from '../texts/index.js';
import type { ExplainedClock } from '../ticket.types.js';
import { span } from './span.words.js';
import { Timeline } from './timeline.js';

/** The terms of a ticket: how they stand, as a line of time, and why. */
export function Clocks({ number }: { number: string }) {
  const { t } = useSpeech();
  const clocks = useRead('/tickets/{number}/clocks', { path: { number } }, { refetchInterval: 60_000 });
  return (
    <section aria-labelledby="clocks" className="sp-part">
      <h2 id="clocks">{t('clocks.title')}</h2>
      <ReadState of={clocks}>
        {({ clocks: all, at }) => (
          <>
            {all.length === 0 && <p>{t('clocks.none')}</p>}
            <ul className="sp-terms">
              {all.map((clock) => (
                <li key={`${clock.clock}-${clock.run}`} className={`is-${clock.state} ${clock.late ? 'is-late' : ''}`}>
                  <Clock {...{ clock, at }} />
                </li>
              ))}
            </ul>
          </>
        )}
      </ReadState>
    </section>
  );
}

const ICONS: Readonly<Record<string, string>> = {
  running: 'clock',
  paused: 'minus-circle',
  met: 'check-circle',
  breached: 'warning-circle',
  cancelled: 'close-circle',
};
const STATES = ['running', 'paused', 'met', 'breached', 'cancelled'] as const;

function Clock({ clock, at }: { clock: ExplainedClock; at: string }) {
  const { t, of, language } = useSpeech();
  const { zone } = usePortal();
  const { label, state, dueAt, stoppedAt, target, calendar, elapsedSeconds, targetSeconds, remainingSeconds } = clock;
  const shown = STATES.find((one) => one === state) ?? 'running';
  const when = shown === 'running' || shown === 'paused' ? dueAt : (stoppedAt ?? dueAt);
  return (
    <>
      <p className="sp-term-head">
        <Icon name={ICONS[shown] ?? 'clock'} className="icon-sm" />
        <strong>{of(label)}</strong>{' '}
        <span className="sp-term-state">
          {t(`clocks.state.${shown}`)} {when !== undefined && <Time at={when} />}
        </span>
      </p>
      <Timeline clock={clock} at={at} />
      <p className="sp-help">
        {t('clocks.counted', { elapsed: span(elapsedSeconds, language), target: span(targetSeconds, language) })}
        {shown === 'running' && !clock.late && `, ${t('clocks.left', { left: span(remainingSeconds, language) })}`}
      </p>
      <details>
        <summary>{t('clocks.why')}</summary>
        <p className="sp-help">{t('clocks.target', { target: durationWords(target, language), calendar })}</p>
        <ul className="sp-why">
          {of(clock.text)
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          {clock.changes.map(({ at: changed, from, to }) => (
            <li key={changed}>{t('clocks.changed', { at: formatShort(changed, language, zone), from, to })}</li>
          ))}
          {clock.steps.length > 0 && (
            <li>
              {t('clocks.step', {
                steps: clock.steps
                  .map(({ step, stepAt }) => `${step} (${formatShort(stepAt, language, zone)})`)
                  .join(', '),
              })}
            </li>
          )}
        </ul>
      </details>
    </>
  );
}
