import { useRead } from '../../api/use-read.js';
import { Dialog } from '../../components/dialog.js';
import { ReadState } from '../../components/read-state.js';
import { useSpeech } from '../texts/index.js';
import { ChangesList } from './changes.list.js';

export interface ChangesDialogProps {
  readonly revision: number;
  /** The revision it is compared with; left out: the one before it. */
  readonly since?: number;
  readonly close: () => void;
}

/** What a revision changed. */
export function ChangesDialog({ revision, since, close }: ChangesDialogProps) {
  const { t } = useSpeech();
  const path = { revision: String(revision) };
  const query = since === undefined ? {} : { since };
  const changes = useRead('/configuration/revisions/{revision}/changes', { path, query });
  return (
    <Dialog className="sp-save-dialog" title={t('revisions.changes.of', { revision })} onClose={close}>
      <ReadState of={changes}>{({ changes: all, more }) => <ChangesList changes={all} more={more} />}</ReadState>
    </Dialog>
  );
}
