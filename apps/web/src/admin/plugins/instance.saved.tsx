import { useState } from 'react';
import { useNotify } from '../../layout/notifier.js';
import { useSession } from '../../staff/session/session.context.js';
import { ChangesDialog } from '../configuration/changes.dialog.js';
import { RestoreDialog } from '../configuration/restore.dialog.js';
import type { Saved } from '../configuration/save.dialog.js';
import { SavedNotice } from '../configuration/saved.notice.js';
import { useReadConfigurationAnew } from '../configuration/use-section.js';
import { useSpeech } from '../texts/index.js';
import { useReadInstancesAnew } from './use-read-anew.js';
import '../configuration/configuration.css';

export interface InstanceSavedProps {
  readonly saved: Saved;
  /** It was taken back. */
  readonly over: () => void;
}

/** The revision a change of an instance became: what it changed, and the way back, for whoever may change the configuration. */
export function InstanceSaved({ saved, over }: InstanceSavedProps) {
  const { t } = useSpeech();
  const { may } = useSession();
  const notify = useNotify();
  const [readInstances, readConfiguration] = [useReadInstancesAnew(), useReadConfigurationAnew()];
  const [front, setFront] = useState<'changes' | 'undo' | null>(null);
  const close = () => setFront(null);
  const undone = (revision: number) => {
    close();
    over();
    notify.done(t('configuration.undone', { revision }));
    void readInstances();
    void readConfiguration();
  };
  const ways = { undo: () => setFront('undo'), changes: () => setFront('changes') };
  return (
    <>
      <SavedNotice saved={saved} {...(may('configuration.manage') ? ways : {})} />
      {front === 'changes' && <ChangesDialog revision={saved.revision} since={saved.before} close={close} />}
      {front === 'undo' && (
        <RestoreDialog revision={saved.before} undoes={saved.revision} close={close} done={undone} />
      )}
    </>
  );
}
