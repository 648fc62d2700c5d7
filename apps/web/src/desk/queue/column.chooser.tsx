import { COLUMN_NAMES, type ColumnName } from './ticket.row.js';
import { useSpeech } from './texts/index.js';

export interface ColumnChooserProps {
  readonly chosen: readonly ColumnName[];
  readonly choose: (chosen: readonly ColumnName[]) => void;
}

/** Which columns the list has, beside the number. */
export function ColumnChooser({ chosen, choose }: ColumnChooserProps) {
  const { t } = useSpeech();
  const toggle = (name: ColumnName) =>
    choose(COLUMN_NAMES.filter((one) => (one === name ? !chosen.includes(one) : chosen.includes(one))));
  return (
    <details className="sp-column-chooser">
      <summary>{t('queue.columns')}</summary>
      <fieldset>
        <legend className="visually-hidden">{t('queue.columns')}</legend>
        {COLUMN_NAMES.filter((name) => name !== 'number').map((name) => (
          <div key={name} className="form-check">
            <input
              id={`column-${name}`}
              type="checkbox"
              checked={chosen.includes(name)}
              onChange={() => toggle(name)}
            />
            <label htmlFor={`column-${name}`}>{t(`column.${name}`)}</label>
          </div>
        ))}
      </fieldset>
    </details>
  );
}
