import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.context.js';

export interface FieldProps {
  /** The server's name; the element's id is made from it. */
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly required: boolean;
  readonly error?: string | undefined;
}

/** The id of the element that takes the focus for a field: where the error summary leads. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}

/** What describes a control: its help, then its error. */
export function describedBy({ name, help, error }: Pick<FieldProps, 'name' | 'help' | 'error'>): string | undefined {
  const ids = [help ? `${fieldId(name)}-help` : '', error ? `${fieldId(name)}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Label, help, control and error, in the order they are read. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { t } = useSpeech();
  return (
    <div className={`sp-field ${field.error ? 'has-error' : ''}`}>
      <label htmlFor={fieldId(field.name)} className="sp-label">
        {field.label} {!field.required && <span className="sp-optional">{t('optional')}</span>}
      </label>
      <FieldHelp {...field} />
      {children}
      <FieldError {...field} />
    </div>
  );
}

export function FieldHelp({ name, help }: Pick<FieldProps, 'name' | 'help'>) {
  return help ? (
    <p id={`${fieldId(name)}-help`} className="sp-help">
      {help}
    </p>
  ) : null;
}

export function FieldError({ name, error }: Pick<FieldProps, 'name' | 'error'>) {
  const { t } = useSpeech();
  return error ? (
    <p id={`${fieldId(name)}-error`} className="sp-error">
      <span className="visually-hidden">{t('error.prefix')} </span>
      {error}
    </p>
  ) : null;
}
