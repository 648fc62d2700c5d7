import { useState } from 'react';
import { useApi } from '../../../api/api.context.js';
import type { Schema } from '../../../api/routes.js';
import { Dialog } from '../../../components/dialog.js';
import { OutcomeNotice } from '../../../components/outcome-notice.js';
import type { FormProblem } from '../../../form/form.problem.js';
import { useAction } from '../../../form/use-action.js';
import { useSession } from '../../../staff/session/session.context.js';
import { useDraftTexts } from '../../../staff/session/use-draft-texts.js';
import { useSpeech, type ListKey } from '../texts/index.js';
import {
  bulkActionsOf,
  bulkRequest,
  missingIn,
  type BulkAction,
  type BulkField,
  type BulkRequest,
} from './bulk.actions.js';
import { BulkFields } from './bulk.fields.js';
import { BulkOutcomes } from './bulk.outcomes.js';

export interface BulkDialogProps {
  readonly numbers: readonly string[];
  /** Chosen by a key; null: to be chosen. */
  readonly action: BulkAction | null;
  /** @param done whether anything was done */
  readonly close: (done: boolean) => void;
}

const FIELDS = ['technician', 'team', 'reason', 'area', 'topic', 'subtopic', 'severity', 'text', 'resolution'];
const LABELS: Readonly<Record<BulkField, ListKey>> = {
  ...{ technician: 'bulk.technician', team: 'bulk.team', reason: 'bulk.reason', area: 'triplet.area' },
  ...{ severity: 'severity.title', text: 'bulk.note', resolution: 'bulk.resolution' },
};

const UNDECIDED = {
  ...{ do: '', technician: '', team: '', reason: '', area: '', topic: '', subtopic: '' },
  ...{ severity: '', text: '', resolution: '' },
};

/** One thing done to many tickets: what to do, what will happen to each, what has happened to each. */
export function BulkDialog({ numbers, action, close }: BulkDialogProps) {
  const { t } = useSpeech();
  const api = useApi();
  const { may } = useSession();
  const actions = bulkActionsOf(may);
  // What is written to some tickets is not meant for others.
  const [{ do: chosen, ...draft }, change, forget] = useDraftTexts(UNDECIDED, 'bulk', action ?? '', ...numbers);
  const doing = actions.find((one) => one === chosen) ?? action;
  const [missing, setMissing] = useState<readonly FormProblem[]>([]);
  const [would, setWould] = useState<{ readonly asked: BulkRequest; readonly view: Schema<'BulkView'> } | null>(null);
  const [result, setResult] = useState<Schema<'BulkView'> | null>(null);
  const preview = useAction((body: BulkRequest) => api.post('/tickets/bulk/preview', { body }), FIELDS);
  const run = useAction((body: BulkRequest, key) => api.post('/tickets/bulk', { body, key }), FIELDS);
  const look = async () => {
    if (doing === null) return;
    const absent = missingIn(doing, draft, (field) =>
      t(doing === 'resolve' && field === 'text' ? 'bulk.answer' : LABELS[field]),
    );
    setMissing(absent);
    if (absent.length > 0) return;
    const asked = bulkRequest(doing, numbers, draft);
    const ended = await preview.run(asked);
    if (ended.kind === 'done') setWould({ asked, view: ended.answer });
  };
  const perform = async () => {
    if (would === null) return;
    const ended = await run.run(would.asked);
    if (ended.kind !== 'done') return;
    forget();
    setResult(ended.answer);
  };
  const step = result !== null ? 'result' : would !== null ? 'preview' : 'form';
  const foot = {
    form: (
      <>
        <button type="submit" form="bulk-form" className="btn btn-primary" aria-disabled={preview.busy}>
          {t('bulk.preview')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={() => close(false)}>
          {t('action.cancel')}
        </button>
      </>
    ),
    preview: (
      <>
        {would !== null && would.view.done > 0 && (
          <button type="button" className="btn btn-primary" aria-disabled={run.busy} onClick={() => void perform()}>
            {t('bulk.run', { count: would.view.done })}
          </button>
        )}
        <button type="button" className="btn btn-outline-primary" onClick={() => setWould(null)}>
          {t('bulk.back')}
        </button>
      </>
    ),
    result: (
      <button type="button" className="btn btn-primary" onClick={() => close(true)}>
        {t('action.close')}
      </button>
    ),
  }[step];
  return (
    <Dialog
      title={t('bulk.title', { count: numbers.length })}
      onClose={() => close(result !== null)}
      actions={foot}
      className="sp-bulk"
    >
      <OutcomeNotice outcome={run.outcome ?? preview.outcome} />
      {step === 'form' && (
        <form
          id="bulk-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          <BulkFields
            {...{ actions, doing, draft }}
            problems={missing.length > 0 ? missing : preview.problems}
            choose={(next) => change({ do: next ?? '' })}
            change={change}
          />
        </form>
      )}
      {step === 'preview' && would !== null && <BulkOutcomes of={would.view} before />}
      {result !== null && <BulkOutcomes of={result} before={false} />}
    </Dialog>
  );
}
