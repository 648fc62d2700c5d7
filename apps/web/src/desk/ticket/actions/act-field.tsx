import { CheckField } from '../../../components/check-field.js';
import { ChoiceField, ListChoice } from '../../../components/choice-field.js';
import { errorOf, useProblemText } from '../../../components/error-summary.js';
import { describedBy, Field, fieldId } from '../../../components/field.js';
import { TextField } from '../../../components/text-field.js';
import type { FormProblem } from '../../../form/form.problem.js';
import { manyOf, type FormField, type Place, type Values } from './action.js';
import { CannedAnswers } from './canned-answers.js';
import { ManyField } from './many-field.js';
import { Mentions } from './mentions.js';
import { OfficeField } from './office-field.js';
import { TripletField } from './triplet-field.js';

export interface ActFieldProps {
  readonly field: FormField;
  readonly values: Values;
  readonly place: Place;
  readonly problems: readonly FormProblem[];
  readonly change: (name: string, value: string) => void;
  /** Several at once: a triplet, an office with its answer. */
  readonly changeAll: (values: Values) => void;
}

/** One field of a form, by what it asks for. */
export function ActField(props: ActFieldProps) {
  const { field, values, place, problems, change, changeAll } = props;
  const say = useProblemText();
  const { name, label, help, required = false } = field;
  const error = errorOf(problems, name, say);
  const value = values[name] ?? '';
  const shared = { name, label, help, required, error, value, onChange: (next: string) => change(name, next) };
  switch (field.kind) {
    case 'text':
      return <TextField {...shared} type="text" />;
    case 'area':
      return (
        <>
          {field.canned === true && (
            <CannedAnswers place={place} add={(text) => change(name, value === '' ? text : `${value}\n\n${text}`)} />
          )}
          <TextField {...shared} type="textarea" rows={field.rows ?? 7} maxLength={field.max} />
        </>
      );
    case 'number':
      return <PlainField {...shared} type="text" numeric />;
    case 'date':
      return <TextField {...shared} type="date" />;
    case 'moment':
      return <PlainField {...shared} type="datetime-local" />;
    case 'radio':
      return <ChoiceField {...shared} options={field.options} />;
    case 'list':
      return <ListChoice {...shared} options={field.options} />;
    case 'many':
      return (
        <ManyField
          {...{ name, label, help, required, error }}
          options={field.options}
          chosen={manyOf(value)}
          onChange={(chosen) => change(name, chosen.join('\n'))}
        />
      );
    case 'tick':
      return (
        <CheckField
          {...{ name, label, help, required, error }}
          checked={value === 'yes'}
          onChange={(on) => change(name, on ? 'yes' : '')}
        />
      );
    case 'people':
      return (
        <Mentions
          {...{ name, label, help, required, error, place }}
          chosen={manyOf(value)}
          onChange={(chosen) => change(name, chosen.join('\n'))}
        />
      );
    case 'triplet':
      return <TripletField {...{ label, error, values, place }} change={changeAll} />;
    case 'office':
      return <OfficeField {...{ label, error, values, place, problems }} change={changeAll} />;
  }
}

interface PlainFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help: string | undefined;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly value: string;
  readonly type: 'text' | 'datetime-local';
  readonly numeric?: boolean;
  readonly onChange: (value: string) => void;
}

function PlainField({ type, numeric = false, value, onChange, ...field }: PlainFieldProps) {
  return (
    <Field {...field}>
      <input
        id={fieldId(field.name)}
        name={field.name}
        type={type}
        inputMode={numeric ? 'numeric' : undefined}
        value={value}
        autoComplete="off"
        className={`form-control sp-short ${field.error ? 'is-invalid' : ''}`}
        aria-required={field.required}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
