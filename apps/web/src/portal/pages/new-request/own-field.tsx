import type { FormField } from '../../../api/types.js';
import { CheckField } from '../../../components/check-field.js';
import { ListChoice } from '../../../components/choice-field.js';
import { TextField } from '../../../components/text-field.js';
import { maxLengthOfField } from '../../request/request.validation.js';

export interface OwnFieldProps {
  readonly field: FormField;
  readonly value: string | boolean | undefined;
  readonly error: string | undefined;
  readonly onChange: (value: string | boolean) => void;
}

/** A field the desk added to its form. */
export function OwnField({ field, value, error, onChange }: OwnFieldProps) {
  const { label, help, required } = field;
  const shared = { name: `fields.${field.name}`, label, help, required, error };
  const text = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'checkbox':
      return <CheckField {...shared} checked={value === true} onChange={onChange} />;
    case 'select':
      return <ListChoice {...shared} value={text} options={field.options ?? []} onChange={onChange} />;
    case 'text':
    case 'textarea':
    case 'email':
    case 'tel':
    case 'date':
      return (
        <TextField
          {...shared}
          type={field.type}
          value={text}
          rows={4}
          maxLength={maxLengthOfField(field)}
          onChange={onChange}
        />
      );
  }
}
