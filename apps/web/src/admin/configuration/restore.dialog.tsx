import { useId, useState } from 'react';
import { useApi } from '../../api/api.context.js';
import { useRead } from '../../api/use-read.js';
import { Dialog } from '../../components/dialog.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { ReadState } from '../../components/read-state.js';
import { useAction } from '../../form/use-action.js';
import { useSpeech } from '../texts/index.js';
import { ChangesList } from './changes.list.js';
import { withPlaces } from './place.words.js';
import { ReasonField, useReason } from './reason.field.js';

export interface RestoreDialogProps {
  /** The earlier revision that is to be in force again. */
  readonly revision: number;
  /** The one that was just made and is taken back. */
  readonly undoes?: number;
  /** When that one takes effect; left out: it has. */
  readonly from?: string | null;
  readonly done: (revision: number) => void;
  readonly close: () => void;
}

/** Goes back to a revision by a new one: shows what that changes, and asks why. */
export function RestoreDialog({ revision, undoes, from = null, done, close }: RestoreDialogProps) {
  const { t } = useSpeech();
  const newest = useRead('/configuration/revisions', { query: { limit: 1 } });
  // What is scheduled is undone on its date, when it will be in force.
  const inForce = from === null ? newest.data?.revision : undoes;
  const title =
    undoes === undefined
      ? t('configuration.restore.ask', { revision })
      : t('configuration.undo.ask', { revision: undoes });
  if (inForce !== undefined)
    return <Restoring {...{ revision, inForce, from, title, done, close }} again={newest.refetch} />;
  return (
    <Dialog title={title} onClose={close}>
      <ReadState of={newest}>{() => null}</ReadState>
    </Dialog>
  );
}

interface RestoringProps extends Pick<RestoreDialogProps, 'revision' | 'done' | 'close'> {
  readonly inForce: number;
  readonly from: string | null;
  readonly title: string;
  readonly again: () => unknown;
}

function Restoring({ revision, inForce, from, title, done, close, again }: RestoringProps) {
  const { t } = useSpeech();
  const form = useId();
  const reason = useReason(`restore-${revision}`);
  const [sent, setSent] = useState(0);
  const path = { revision: String(revision) };
  const changes = useRead('/configuration/revisions/{revision}/changes', { path, query: { since: inForce } });
  const restore = useRestore(path.revision, inForce, from);
  const run = async () => {
    setSent((count) => count + 1);
    if (!reason.given) return;
    const ended = await restore.run(reason.text);
    if (ended.kind === 'stale') void again();
    if (ended.kind !== 'done') return;
    reason.forget();
    done(ended.answer.revision);
  };
  return (
    <Dialog
      className="sp-save-dialog"
      title={title}
      onClose={close}
      actions={
        <>
          <button type="submit" form={form} className="btn btn-primary" aria-disabled={restore.busy}>
            {t('configuration.restore')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={close}>
            {t('admin.cancel')}
          </button>
        </>
      }
    >
      <ErrorSummary problems={restore.problems} round={sent} />
      <OutcomeNotice outcome={restore.outcome} />
      <p>{t('configuration.restore.text')}</p>
      <ReadState of={changes}>{({ changes: all, more }) => <ChangesList changes={all} more={more} />}</ReadState>
      <ReasonField form={form} reason={reason} asked={sent > 0} submit={() => void run()} />
    </Dialog>
  );
}

/** What an earlier document would be refused for today is told whole: none of its places is on the page. */
function useRestore(revision: string, version: number, from: string | null) {
  const { t } = useSpeech();
  const api = useApi();
  const effective = from === null ? {} : { effectiveFrom: from };
  return useAction(
    (reason: string, key) =>
      api
        .post('/configuration/revisions/{revision}/restore', {
          ...{ path: { revision }, body: { reason, ...effective }, version, key },
        })
        .catch((failure: unknown) => {
          throw withPlaces(failure, t);
        }),
    ['reason'],
  );
}
