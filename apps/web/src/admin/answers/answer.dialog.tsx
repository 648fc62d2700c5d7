import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import { Dialog } from '../../components/dialog.js';
import { errorOf, ErrorSummary, useProblemText } from '../../components/error-summary.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { useAction } from '../../form/use-action.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { useKept } from '../../storage/use-kept.js';
import { atNearestFields } from '../nearest.field.js';
import { useSpeech } from '../texts/index.js';
import {
  answerFrom,
  draftOf,
  FIELDS,
  readDraft,
  REQUIRED,
  type AnswerDraft,
  type AnswerField,
  type CannedAnswer,
} from './answer.draft.js';
import { TeamField } from './team.field.js';

export interface AnswerDialogProps {
  /** The one that is changed; left out: a new one. */
  readonly answer: CannedAnswer | undefined;
  readonly saved: () => void;
  readonly close: () => void;
}

/** A canned answer, in both languages; what is typed is kept until it is saved. */
export function AnswerDialog({ answer, saved, close }: AnswerDialogProps) {
  const { t } = useSpeech();
  const { draft, set, action, problems, round, save } = useAnswerForm(answer, saved);
  const say = useProblemText();
  const field = (name: AnswerField) => ({
    ...{ name, value: draft[name], error: errorOf(problems, name, say) },
    onChange: (value: string) => set({ ...draft, [name]: value }),
  });
  const text = { type: 'textarea', rows: 8, required: true, maxLength: 10_000 } as const;
  return (
    <Dialog
      className="sp-answer-dialog"
      title={t(answer === undefined ? 'answers.fresh' : 'answers.change')}
      onClose={close}
      actions={
        <>
          <button type="submit" form="answer-form" className="btn btn-primary" aria-disabled={action.busy}>
            {t('admin.save')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={close}>
            {t('admin.cancel')}
          </button>
        </>
      }
    >
      <form
        id="answer-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ErrorSummary problems={problems} round={round} />
        <OutcomeNotice outcome={action.outcome} />
        <TeamField {...field('team')} />
        <TextField {...field('name.it')} type="text" required label={t('answers.name.it')} />
        <TextField {...{ ...field('text.it'), ...text }} label={t('answers.text.it')} help={t('answers.places')} />
        <TextField {...field('name.en')} type="text" required label={t('answers.name.en')} />
        <TextField {...{ ...field('text.en'), ...text }} label={t('answers.text.en')} help={t('answers.places')} />
      </form>
    </Dialog>
  );
}

function useAnswerForm(answer: CannedAnswer | undefined, saved: () => void) {
  const { t } = useSpeech();
  const { tenant } = usePortal();
  const { person } = useSession();
  const key = staffDraftKey(tenant, person, 'canned-answer', answer?.id ?? 'new');
  const [draft, set, forget] = useKept<AnswerDraft>(key, draftOf(answer), readDraft);
  const [missing, setMissing] = useState<readonly FormProblem[]>([]);
  const [round, setRound] = useState(0);
  const action = useSaveAnswer(answer?.id);
  const save = async () => {
    const absent = REQUIRED.filter((name) => draft[name].trim() === '').map((name): FormProblem => ({
      field: name,
      text: { key: 'error.required', values: { label: t(`answers.${name}`) } },
    }));
    setMissing(absent);
    const ended = absent.length > 0 ? null : await action.run(draft);
    if (ended === null || ended.kind === 'invalid') setRound((count) => count + 1);
    if (ended?.kind !== 'done') return;
    forget();
    saved();
  };
  return { draft, set, action, round, save, problems: missing.length > 0 ? missing : action.problems };
}

function useSaveAnswer(id: string | undefined) {
  const api = useApi();
  return useAction((draft: AnswerDraft) => {
    const body = answerFrom(draft);
    const sent =
      id === undefined
        ? api.post('/canned-answers', { body })
        : api.put('/canned-answers/{id}', { path: { id }, body });
    return sent.catch((failure: unknown) => {
      throw atNearestFields(failure, FIELDS);
    });
  }, FIELDS);
}
