import { useState } from 'react';
import { TextField } from '../../components/text-field.js';
import { fieldId } from '../../components/field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { saidBelow } from '../configuration/checked.problems.js';
import { keyWord } from '../configuration/change.words.js';
import { CodesField } from '../rows/codes.field.js';
import { useFollowing } from '../rows/use-following.js';
import { useSpeech as useShared } from '../texts/index.js';
import { valueOf, withFact, type Conditions, type TermsWords } from './levels.draft.js';
import { codedOptions, factOf } from './terms.names.js';
import { useSpeech } from './texts/index.js';

export interface ConditionsPartProps {
  /** Name of the conditions as the server has it. */
  readonly base: string;
  readonly when: Conditions;
  readonly facts: TermsWords['facts'];
  readonly problems: readonly FormProblem[];
  readonly change: (when: Conditions) => void;
}

/** By what a rule is chosen: every condition must hold, each by any of its values. */
export function ConditionsPart({ base, when, facts, problems, change }: ConditionsPartProps) {
  const { t } = useSpeech();
  const { t: shared } = useShared();
  const follow = useFollowing();
  const chosen = Object.keys(when);
  return (
    <>
      <h3>{t('when.title')}</h3>
      <p>{chosen.length === 0 ? t('levels.always') : t('when.text')}</p>
      {chosen.map((fact) => (
        <div className="sp-condition" key={fact}>
          <Condition
            {...{ base, fact, facts, problems, values: when[fact] ?? [] }}
            set={(values) => change(withFact(when, fact, values))}
          />
          <button
            type="button"
            className="btn btn-outline-primary btn-xs"
            onClick={() => {
              change(withFact(when, fact, null));
              follow(fieldId(base));
            }}
          >
            {t('when.remove', { fact: keyWord(fact, shared) })}
          </button>
        </div>
      ))}
      <AddCondition
        id={fieldId(base)}
        free={facts.map(({ fact }) => fact).filter((fact) => !chosen.includes(fact))}
        add={(fact) => {
          change(withFact(when, fact, []));
          follow(fieldId(`${base}.${fact}`));
        }}
      />
    </>
  );
}

interface ConditionProps extends Pick<ConditionsPartProps, 'base' | 'facts' | 'problems'> {
  readonly fact: string;
  readonly values: readonly (string | number)[];
  readonly set: (values: readonly (string | number)[]) => void;
}

function Condition({ base, fact, facts, problems, values, set }: ConditionProps) {
  const { t, of } = useSpeech();
  const { t: shared } = useShared();
  const { values: known = [], numeric = false } = factOf(facts, fact) ?? {};
  const field = {
    ...{ name: `${base}.${fact}`, label: keyWord(fact, shared), required: true },
    error: saidBelow(problems, `${base}.${fact}`),
  };
  const change = (texts: readonly string[]) => set(texts.map((text) => valueOf(text, numeric)));
  if (known.length > 0)
    return <CodesField {...field} values={values.map(String)} options={codedOptions(known, of)} onChange={change} />;
  return (
    <TextField
      {...{ ...field, type: 'textarea', rows: 3, value: values.join('\n'), help: t('when.lines') }}
      onChange={(text) => change(text === '' ? [] : text.split('\n'))}
    />
  );
}

function AddCondition({ id, free, add }: { id: string; free: readonly string[]; add: (fact: string) => void }) {
  const { t } = useSpeech();
  const { t: shared } = useShared();
  const [picked, pick] = useState('');
  return (
    <div className="sp-add-code">
      <select
        id={id}
        className="form-select"
        aria-label={t('when.which')}
        value={picked}
        onChange={(event) => pick(event.target.value)}
      >
        <option value="">{shared('field.choose')}</option>
        {free.map((fact) => (
          <option key={fact} value={fact}>
            {keyWord(fact, shared)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="btn btn-outline-primary btn-sm"
        onClick={() => {
          if (picked !== '') add(picked);
          pick('');
        }}
      >
        {t('when.add')}
      </button>
    </div>
  );
}
