import { useApi } from '../../../api/api.context.js';
import { useRead } from '../../../api/use-read.js';
import { ReadState } from '../../../components/read-state.js';
import { Time } from '../../../components/time.js';
import { useNotify } from '../../../layout/notifier.js';
import type { Vocabulary } from '../../vocabulary.js';
import { saveFile } from '../../../components/save.file.js';
import { useSpeech } from '../texts/index.js';
import type { TaskWhole } from '../ticket.types.js';

/** What was asked, said and sent between the desk and whoever has the task, and how its term was counted. */
export function TaskStory({ id, version, words }: { id: string; version: number; words: Vocabulary }) {
  const { t } = useSpeech();
  const whole = useRead('/tasks/{id}', { path: { id } }, { keep: true });
  return (
    <ReadState of={whole}>
      {(task) => (
        <div data-version={version}>
          <p className="sp-multiline">{task.text}</p>
          <SharedData fields={task.fields} />
          <ol className="sp-log">
            {task.events.map(({ seq, type, at, by, text, outcome }) => (
              <li key={seq}>
                <p className="sp-help">
                  <Time at={at} /> · {by}
                </p>
                <p className="sp-multiline">
                  <strong>{words.say('taskEvents', type)}</strong>
                  {outcome !== undefined && ` (${words.say('taskOutcomes', outcome)})`} {text}
                </p>
              </li>
            ))}
          </ol>
          <TaskFiles task={task} />
          {task.target !== undefined && (
            <details>
              <summary>{t('tasks.clock')}</summary>
              <TaskTerm id={id} />
            </details>
          )}
        </div>
      )}
    </ReadState>
  );
}

function SharedData({ fields }: { fields: Readonly<Record<string, unknown>> }) {
  const { t } = useSpeech();
  const entries = Object.entries(fields);
  if (entries.length === 0) return null;
  return (
    <>
      <h4>{t('tasks.shared')}</h4>
      <dl className="sp-facts">
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function TaskFiles({ task: { id, attachments } }: { task: TaskWhole }) {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  if (attachments.length === 0) return null;
  const get = async (attachment: string, name: string) => {
    try {
      saveFile(await api.file('/tasks/{id}/attachments/{attachment}', { path: { id, attachment } }), name);
    } catch (failure) {
      notify.failed(failure);
    }
  };
  return (
    <ul className="sp-files">
      {attachments.map((file) => (
        <li key={file.id}>
          {file.scan === 'infected' ? (
            <>
              {file.name} <strong className="text-danger">{t('talk.file.infected')}</strong>
            </>
          ) : (
            <button
              type="button"
              className="btn btn-link p-0 sp-file-name"
              onClick={() => void get(file.id, file.name)}
            >
              {t('tasks.file.get', { name: file.name })}
            </button>
          )}
          {file.scan === 'not-scanned' && <span className="sp-file-size"> {t('talk.file.unscanned')}</span>}
        </li>
      ))}
    </ul>
  );
}

function TaskTerm({ id }: { id: string }) {
  const { of } = useSpeech();
  const clock = useRead('/tasks/{id}/clock', { path: { id } });
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
