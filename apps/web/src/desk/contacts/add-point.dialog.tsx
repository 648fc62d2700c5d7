import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../api/api.context.js';
import { codeOf } from '../../api/failure.js';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { ChoiceField } from '../../components/choice-field.js';
import { Dialog } from '../../components/dialog.js';
import { ErrorSummary, errorOf, useProblemText } from '../../components/error-summary.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { useAction } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { useDraftTexts } from '../../staff/session/use-draft-texts.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { requiredProblem } from '../queue/required.problem.js';
import { useContactsChanged } from './merge.dialog.js';
import { pointName } from './point.words.js';
import { useSpeech } from './texts/index.js';

type Kind = Schema<'AddContactPointRequest'>['kind'];
type Found = Schema<'FoundContactView'>;

const KINDS: readonly Kind[] = ['email', 'certified-mail', 'phone', 'fiscal-code', 'vat-number'];
const EMPTY = { kind: 'email', value: '', reason: '' };

export interface AddPointDialogProps {
  readonly contact: Schema<'KnownContactView'>;
  /** When it is another contact’s already, and the operator sees that they are one person. */
  readonly merge: (other: Found) => void;
  readonly close: () => void;
}

/** By what else somebody is known, as an operator has learnt it: it proves nothing (E3). */
export function AddPointDialog({ contact, merge, close }: AddPointDialogProps) {
  const { t } = useSpeech();
  const say = useProblemText();
  const [{ kind, value, reason }, change, forget] = useDraftTexts(EMPTY, 'contact', `add ${contact.id}`);
  const end = () => {
    forget();
    close();
  };
  const add = useAdd(contact.id, end);
  const { problems } = add;
  const [round, setRound] = useState(0);
  const send = async () => {
    await add.send({ kind: KINDS.find((one) => one === kind) ?? 'email', value: value.trim(), reason: reason.trim() });
    setRound((before) => before + 1);
  };
  return (
    <Dialog
      title={t('point.add.title')}
      onClose={close}
      actions={
        <>
          <button type="submit" form="point-form" className="btn btn-primary" aria-disabled={add.busy}>
            {t('point.add.do')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={close}>
            {t('action.cancel')}
          </button>
        </>
      }
    >
      <p className="sp-help">{t('point.add.safe')}</p>
      <OutcomeNotice outcome={add.outcome} />
      <form
        id="point-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ErrorSummary {...{ problems, round }} />
        {add.elsewhere !== null && (
          <Elsewhere
            {...{ contact, value: add.elsewhere }}
            merge={(other) => {
              end();
              merge(other);
            }}
          />
        )}
        <ChoiceField
          {...{ name: 'kind', required: true, value: kind, label: t('point.add.kind') }}
          options={KINDS.map((one) => ({ value: one, label: pointName(one, t) }))}
          error={errorOf(problems, 'kind', say)}
          onChange={(chosen) => change({ kind: chosen })}
        />
        <TextField
          {...{ name: 'value', type: 'text', required: true, maxLength: 256, value, label: t('point.add.value') }}
          error={errorOf(problems, 'value', say)}
          onChange={(written) => change({ value: written })}
        />
        <TextField
          {...{ name: 'reason', type: 'textarea', rows: 3, required: true, maxLength: 1_000, value: reason }}
          label={t('point.add.reason')}
          error={errorOf(problems, 'reason', say)}
          onChange={(written) => change({ reason: written })}
        />
      </form>
    </Dialog>
  );
}

function useAdd(id: string, end: () => void) {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const changed = useContactsChanged();
  const [missing, setMissing] = useState<readonly FormProblem[]>([]);
  const [elsewhere, setElsewhere] = useState<string | null>(null);
  const action = useAction(
    async (body: Schema<'AddContactPointRequest'>, key) => {
      try {
        return await api.post('/contacts/{id}/points', { path: { id }, body, key });
      } catch (failure) {
        if (codeOf(failure) === 'CONTACT.POINT_ELSEWHERE') setElsewhere(body.value);
        throw failure;
      }
    },
    ['kind', 'value', 'reason'],
  );
  const send = async (body: Schema<'AddContactPointRequest'>) => {
    const absent = [
      ...(body.value === '' ? [requiredProblem('value', t('point.add.value'))] : []),
      ...(body.reason === '' ? [requiredProblem('reason', t('point.add.reason'))] : []),
    ];
    setMissing(absent);
    setElsewhere(null);
    if (absent.length > 0 || (await action.run(body)).kind !== 'done') return;
    notify.done(t('point.add.done'));
    changed();
    end();
  };
  const { busy, outcome } = action;
  return { busy, outcome, elsewhere, send, problems: missing.length > 0 ? missing : action.problems };
}

interface ElsewhereProps {
  readonly contact: Schema<'KnownContactView'>;
  readonly value: string;
  readonly merge: (other: Found) => void;
}

/** Whose it is already: to look at them, or to say that they are one person. */
function Elsewhere({ contact, value, merge }: ElsewhereProps) {
  const { t } = useSpeech();
  const path = useAreaPath();
  const found = useRead('/contacts', { query: { q: value } });
  const others = (found.data?.items ?? []).filter(({ id }) => id !== contact.id);
  return (
    <ul className="sp-asked" aria-label={t('point.elsewhere')}>
      {others.map((one) => (
        <li key={one.id}>
          <Link to={path('contacts', one.id)}>{one.name}</Link>
          <span className="sp-quiet">{t('contacts.counts', { tickets: one.tickets, open: one.open })}</span>
          <button
            type="button"
            className="btn btn-outline-primary btn-xs"
            aria-label={t('contact.mergeFor', { name: one.name, what: value })}
            onClick={() => merge(one)}
          >
            {t('contact.merge')}
          </button>
        </li>
      ))}
    </ul>
  );
}
