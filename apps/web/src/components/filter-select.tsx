import type { Option } from './choice-field.js';

export interface FilterSelectProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  /** What no choice is called; null: one must be made. */
  readonly none: string | null;
  readonly onChange: (value: string) => void;
}

/** A small list to choose from. What is chosen and no longer offered stays visible, as it is written in the address. */
export function FilterSelect({ name, label, options, value, none, onChange }: FilterSelectProps) {
  const unknown = value !== '' && !options.some((option) => option.value === value);
  return (
    <div className="sp-filter-field">
      <label htmlFor={name}>{label}</label>
      <select id={name} className="form-select" value={value} onChange={(event) => onChange(event.target.value)}>
        {none !== null && <option value="">{none}</option>}
        {unknown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
