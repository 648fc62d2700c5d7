import { useSpeech } from '../i18n/language.context.js';
import { describedBy, Field, FieldError, FieldHelp, fieldId, type FieldProps } from './field.js';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
}

export interface ChoiceFieldProps extends FieldProps {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

/** So many radio buttons are still seen at a glance; more become a list to open. */
const AT_A_GLANCE = 8;

/** One of some: radio buttons with their explanations, or a native list when there are many. */
export function ChoiceField(props: ChoiceFieldProps) {
  return props.options.length <= AT_A_GLANCE ? <RadioChoice {...props} /> : <ListChoice {...props} />;
}

function RadioChoice(props: ChoiceFieldProps) {
  const { t } = useSpeech();
  const { name, label, required, error, options, value, onChange } = props;
  return (
    <fieldset className={`sp-field ${error ? 'has-error' : ''}`} aria-describedby={describedBy(props)}>
      <legend className="sp-label">
        {label} {!required && <span className="sp-optional">{t('optional')}</span>}
      </legend>
      <FieldHelp {...props} />
      <FieldError {...props} />
      <div className="sp-radios">
        {options.map((option, index) => {
          const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`;
          return (
            <div className="form-check sp-radio" key={option.value}>
              <input
                type="radio"
                id={id}
                name={name}
                value={option.value}
                checked={value === option.value}
                aria-describedby={option.help ? `${id}-about` : undefined}
                onChange={() => onChange(option.value)}
              />
              <label htmlFor={id}>{option.label}</label>
              {option.help && (
                <p id={`${id}-about`} className="sp-help">
                  {option.help}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Also for the select fields of a form, whatever the number of options. */
export function ListChoice(props: ChoiceFieldProps) {
  const { t } = useSpeech();
  const { name, required, error, options, value, onChange } = props;
  return (
    <Field {...props}>
      <select
        id={fieldId(name)}
        name={name}
        value={value}
        className={`form-select ${error ? 'is-invalid' : ''}`}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(props)}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{t('field.choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
