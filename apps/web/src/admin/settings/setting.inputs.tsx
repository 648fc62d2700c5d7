import { useState, type ReactNode } from 'react';
import { ListChoice } from '../../components/choice-field.js';
import { errorOf, useProblemText } from '../../components/error-summary.js';
import { FieldError, FieldHelp } from '../../components/field.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { problemsBelow } from '../configuration/checked.problems.js';
import { Rows } from '../rows/rows.js';
import { useSpeech } from '../texts/index.js';
import { helpOf, SettingControl } from './setting.control.js';
import { BARE, labelOf, type SettingField } from './setting.fields.js';
import {
  EMPTY_ROW,
  fieldsIn,
  nameWithin,
  placeOf,
  rowsIn,
  textOf,
  withVariant,
  type SettingRow,
} from './setting.rows.js';
import { allIn, type Typed } from './setting.values.js';

export interface SettingInputsProps {
  readonly fields: readonly SettingField[];
  /** What stands in them. */
  readonly all: Typed;
  readonly naming?: (field: SettingField) => string;
  readonly problems: readonly FormProblem[];
  readonly set: (name: string, value: string) => void;
}

const atTop = ({ name }: SettingField): string => name;
const isUnnamed = ({ name, titles }: SettingField): boolean => name === BARE && titles[0] === null;

/** Settings in their controls; neighbours of one group together, rows and variants with the fields in them. */
export function SettingInputs({ fields, all, naming = atTop, problems, set }: SettingInputsProps) {
  const { t, of } = useSpeech();
  return groupsOf(fields).map(({ group, members }) => {
    const inputs = members.map((field) => (
      <SettingInput
        key={field.name}
        {...{ field, name: naming(field), problems, value: all[field.name] ?? '' }}
        label={isUnnamed(field) ? t('settings.value') : labelOf(field, of, group === null ? 0 : 1)}
        change={(value) => set(field.name, value)}
      />
    ));
    if (group === null) return inputs;
    return (
      <fieldset key={group} className="sp-group">
        <legend>{of(members[0]?.titles[0]) || group}</legend>
        {inputs}
      </fieldset>
    );
  });
}

interface InputProps {
  readonly field: SettingField;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly problems: readonly FormProblem[];
  readonly change: (value: string) => void;
}

function SettingInput(props: InputProps) {
  const say = useProblemText();
  const { field, name, label, value, problems, change } = props;
  if (field.kind === 'variant') return <VariantInput {...props} />;
  if (field.kind === 'list' || field.kind === 'map') return <RowsInput {...props} />;
  return <SettingControl {...{ field, name, label, value }} error={errorOf(problems, name, say)} onChange={change} />;
}

/** One of several forms, and the fields of the one that is chosen. */
function VariantInput({ field, name, label, value, problems, change }: InputProps) {
  const speech = useSpeech();
  const say = useProblemText();
  const rows = rowsIn(value);
  const [row] = rows;
  return (
    <fieldset className="sp-group">
      <legend>{label}</legend>
      <ListChoice
        {...{ name, required: field.required, value: row?.key ?? '', error: errorOf(problems, name, say) }}
        label={speech.t('settings.variant', { label })}
        help={helpOf(field, speech)}
        options={field.variants.map(({ value: option, name: called }) => ({
          value: option,
          label: speech.of(called) || option,
        }))}
        onChange={(key) => change(textOf(withVariant(rows, key)))}
      />
      {row !== undefined && (
        <RowFields
          {...{ field, row, place: placeOf(field, name, 0), problems }}
          put={(made) => change(textOf([made, ...rows.slice(1)]))}
        />
      )}
    </fieldset>
  );
}

/** More rows than these are opened one at a time. */
const SEEN_OPEN = 2;

function RowsInput({ field, name, label, value, problems, change }: InputProps) {
  const speech = useSpeech();
  const { t } = speech;
  const say = useProblemText();
  const rows = rowsIn(value);
  const help = helpOf(field, speech);
  const nameOf = (row: SettingRow, at: number) =>
    [`${label} ${at + 1}`, row.key || glimpse(field, row)].filter(Boolean).join(': ');
  return (
    <fieldset className="sp-group">
      <legend>{label}</legend>
      <FieldHelp {...{ name, help }} />
      <FieldError {...{ name, error: errorOf(problems, name, say) }} />
      <Rows
        {...{ name, items: rows, nameOf, ordered: field.kind === 'list', empty: t('settings.noRows') }}
        change={(made) => change(textOf(made))}
        add={{ text: t('settings.addTo', { label }), make: () => EMPTY_ROW }}
      >
        {(row, at, put) => {
          const place = placeOf(field, name, at);
          return (
            <Foldable folded={rows.length > SEEN_OPEN} open={isFresh(row) || problemsBelow(problems, place).length > 0}>
              {field.kind === 'map' && (
                <TextField
                  {...{ name: `${place}.key`, type: 'text', required: true, value: row.key, label: t('settings.key') }}
                  error={errorOf(problems, `${place}.key`, say)}
                  onChange={(key) => put({ ...row, key })}
                />
              )}
              <RowFields {...{ field, row, place, problems, put }} />
            </Foldable>
          );
        }}
      </Rows>
    </fieldset>
  );
}

interface RowFieldsProps extends Pick<InputProps, 'field' | 'problems'> {
  readonly row: SettingRow;
  /** What the names of its fields begin with. */
  readonly place: string;
  readonly put: (row: SettingRow) => void;
}

function RowFields({ field, row, place, problems, put }: RowFieldsProps) {
  return (
    <SettingInputs
      {...{ fields: fieldsIn(field, row), all: allIn(field, row), problems }}
      naming={(inner) => nameWithin(field, place, inner.name)}
      set={(inner, value) => put({ ...row, typed: { ...row.typed, [inner]: value } })}
    />
  );
}

interface FoldableProps {
  /** Whether it is folded away unless somebody opens it. */
  readonly folded: boolean;
  /** There is something to do in it. */
  readonly open: boolean;
  readonly children: ReactNode;
}

/** What is in it is made when it is opened: a thousand rows are a thousand lines, not ten thousand controls. */
function Foldable({ folded, open, children }: FoldableProps) {
  const { t } = useSpeech();
  const [opened, setOpened] = useState(open);
  if (!folded) return children;
  const shown = opened || open;
  return (
    <details open={shown} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('settings.openRow')}</summary>
      {shown && children}
    </details>
  );
}

const isFresh = ({ key, settings, typed }: SettingRow): boolean =>
  key === '' && Object.keys(settings).length + Object.keys(typed).length === 0;

/** The first words that stand in a row. */
function glimpse(field: SettingField, row: SettingRow): string {
  const all = allIn(field, row);
  const simple = fieldsIn(field, row).filter(({ kind }) => kind === 'text' || kind === 'choice' || kind === 'number');
  return simple
    .map(({ name }) => all[name] ?? '')
    .filter(Boolean)
    .slice(0, 3)
    .join(', ')
    .slice(0, 80);
}

interface Group {
  /** Null: settings of their own, in no group. */
  readonly group: string | null;
  readonly members: readonly SettingField[];
}

/** Fields in their order; neighbours of one group together. */
function groupsOf(fields: readonly SettingField[]): readonly Group[] {
  return fields.reduce<readonly Group[]>((groups, field) => {
    const group = field.path.length > 1 ? (field.path[0] ?? null) : null;
    const last = groups.at(-1);
    if (last === undefined || last.group !== group) return [...groups, { group, members: [field] }];
    return [...groups.slice(0, -1), { group, members: [...last.members, field] }];
  }, []);
}
