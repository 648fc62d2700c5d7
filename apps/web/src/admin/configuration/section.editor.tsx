import { useState, type ReactNode } from 'react';
import { Notice } from '../../components/notice.js';
import { ReadState } from '../../components/read-state.js';
import { useNotify } from '../../layout/notifier.js';
import { useSpeech } from '../texts/index.js';
import { RestoreDialog } from './restore.dialog.js';
import { SaveDialog, type Saved } from './save.dialog.js';
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
  return (
    <ReadState of={editing.read}>
      {(stored) => (
        <>
          {children({
            ...{ value: shape(editing.value), stored: shape(stored.value) },
            ...{ revision: stored.revision, changed: editing.changed, set: editing.set },
          })}
          <SavePart stored={stored} editing={editing} />
        </>
      )}
    </ReadState>
  );
}

type Front = { readonly kind: 'save' } | { readonly kind: 'undo'; readonly saved: Saved };

function SavePart({ stored, editing }: { stored: StoredSection; editing: ReturnType<typeof useSection> }) {
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
          close={() => setFront(null)}
          saved={(now) => {
            setSaved(now);
            void ended(t('configuration.saved', { revision: now.revision })).then(editing.forget);
          }}
        />
      )}
      {front?.kind === 'undo' && (
        <RestoreDialog
          revision={front.saved.before}
          undoes={front.saved.revision}
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

function SavedNotice({ saved, undo }: { saved: Saved; undo: () => void }) {
  const { t } = useSpeech();
  return (
    <Notice tone="success">
      <p className="mb-2">{t('configuration.saved', { revision: saved.revision })}</p>
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={undo}>
        {t('configuration.undo')}
      </button>
    </Notice>
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
