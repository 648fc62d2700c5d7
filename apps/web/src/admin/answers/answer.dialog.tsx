import { useApi } from '../../api/api.context.js';
import { errorOf, useProblemText } from '../../components/error-summary.js';
import { TextField } from '../../components/text-field.js';
import { KeptFormDialog } from '../kept-form.dialog.js';
import { useKeptForm } from '../kept.form.js';
import { useSpeech } from '../texts/index.js';
import { answerFrom, draftOf, FIELDS, REQUIRED, type AnswerField, type CannedAnswer } from './answer.draft.js';
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
  const form = useAnswerForm(answer, saved);
  const { draft, set, problems } = form;
  const say = useProblemText();
  const field = (name: AnswerField) => ({
    ...{ name, value: draft[name], error: errorOf(problems, name, say) },
    onChange: (value: string) => set({ ...draft, [name]: value }),
  });
  const text = { type: 'textarea', rows: 8, required: true, maxLength: 10_000 } as const;
  const title = t(answer === undefined ? 'answers.fresh' : 'answers.change');
  return (
    <KeptFormDialog {...{ id: 'answer-form', title, form, close }}>
      <TeamField {...field('team')} />
      <TextField {...field('name.it')} type="text" required label={t('answers.name.it')} />
      <TextField {...{ ...field('text.it'), ...text }} label={t('answers.text.it')} help={t('answers.places')} />
      <TextField {...field('name.en')} type="text" required label={t('answers.name.en')} />
      <TextField {...{ ...field('text.en'), ...text }} label={t('answers.text.en')} help={t('answers.places')} />
    </KeptFormDialog>
  );
}

function useAnswerForm(answer: CannedAnswer | undefined, saved: () => void) {
  const { t } = useSpeech();
  const api = useApi();
  const id = answer?.id;
  return useKeptForm<AnswerField>({
    of: ['canned-answer', id ?? 'new'],
    initial: draftOf(answer),
    ...{ fields: FIELDS, required: REQUIRED, saved },
    label: (name) => (name === 'team' ? t('answers.team') : t(`answers.${name}`)),
    send: (draft) => {
      const body = answerFrom(draft);
      if (id === undefined) return api.post('/canned-answers', { body });
      return api.put('/canned-answers/{id}', { path: { id }, body });
    },
  });
}
