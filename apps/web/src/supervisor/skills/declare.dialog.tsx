import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { ChoiceField, ListChoice } from '../../components/choice-field.js';
import { errorOf, useProblemText } from '../../components/error-summary.js';
import { TextField } from '../../components/text-field.js';
import { useNotify } from '../../layout/notifier.js';
import { FormDialog } from '../form.dialog.js';
import { useSpeech } from '../texts/index.js';
import { useForm } from '../use-form.js';
import { LEVELS } from './skill.levels.js';

export interface DeclareDialogProps {
  readonly row: Schema<'PersonSkillsView'>;
  readonly close: () => void;
  readonly done: () => void;
}

/** How well somebody masters something from now on, and why; what was said before stays in the history. */
export function DeclareDialog({ row: { person, skills }, close, done }: DeclareDialogProps) {
  const { t, of } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const say = useProblemText();
  const form = useForm({
    of: ['skill', person.id],
    initial: { skill: '', level: '', reason: '' },
    needs: () => ({ skill: t('skills.skill'), level: t('skills.level'), reason: t('skills.reason') }),
    perform: ({ level, ...rest }, key) =>
      api.post('/skills', { body: { ...rest, person: person.id, level: Number(level) }, key }),
    done: () => {
      notify.done(t('skills.declared', { name: person.name }));
      done();
    },
  });
  const field = (name: 'skill' | 'level' | 'reason') => ({
    ...{ name, required: true, value: form.draft[name], error: errorOf(form.problems, name, say) },
    onChange: (value: string) => form.change(name, value),
  });
  return (
    <FormDialog
      {...{ id: 'skill-form', submit: t('act.save'), form, close }}
      title={t('skills.declareOf', { name: person.name })}
    >
      <ListChoice
        {...field('skill')}
        label={t('skills.skill')}
        options={skills.map(({ skill, name }) => ({ value: skill, label: of(name) }))}
      />
      <ChoiceField
        {...field('level')}
        label={t('skills.level')}
        options={LEVELS.map((level, index) => ({
          value: String(index),
          label: `${index} · ${t(`skills.level.${level}`)}`,
        }))}
      />
      <TextField {...field('reason')} type="textarea" rows={3} maxLength={2_000} label={t('skills.reason')} />
    </FormDialog>
  );
}
