import { CheckField } from '../../components/check-field.js';
import { ListChoice } from '../../components/choice-field.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { saidBelow } from '../configuration/checked.problems.js';
import { CodesField } from '../rows/codes.field.js';
import { Rows } from '../rows/rows.js';
import {
  percentOf,
  stepsOf,
  withAction,
  withSteps,
  type Action,
  type Step,
  type Steps,
  type TermDraft,
  type TermsWords,
} from './levels.draft.js';
import { codedOptions } from './terms.names.js';
import { useSpeech } from './texts/index.js';

export interface StepsPartProps {
  readonly term: TermDraft;
  readonly base: string;
  readonly teams: TermsWords['teams'];
  readonly problems: readonly FormProblem[];
  readonly set: (term: TermDraft) => void;
}

const READERS = ['assignee', 'team', 'supervisors', 'front-office'] as const;

/** The warnings of a term and what happens at each, and at the end. */
export function StepsPart({ term, base, teams, problems, set }: StepsPartProps) {
  const { t } = useSpeech();
  const steps = stepsOf(term);
  const change = (changed: Partial<Steps>) => set(withSteps(term, { ...steps, ...changed }));
  const nameOf = ({ at }: Step) => t('step.warning', { percent: String(at) || '…' });
  return (
    <>
      <h4 className="h5">{t('steps.title')}</h4>
      <Rows
        {...{ name: `${base}.warnAt`, items: steps.warnings, nameOf, empty: t('steps.none'), ordered: false }}
        add={{ text: t('steps.add'), make: (): Step => ({ at: '', action: null }) }}
        error={saidBelow(problems, `${base}.actions`)}
        change={(warnings) => change({ warnings })}
      >
        {(step, index, put) => (
          <>
            <TextField
              {...{ name: `${base}.warnAt.${index}`, type: 'text', required: true, value: String(step.at) }}
              label={t('step.at')}
              help={t('step.at.help')}
              error={saidBelow(problems, `${base}.warnAt.${index}`)}
              onChange={(text) => put({ ...step, at: percentOf(text) })}
            />
            <ActionFields
              {...{ base: `${base}.warning.${index}`, action: step.action, teams }}
              change={(action) => put({ ...step, action })}
            />
          </>
        )}
      </Rows>
      <fieldset className="sp-due">
        <legend>{t('step.due')}</legend>
        <ActionFields {...{ base: `${base}.due`, action: steps.due, teams }} change={(due) => change({ due })} />
      </fieldset>
    </>
  );
}

interface ActionFieldsProps {
  readonly base: string;
  readonly action: Action;
  readonly teams: TermsWords['teams'];
  readonly change: (action: Action) => void;
}

function ActionFields({ base, action, teams, change }: ActionFieldsProps) {
  const { t, of } = useSpeech();
  const put = (changed: NonNullable<Action>) => change(withAction(action ?? {}, changed));
  return (
    <>
      <CheckField
        {...{ name: `${base}.usual`, label: t('action.usual'), required: true, checked: action === null }}
        onChange={(usual) => change(usual ? null : { tell: ['assignee', 'team'] })}
      />
      {action !== null && (
        <>
          <CodesField
            {...{ name: `${base}.tell`, label: t('action.tell'), required: false, values: action.tell ?? [] }}
            options={READERS.map((value) => ({ value, label: t(`reader.${value}`) }))}
            onChange={(tell) => put({ tell })}
          />
          <CheckField
            {...{ name: `${base}.raiseUrgency`, label: t('action.raiseUrgency'), required: true }}
            checked={action.raiseUrgency === true}
            onChange={(raiseUrgency) => put({ raiseUrgency })}
          />
          <CheckField
            {...{ name: `${base}.remind`, label: t('action.remind'), required: true }}
            checked={action.remind === true}
            onChange={(remind) => put({ remind })}
          />
          <ListChoice
            {...{ name: `${base}.escalateTo`, label: t('action.escalateTo'), required: false }}
            value={action.escalateTo ?? ''}
            options={codedOptions(teams, of)}
            onChange={(escalateTo) => put({ escalateTo })}
          />
        </>
      )}
    </>
  );
}
