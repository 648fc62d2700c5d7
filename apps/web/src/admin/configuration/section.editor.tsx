import { useState, type ReactNode } from 'react';
import { ReadState } from '../../components/read-state.js';
import type { FormProblem } from '../../form/form.problem.js';
import { useNotify } from '../../layout/notifier.js';
import { useSpeech } from '../texts/index.js';
import { stillWrong, UNCHECKED, type Checked } from './checked.problems.js';
import { RestoreDialog } from './restore.dialog.js';
import { SaveDialog, type Saved } from './save.dialog.js';
import { SavedNotice, ScheduledNotice } from './saved.notice.js';
import { useReadConfigurationAnew, useSection, type SectionName, type StoredSection } from './use-section.js';
import '../admin.css';
import './configuration.css';

/** What a page shows and changes of a section. */
export interface EditedSection<T> {
  readonly value: T;
  /** As it is in force. */
  readonly stored: T;
  readonly revision: number;
  readonly changed: boolean;
  /** What the server found wrong when it was last asked, as far as it was not changed since; fields named from below the section. */
  readonly problems: readonly FormProblem[];
  readonly set: (value: T) => void;
}

export interface SectionEditorProps<T> {
  readonly section: SectionName;
  /** Makes of what the server has what the page works with. */
  readonly shape: (value: unknown) => T;
  readonly children: (edited: EditedSection<T>) => ReactNode;
}

/**
 * A section of the configuration that is changed whole: what is changed is kept until it is saved, the difference is shown before
 * that, a reason is asked, and the revision it became can be undone.
 */
export function SectionEditor<T>({ section, shape, children }: SectionEditorProps<T>) {
  const editing = useSection(section);
  const [checked, setChecked] = useState<Checked>(UNCHECKED);
  return (
    <ReadState of={editing.read}>
      {(stored) => (
        <>
          <ScheduledNotice stored={stored} begin={editing.set} />
          {children({
            ...{ value: shape(editing.value), stored: shape(stored.value) },
            ...{ revision: stored.revision, changed: editing.changed, set: editing.set },
            problems: stillWrong(checked, editing.value),
          })}
          <SavePart {...{ stored, editing, setChecked }} />
        </>
      )}
    </ReadState>
  );
}

type Front = { readonly kind: 'save' } | { readonly kind: 'undo'; readonly saved: Saved };

interface SavePartProps {
  readonly stored: StoredSection;
  readonly editing: ReturnType<typeof useSection>;
  readonly setChecked: (checked: Checked) => void;
}

function SavePart({ stored, editing, setChecked }: SavePartProps) {
  const { t } = useSpeech();
  const notify = useNotify();
  const anew = useReadConfigurationAnew();
  const [front, setFront] = useState<Front | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const ended = async (said: string) => {
    setFront(null);
    notify.done(said);
    await anew();
  };
  return (
    <>
      {saved !== null && !editing.changed && (
        <SavedNotice saved={saved} undo={() => setFront({ kind: 'undo', saved })} />
      )}
      {editing.changed && (
        <SaveBar overtaken={editing.overtaken} review={() => setFront({ kind: 'save' })} discard={editing.forget} />
      )}
      {front?.kind === 'save' && (
        <SaveDialog
          section={stored.section}
          value={editing.value}
          overtaken={editing.overtaken}
          close={(problems) => {
            setChecked({ value: editing.value, problems });
            setFront(null);
          }}
          saved={(now) => {
            setSaved(now);
            setChecked(UNCHECKED);
            void ended(t('configuration.saved.short', { revision: now.revision })).then(editing.forget);
          }}
        />
      )}
      {front?.kind === 'undo' && (
        <RestoreDialog
          revision={front.saved.before}
          undoes={front.saved.revision}
          from={front.saved.from}
          close={() => setFront(null)}
          done={(revision) => {
            setSaved(null);
            void ended(t('configuration.undone', { revision }));
          }}
        />
      )}
    </>
  );
}

interface SaveBarProps {
  readonly overtaken: boolean;
  readonly review: () => void;
  readonly discard: () => void;
}

/** Stays in sight while something is not saved. */
function SaveBar({ overtaken, review, discard }: SaveBarProps) {
  const { t } = useSpeech();
  return (
    <section className="sp-save-bar" aria-label={t('configuration.unsaved')}>
      <p>
        <strong>{t('configuration.unsaved')}</strong> {overtaken && t('configuration.overtaken')}
      </p>
      <div className="sp-actions">
        <button type="button" className="btn btn-primary" onClick={review}>
          {t('configuration.review')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={discard}>
          {t('configuration.discard')}
        </button>
      </div>
    </section>
  );
}
