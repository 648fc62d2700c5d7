import { useState } from 'react';
import { offeredAreas } from '../../api/offered.areas.js';
import { useApi } from '../../api/api.context.js';
import { ChoiceField, ListChoice } from '../../components/choice-field.js';
import { errorOf, ErrorSummary, useProblemText } from '../../components/error-summary.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { TextField, type TextFieldProps } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { useAction } from '../../form/use-action.js';
import { usePortal } from '../../layout/portal.context.js';
import { useNames } from '../queue/names.js';
import { useSpeech } from './texts/index.js';
import { TripletField } from '../queue/triplet.field.js';
import {
  CALL_FIELDS,
  callRequest,
  isEmptyCall,
  missingInCall,
  type CallDraft,
  type CallRequest,
} from './call.draft.js';
import { TripletSuggestions } from './triplet.suggestions.js';

export interface CallFormProps {
  readonly draft: CallDraft;
  readonly change: (changed: Partial<CallDraft>) => void;
  readonly empty: () => void;
  readonly done: (number: string) => void;
}

const LANGUAGES = ['it', 'en'] as const;

interface Check {
  readonly problems: readonly FormProblem[];
  readonly round: number;
}

/** The fewest fields that make a ticket, in the order in which they are said on the telephone. */
export function CallForm(props: CallFormProps) {
  const { draft, empty, done } = props;
  const { t, language } = useSpeech();
  const api = useApi();
  const [check, setCheck] = useState<Check>({ problems: [], round: 0 });
  const action = useAction((body: CallRequest, key) => api.post('/tickets', { body, key }), CALL_FIELDS);
  const send = async () => {
    const missing = missingInCall(draft, (name) => t(name === 'text' ? 'call.words' : `call.${name}`));
    setCheck(({ round }) => ({ problems: missing, round: missing.length > 0 ? round + 1 : round }));
    if (missing.length > 0) return;
    const ended = await action.run(callRequest(draft, language));
    if (ended.kind === 'done') done(ended.answer.number);
    if (ended.kind === 'invalid') setCheck(({ round }) => ({ problems: ended.problems, round: round + 1 }));
  };
  return (
    <form
      className="sp-call-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{t('call.text')}</p>
      <ErrorSummary {...check} />
      <OutcomeNotice outcome={action.outcome} />
      <CallerFields {...props} problems={check.problems} />
      <RequestFields {...props} problems={check.problems} />
      <p className="sp-help">{t('call.kept')}</p>
      <div className="sp-actions">
        <button type="submit" className="btn btn-primary" aria-disabled={action.busy}>
          {t('call.send')}
        </button>
        {!isEmptyCall(draft) && (
          <button type="button" className="btn btn-outline-primary" onClick={empty}>
            {t('call.empty')}
          </button>
        )}
      </div>
    </form>
  );
}

type FieldsProps = CallFormProps & Pick<Check, 'problems'>;

function CallerFields({ draft, change, problems }: FieldsProps) {
  const { t, of, language } = useSpeech();
  const { userTypes, languages } = usePortal();
  const say = useProblemText();
  const field = (
    name: 'phone' | 'name' | 'email' | 'organisation',
    type: TextFieldProps['type'],
    maxLength: number,
  ) => (
    <TextField
      {...{ name: `requester.${name}`, type, maxLength, required: name === 'name', value: draft[name] }}
      label={t(`call.${name}`)}
      error={errorOf(problems, `requester.${name}`, say)}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <fieldset className="sp-group">
      <legend>{t('call.caller')}</legend>
      {draft.contact !== '' && <p className="sp-help">{t('call.recognised', { name: draft.name })}</p>}
      <div className="sp-pair">
        {field('phone', 'tel', 30)}
        {field('name', 'text', 120)}
        {field('email', 'email', 254)}
        {field('organisation', 'text', 200)}
      </div>
      {languages.length > 1 && (
        <ChoiceField
          {...{ name: 'language', required: false, value: draft.language || language, label: t('call.language') }}
          error={errorOf(problems, 'language', say)}
          options={LANGUAGES.filter((one) => languages.includes(one)).map((one) => ({
            value: one,
            label: t(`call.language.${one}`),
          }))}
          onChange={(value) => change({ language: value })}
        />
      )}
      {userTypes.length > 1 && (
        <ListChoice
          {...{ name: 'requester.userType', required: false, value: draft.userType }}
          label={t('call.userType')}
          error={errorOf(problems, 'requester.userType', say)}
          options={userTypes.map(({ id, name }) => ({ value: id, label: of(name) }))}
          onChange={(userType) => change({ userType })}
        />
      )}
    </fieldset>
  );
}

function RequestFields({ draft, change, problems }: FieldsProps) {
  const { t } = useSpeech();
  const { classification } = usePortal();
  const names = useNames();
  const say = useProblemText();
  const { subject, text, note, area, topic, subtopic, severity } = draft;
  return (
    <fieldset className="sp-group">
      <legend>{t('call.request')}</legend>
      <TextField
        {...{ name: 'subject', type: 'text', maxLength: 200, required: true, value: subject, label: t('call.subject') }}
        error={errorOf(problems, 'subject', say)}
        onChange={(value) => change({ subject: value })}
      />
      <TextField
        {...{
          name: 'text',
          type: 'textarea',
          rows: 5,
          maxLength: 20_000,
          required: true,
          value: text,
          label: t('call.words'),
        }}
        error={errorOf(problems, 'text', say)}
        onChange={(value) => change({ text: value })}
      />
      <TripletSuggestions
        {...{ subject, text, chosen: [area, topic, subtopic].join('/') }}
        choose={({ area: a, topic: b, subtopic: c }) => change({ area: a, topic: b, subtopic: c })}
      />
      <TripletField
        areas={offeredAreas(classification)}
        value={{ area, topic, subtopic }}
        change={change}
        required={false}
        error={errorOf(problems, 'area', say)}
      />
      {names.severities.length > 0 && (
        <ChoiceField
          {...{ name: 'severity', required: false, value: severity, label: t('severity.title') }}
          error={errorOf(problems, 'severity', say)}
          options={names.severities}
          onChange={(value) => change({ severity: value })}
        />
      )}
      <TextField
        {...{ name: 'note', type: 'textarea', rows: 2, maxLength: 20_000, required: false, value: note }}
        label={t('call.note')}
        help={t('call.note.help')}
        error={errorOf(problems, 'note', say)}
        onChange={(value) => change({ note: value })}
      />
    </fieldset>
  );
}
