import { CheckField } from '../../components/check-field.js';
import { ListChoice } from '../../components/choice-field.js';
import { TextField } from '../../components/text-field.js';
import { useSpeech, type Speech } from '../texts/index.js';
import type { SettingField } from './setting.fields.js';
import { YES } from './setting.values.js';

export interface SettingControlProps {
  readonly field: SettingField;
  /** From the top: within rows another than the field’s. */
  readonly name: string;
  /** Within its group. */
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One setting, in the control its kind asks for. */
export function SettingControl({ field, name, label, value, error, onChange }: SettingControlProps) {
  const speech = useSpeech();
  const { required, kind, long, options } = field;
  const shared = { name, label, required, error, help: helpOf(field, speech) };
  if (kind === 'flag')
    return <CheckField {...shared} checked={value === YES} onChange={(on) => onChange(on ? YES : '')} />;
  if (kind === 'choice')
    return (
      <ListChoice
        {...{ ...shared, value, onChange }}
        options={options.map(({ value: option, name: called }) => ({
          value: option,
          label: speech.of(called) || option,
        }))}
      />
    );
  const rows = kind === 'lines' ? 4 : kind === 'json' ? 10 : 5;
  const type = long || kind === 'lines' || kind === 'json' ? 'textarea' : 'text';
  return <TextField {...{ ...shared, type, rows, value, onChange }} />;
}

/** What is said of a setting before it is filled in. */
export function helpOf({ about: told, secret, kind, options, otherwise }: SettingField, { t, of }: Speech): string {
  const about = of(told);
  const plain = typeof otherwise === 'string' || typeof otherwise === 'number';
  const called = options.find(({ value }) => value === otherwise)?.name;
  return [
    about === '' || /[.!?]$/.test(about) ? about : `${about}.`,
    secret ? t('settings.secret') : '',
    kind === 'lines' ? t('settings.lines') : '',
    kind === 'json' ? t('settings.json') : '',
    plain ? t('settings.default', { value: of(called) || otherwise }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
