import type { Option } from '../../../components/choice-field.js';
import { describedBy, FieldError, FieldHelp, fieldId, type FieldProps } from '../../../components/field.js';
import { useSpeech } from '../texts/index.js';

export interface ManyFieldProps extends FieldProps {
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Some of some: a box to tick each. */
export function ManyField(props: ManyFieldProps) {
  const { t } = useSpeech();
  const { name, label, required, error, options, chosen, onChange } = props;
  const toggle = (value: string, on: boolean) =>
    onChange(options.map((option) => option.value).filter((one) => (one === value ? on : chosen.includes(one))));
  return (
    <fieldset className={`sp-field sp-many ${error ? 'has-error' : ''}`} aria-describedby={describedBy(props)}>
      <legend className="sp-label">
        {label} {!required && <span className="sp-optional">{t('optional')}</span>}
      </legend>
      <FieldHelp {...props} />
      <FieldError {...props} />
      {options.map(({ value, label: text }, index) => {
        const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`;
        return (
          <div className="form-check" key={value}>
            <input
              type="checkbox"
              id={id}
              name={name}
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
            />
            <label htmlFor={id}>{text}</label>
          </div>
        );
      })}
    </fieldset>
  );
}
