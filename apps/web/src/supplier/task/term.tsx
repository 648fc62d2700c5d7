import { useState } from 'react';
import { ReadState } from '../../components/read-state.js';
import { durationWords } from '../../time/duration.words.js';
import type { TaskWhole } from '../task.types.js';
import { TermCell } from '../tasks/term-cell.js';
import { useSpeech } from '../texts/index.js';
import { useTaskClock } from './use-task.js';

/** B10: the term as the desk sees it too, and how it was counted. */
export function Term({ task }: { task: TaskWhole }) {
  const { t, language } = useSpeech();
  const [open, setOpen] = useState(false);
  const { target, calendar } = task;
  return (
    <section className="sp-part" aria-labelledby="term">
      <h2 id="term">{t('task.term')}</h2>
      <p className="mb-1">
        <TermCell task={task} />
      </p>
      {target !== undefined && (
        <>
          <p className="sp-help">
            {t('task.term.target', { target: durationWords(target, language), calendar: calendar ?? '—' })}
          </p>
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{t('task.term.why')}</summary>
            {open && <Explained task={task} />}
          </details>
        </>
      )}
    </section>
  );
}

function Explained({ task: { id, version } }: { task: TaskWhole }) {
  const { of } = useSpeech();
  const clock = useTaskClock(id, version);
  return (
    <ReadState of={clock}>
      {({ text }) => (
        <ul className="sp-why">
          {of(text)
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line, index) => (
              <li key={index}>{line}</li>
            ))}
        </ul>
      )}
    </ReadState>
  );
}
