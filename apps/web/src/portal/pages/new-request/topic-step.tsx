import { Button } from 'design-react-kit';
import type { Area, Choice, FormDescription } from '../../../api/types.js';
import { ChoiceField, type Option } from '../../../components/choice-field.js';
import { errorOf, useProblemText } from '../../../components/error-summary.js';
import type { FormProblem } from '../../../form/form.problem.js';
import type { RequestValues } from '../../request/request.draft.js';
import { useSpeech } from '../../texts/index.js';
import { usePortal } from '../../../layout/portal.context.js';
import { Announcements, Suspensions } from '../announcements.js';
import { TopicSuggestions } from './topic-suggestions.js';

export interface TopicStepProps {
  readonly instance: string;
  readonly form: FormDescription;
  /** What the form serves. */
  readonly areas: readonly Area[];
  readonly values: RequestValues;
  readonly problems: readonly FormProblem[];
  readonly change: (name: string, value: string) => void;
  readonly next: () => void;
}

/** Who asks, and about what: one question leads to the next. */
export function TopicStep({ instance, form, areas, values, problems, change, next }: TopicStepProps) {
  const { t, of } = useSpeech();
  const portal = usePortal();
  const say = useProblemText();
  const optionsOf = (choices: readonly Choice[]): Option[] =>
    choices.map(({ id, name, help }) => ({ value: id, label: of(name), ...(help ? { help: of(help) } : {}) }));
  const asked = form.classification !== 'hidden';
  const area = areas.find(({ id }) => id === values.area);
  const topic = area?.topics.find(({ id }) => id === values.topic);
  const question = (
    name: 'userType' | 'area' | 'topic' | 'subtopic',
    choices: readonly Choice[],
    required: boolean,
  ) => {
    if (choices.length === 0) return null;
    // An answer that may be left out must also be possible to take back.
    const none: Option[] = required ? [] : [{ value: '', label: t('field.notSure') }];
    return (
      <ChoiceField
        name={name}
        label={t(`field.${name}`)}
        required={required}
        value={values[name]}
        options={[...optionsOf(choices), ...none]}
        error={errorOf(problems, name, say)}
        onChange={(value) => change(name, value)}
      />
    );
  };
  const userTypes = portal.userTypes.filter(({ id }) => form.userTypes.includes(id));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <Suspensions />
      <Announcements folded />
      {question('userType', userTypes, true)}
      {asked && areas.length > 0 && <TopicSuggestions {...{ instance, values, change }} />}
      {asked && question('area', areas, form.classification === 'required')}
      {asked && area && question('topic', area.topics, false)}
      {asked && topic && question('subtopic', topic.subtopics, false)}
      <div className="sp-actions">
        <Button color="primary" type="submit">
          {t('step.next.details')}
        </Button>
      </div>
    </form>
  );
}
