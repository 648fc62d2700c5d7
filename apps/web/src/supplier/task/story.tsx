import { useState } from 'react';
import { Time } from '../../components/time.js';
import type { TaskEvent, TaskWhole } from '../task.types.js';
import { useSpeech } from '../texts/index.js';

/** What the supplier's own side does; all else comes from the desk. */
const OURS: readonly TaskEvent['type'][] = ['accepted', 'refused', 'progressed', 'asked', 'replied', 'done', 'noted'];
const AT_FIRST = 20;

/** What happened and what was said, the newest first. */
export function Story({ task: { events, text: asked } }: { task: TaskWhole }) {
  const { t } = useSpeech();
  const [most, setMost] = useState(AT_FIRST);
  const shown = events.toReversed().slice(0, most);
  const rest = events.length - shown.length;
  return (
    <section className="sp-part" aria-labelledby="story">
      <h2 id="story">{t('story.title')}</h2>
      <ol className="sp-messages" reversed>
        {shown.map((event) => (
          <li key={event.seq}>
            <Said event={event} asked={asked} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className="btn btn-outline-primary btn-xs" onClick={() => setMost(most + AT_FIRST)}>
          {t('story.more', { count: Math.min(rest, AT_FIRST) })}
        </button>
      )}
    </section>
  );
}

/** @param asked what the task asks for: it stands above, and is not said twice */
function Said({ event: { type, at, by, text, outcome }, asked }: { event: TaskEvent; asked: string }) {
  const { t } = useSpeech();
  return (
    <article className={`sp-message ${OURS.includes(type) ? 'is-out' : 'is-in'}`} data-event={type}>
      <header>
        <h3>{t(`event.${type}`)}</h3>
        <span className="sp-help">
          {by} · <Time at={at} />
        </span>
      </header>
      {outcome !== undefined && <p className="mb-1">{t('task.outcome.is', { outcome: t(`outcome.${outcome}`) })}</p>}
      {text !== '' && text !== asked && <p className="sp-multiline">{text}</p>}
    </article>
  );
}
