import type { ReactNode } from 'react';
import { describedBy, FieldError, FieldHelp, fieldId, type FieldProps } from './field.js';

export interface CheckFieldProps extends FieldProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children?: ReactNode;
}

/** One box to tick. What stands beside it (a link to read first) goes below the label, outside of it. */
export function CheckField(props: CheckFieldProps) {
  const { name, label, required, error, checked, onChange, children } = props;
  return (
    <div className={`sp-field ${error ? 'has-error' : ''}`}>
      <FieldError {...props} />
      <div className="form-check">
        <input
          type="checkbox"
          id={fieldId(name)}
          name={name}
          checked={checked}
          aria-required={required}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(props)}
          onChange={(event) => onChange(event.target.checked)}
        />
        <label htmlFor={fieldId(name)}>{label}</label>
      </div>
      <FieldHelp {...props} />
      {children}
    </div>
  );
}
