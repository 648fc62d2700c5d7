import { useState } from 'react';
import type { Option } from '../../components/choice-field.js';
import { describedBy, FieldError, FieldHelp, fieldId, type FieldProps } from '../../components/field.js';
import { useAnnounce } from '../../layout/announcer.js';
import { useSpeech } from '../texts/index.js';
import { without } from './list.order.js';
import { useFollowing } from './use-following.js';

export interface CodesFieldProps extends FieldProps {
  readonly values: readonly string[];
  readonly options: readonly Option[];
  readonly onChange: (values: readonly string[]) => void;
}

/** So many boxes are still seen at a glance; of more, those chosen are listed and others are added one at a time. */
const AT_A_GLANCE = 6;

/** Some of many, by their codes. What is chosen and no longer offered stays, under its code. */
export function CodesField(props: CodesFieldProps) {
  const { name, label, required, error, values, options } = props;
  const { t } = useSpeech();
  const lost = values.filter((value) => !options.some((option) => option.value === value));
  const all = [...options, ...lost.map((value) => ({ value, label: value }))];
  return (
    <fieldset className={`sp-field ${error ? 'has-error' : ''}`} aria-describedby={describedBy(props)}>
      <legend className="sp-label" id={`${fieldId(name)}-label`}>
        {label} {!required && <span className="sp-optional">{t('optional')}</span>}
      </legend>
      <FieldHelp {...props} />
      <FieldError {...props} />
      {all.length <= AT_A_GLANCE ? <Boxes {...props} options={all} /> : <Chosen {...props} options={all} />}
    </fieldset>
  );
}

function Boxes({ name, values, options, onChange }: CodesFieldProps) {
  return (
    <div className="sp-checks">
      {options.map(({ value, label }, index) => {
        const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`;
        return (
          <div className="form-check" key={value}>
            <input
              type="checkbox"
              id={id}
              name={name}
              value={value}
              checked={values.includes(value)}
              onChange={(event) =>
                onChange(event.target.checked ? [...values, value] : values.filter((one) => one !== value))
              }
            />
            <label htmlFor={id}>{label}</label>
          </div>
        );
      })}
    </div>
  );
}

function Chosen({ name, label, values, options, onChange }: CodesFieldProps) {
  const { t } = useSpeech();
  const [picked, pick] = useState('');
  const follow = useFollowing();
  const announce = useAnnounce();
  const nameOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  const add = () => {
    if (picked === '') return;
    onChange([...values, picked]);
    announce(t('codes.added', { name: nameOf(picked) }));
    pick('');
  };
  return (
    <>
      {values.length === 0 ? (
        <p className="sp-help">{t('codes.none')}</p>
      ) : (
        <ul className="sp-code-list">
          {values.map((value, index) => (
            <li key={value}>
              {nameOf(value)}{' '}
              <button
                type="button"
                className="btn btn-outline-primary btn-xs"
                aria-label={t('rows.removeOne', { name: nameOf(value) })}
                onClick={() => {
                  onChange(without(values, index));
                  follow(fieldId(name));
                }}
              >
                {t('rows.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="sp-add-code">
        <select
          id={fieldId(name)}
          name={name}
          className="form-select"
          aria-label={t('codes.addTo', { label })}
          value={picked}
          onChange={(event) => pick(event.target.value)}
        >
          <option value="">{t('field.choose')}</option>
          {options
            .filter(({ value }) => !values.includes(value))
            .map(({ value, label: text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
        </select>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={add}>
          {t('codes.add')}
        </button>
      </div>
    </>
  );
}
