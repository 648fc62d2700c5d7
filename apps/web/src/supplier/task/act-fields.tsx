import { ListChoice } from '../../components/choice-field.js';
import { errorOf, useProblemText } from '../../components/error-summary.js';
import { FilesField } from '../../components/files-field.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { useSpeech } from '../texts/index.js';
import { FILE_LIMITS, LONGEST, type Typed } from './act.sending.js';
import { OUTCOMES, type TaskAct } from './acts.js';

/** The fields on the page, by the server's names. */
export const fieldsOf = ({ asks }: TaskAct): readonly string[] => [
  'text',
  ...(asks === 'conclusion' ? ['outcome', 'effortMinutes'] : []),
  ...(asks === 'files' ? ['attachments'] : []),
];

export interface ActFieldsProps {
  readonly act: TaskAct;
  readonly typed: Typed;
  readonly setTyped: (typed: Typed) => void;
  readonly files: readonly File[];
  readonly setFiles: (files: readonly File[]) => void;
  readonly problems: readonly FormProblem[];
}

export function ActFields({ act, typed, setTyped, files, setFiles, problems }: ActFieldsProps) {
  const { t } = useSpeech();
  const say = useProblemText();
  const field = (name: keyof Typed) => ({
    name,
    value: typed[name],
    error: errorOf(problems, name, say),
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  });
  return (
    <>
      {act.asks === 'files' && (
        <FilesField
          files={files}
          limits={FILE_LIMITS}
          required
          error={errorOf(problems, 'attachments', say)}
          onChange={setFiles}
        />
      )}
      {act.asks === 'conclusion' && (
        <ListChoice
          {...field('outcome')}
          label={t('task.outcome')}
          required
          options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
      )}
      <TextField
        {...field('text')}
        type="textarea"
        label={t(`act.${act.id}.text`)}
        required={act.words === 'required'}
        maxLength={LONGEST}
        rows={5}
      />
      {act.asks === 'conclusion' && (
        <TextField {...field('effortMinutes')} type="text" label={t('task.effort')} required={false} />
      )}
    </>
  );
}
