import { useSpeech } from '../i18n/language.context.js';
import { describedBy, Field, fieldId, type FieldProps } from './field.js';

export interface TextFieldProps extends FieldProps {
  readonly type: 'text' | 'email' | 'tel' | 'date' | 'time' | 'datetime-local' | 'password' | 'textarea';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly rows?: number;
  /** Name of the control, where it is not the field's: two forms of one page may ask for the same thing. */
  readonly controlName?: string;
}

export function TextField(props: TextFieldProps) {
  const { name, required, error, type, value, onChange, autoComplete, maxLength, rows = 8 } = props;
  const shared = {
    id: fieldId(name),
    name: props.controlName ?? name,
    value,
    className: `form-control ${error ? 'is-invalid' : ''}`,
    'aria-required': required,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy(props),
    autoComplete: autoComplete ?? 'off',
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <Field {...props}>
      {type === 'textarea' ? <textarea {...shared} rows={rows} /> : <input {...shared} type={type} />}
      {type === 'textarea' && maxLength !== undefined && (
        <CharactersLeft left={maxLength - value.length} max={maxLength} />
      )}
    </Field>
  );
}

/** Shown near the end only, where it matters. */
function CharactersLeft({ left, max }: { left: number; max: number }) {
  const { t } = useSpeech();
  return left > max / 5 ? null : (
    <p className="sp-help" aria-live="off">
      {t('field.text.left', { count: Math.max(0, left) })}
    </p>
  );
}
