import { useSupplierApi } from '../../api/api.context.js';
import { Icon } from '../../components/icon.js';
import { saveFile } from '../../components/save.file.js';
import { formatBytes } from '../../i18n/format.js';
import { useNotify } from '../../layout/notifier.js';
import type { TaskWhole } from '../task.types.js';
import { useSpeech } from '../texts/index.js';

/** The files that lie with a task: kept on one's own machine, never opened in the page. */
export function TaskFiles({ task: { id, attachments } }: { task: TaskWhole }) {
  const { t, language } = useSpeech();
  const api = useSupplierApi();
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
    <section className="sp-part" aria-labelledby="files">
      <h2 id="files">{t('files.label')}</h2>
      <ul className="sp-files">
        {attachments.map((file) => (
          <li key={file.id}>
            <Icon name="clip" className="icon-sm" />
            <span className="sp-file-name">{file.name}</span>
            <span className="sp-file-size">{formatBytes(file.size, language)}</span>
            <button
              type="button"
              className="sp-icon-button"
              aria-label={t('task.file.get', { name: file.name })}
              onClick={() => void get(file.id, file.name)}
            >
              <Icon name="download" className="icon-sm" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
