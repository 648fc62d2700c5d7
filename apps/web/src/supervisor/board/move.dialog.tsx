import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { ListChoice } from '../../components/choice-field.js';
import { Dialog } from '../../components/dialog.js';
import { errorOf, ErrorSummary, useProblemText } from '../../components/error-summary.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { useAction } from '../../form/use-action.js';
import { useDraftTexts } from '../../staff/session/use-draft-texts.js';
import { useSpeech } from '../texts/index.js';
import { needsReason, type BoardTicket, type Receiver } from './board.columns.js';
import { BulkPreview } from './bulk.preview.js';
import { MOVE_FIELDS, useMove, type Moved } from './use-move.js';

export interface MoveDialogProps {
  readonly tickets: readonly BoardTicket[];
  readonly receivers: readonly Receiver[];
  /** Where they were put; null: still to be said. */
  readonly to: Receiver | null;
  readonly close: () => void;
  readonly moved: (to: Receiver, outcome: Moved) => void;
  readonly movedMany: (to: Receiver, outcome: Schema<'BulkView'>) => void;
}

const UNDECIDED = { to: '', reason: '' };

const keyOf = ({ kind, id }: Receiver): string => `${kind}:${id}`;

/** To whom, why, and for several what will happen to each, before anything does. */
export function MoveDialog({ tickets, receivers, to, close, moved, movedMany }: MoveDialogProps) {
  const { t } = useSpeech();
  const say = useProblemText();
  // What is written of some tickets is not meant for others.
  const [draft, change, forget] = useDraftTexts(UNDECIDED, 'board', ...tickets.map(({ number }) => number));
  const { reason } = draft;
  // Where they were put counts before where they were to go another time.
  const [put, setPut] = useState(to);
  const chosen = put === null ? draft.to : keyOf(put);
  const [missing, setMissing] = useState<readonly FormProblem[]>([]);
  const [round, setRound] = useState(0);
  const [would, setWould] = useState<Schema<'BulkView'> | null>(null);
  const one = useMove();
  const many = useMoveMany();
  const receiver = receivers.find((each) => keyOf(each) === chosen) ?? null;
  const [ticket] = tickets;
  const single = tickets.length === 1;

  const send = async () => {
    const absent = missingIn(receiver, reason, { to: t('board.to'), reason: t('board.reason') });
    setMissing(absent);
    setRound((count) => (absent.length > 0 ? count + 1 : count));
    if (absent.length > 0 || receiver === null || ticket === undefined) return;
    const input = { numbers: tickets.map(({ number }) => number), to: receiver, reason: reason.trim() };
    if (single) {
      const ended = await one.run({ ticket, to: receiver, reason: reason.trim() });
      if (ended.kind === 'invalid') setRound((count) => count + 1);
      if (ended.kind !== 'done') return;
      forget();
      moved(receiver, ended.answer);
    } else if (would === null) {
      const ended = await many.preview.run(input);
      if (ended.kind === 'done') setWould(ended.answer);
    } else {
      const ended = await many.act.run(input);
      if (ended.kind !== 'done') return;
      forget();
      movedMany(receiver, ended.answer);
    }
  };
  const problems = missing.length > 0 ? missing : [...one.problems, ...many.preview.problems];
  const nothing = would?.done === 0;
  return (
    <Dialog
      title={
        single ? t('board.moveOne', { number: ticket?.number ?? '' }) : t('board.moveMany', { count: tickets.length })
      }
      onClose={close}
      actions={
        <>
          {!nothing && (
            <button type="submit" form="move-form" className="btn btn-primary" aria-disabled={one.busy || many.busy}>
              {single ? t('board.confirm') : would === null ? t('board.look') : t('board.run', { count: would.done })}
            </button>
          )}
          <button
            type="button"
            className="btn btn-outline-primary"
            onClick={would === null ? close : () => setWould(null)}
          >
            {would === null ? t('act.cancel') : t('act.back')}
          </button>
        </>
      }
    >
      <form
        id="move-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ErrorSummary problems={problems} round={round} />
        <OutcomeNotice outcome={one.outcome ?? many.act.outcome ?? many.preview.outcome} />
        {would === null ? (
          <>
            <ListChoice
              {...{ name: 'to', label: t('board.to'), required: true, value: chosen }}
              onChange={(choice) => {
                setPut(null);
                change({ to: choice });
              }}
              error={errorOf(problems, 'to', say)}
              options={receivers.map((each) => ({
                value: keyOf(each),
                label: each.kind === 'team' ? t('board.toTeam', { name: each.name }) : each.name,
              }))}
            />
            <TextField
              {...{ name: 'reason', label: t('board.reason'), type: 'textarea', rows: 3, maxLength: 2_000 }}
              {...{ value: reason, required: receiver !== null && needsReason(receiver) }}
              onChange={(words) => change({ reason: words })}
              error={errorOf(problems, 'reason', say)}
            />
          </>
        ) : (
          <BulkPreview of={would} />
        )}
      </form>
    </Dialog>
  );
}

interface Many {
  readonly numbers: readonly string[];
  readonly to: Receiver;
  readonly reason: string;
}

function useMoveMany() {
  const api = useApi();
  const preview = useAction((many: Many) => api.post('/tickets/bulk/preview', { body: bulkOf(many) }), MOVE_FIELDS);
  const act = useAction((many: Many, key) => api.post('/tickets/bulk', { body: bulkOf(many), key }), MOVE_FIELDS);
  return { preview, act, busy: preview.busy || act.busy };
}

function bulkOf({ numbers, to, reason }: Many): Schema<'BulkRequest'> {
  const said = reason === '' ? {} : { reason };
  if (to.kind === 'queue') return { do: 'unassign', numbers: [...numbers], reason };
  return to.kind === 'team'
    ? { do: 'route', numbers: [...numbers], team: to.id, reason }
    : { do: 'assign', numbers: [...numbers], technician: to.id, ...said };
}

/** A team is told why it gets them, and whoever had them why not any more; a person may be. */
function missingIn(
  to: Receiver | null,
  reason: string,
  labels: { readonly to: string; readonly reason: string },
): readonly FormProblem[] {
  const required = (field: 'to' | 'reason'): FormProblem => ({
    field,
    text: { key: 'error.required', values: { label: labels[field] } },
  });
  if (to === null) return [required('to')];
  return needsReason(to) && reason.trim() === '' ? [required('reason')] : [];
}
