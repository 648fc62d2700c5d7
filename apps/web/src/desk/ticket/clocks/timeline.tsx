import { useSpeech } from '../texts/index.js';
import type { ExplainedClock } from '../ticket.types.js';
import { segmentsOf } from './segments.js';

/** What counted and what did not, from the start of the clock to its term or to now, whichever is later; paler what is still to come. Told in words below it. */
export function Timeline({ clock, at }: { clock: ExplainedClock; at: string }) {
  const { t } = useSpeech();
  const { segments, now, due } = segmentsOf(clock, at);
  if (segments.length === 0) return null;
  return (
    <svg className="sp-timeline" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {segments.map(({ from, width, counted }, index) => (
        <rect key={index} x={from} y="6" width={width} height="12" className={counted ? 'is-counted' : 'is-not'}>
          <title>{t(counted ? 'clocks.legend.counted' : 'clocks.legend.not')}</title>
        </rect>
      ))}
      {now !== null && <rect x={now} y="6" width={1000 - now} height="12" className="is-ahead" />}
      {due !== null && <rect x={due - 3} y="0" width="6" height="24" className="is-due" />}
      {now !== null && <rect x={now - 2} y="2" width="4" height="20" className="is-now" />}
    </svg>
  );
}
