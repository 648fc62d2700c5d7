import type { ReactNode } from 'react';
import { fieldId } from '../../components/field.js';
import { useAnnounce } from '../../layout/announcer.js';
import { useSpeech } from '../texts/index.js';
import { moved, replaced, without } from './list.order.js';
import { useFollowing } from './use-following.js';

export interface RowsProps<T> {
  /** Name of the list as the server has it, e.g. `policies.0.clocks`. */
  readonly name: string;
  readonly items: readonly T[];
  readonly change: (items: readonly T[]) => void;
  /** What one is called, for its heading and for what its buttons do. */
  readonly nameOf: (item: T, index: number) => string;
  /** The button that adds one. */
  readonly add: { readonly text: string; readonly make: () => T };
  /** Whether their order means something. */
  readonly ordered?: boolean;
  readonly empty?: string;
  readonly error?: string | undefined;
  readonly children: (item: T, index: number, set: (item: T) => void) => ReactNode;
}

/** A list of groups of fields: each is changed in its place, moved and taken out by buttons, and the focus goes where it went. */
export function Rows<T>(props: RowsProps<T>) {
  const { name, items, change, nameOf, add, ordered = true, empty, error, children } = props;
  const { t } = useSpeech();
  const follow = useFollowing();
  const announce = useAnnounce();
  const id = fieldId(name);
  const move = (from: number, to: number) => {
    change(moved(items, from, to));
    follow(`${id}-row-${to}-${to < from ? 'up' : 'down'}`);
    announce(t('rows.moved', { place: to + 1, count: items.length }));
  };
  const remove = (at: number) => {
    change(without(items, at));
    follow(id);
    announce(t('rows.removed'));
  };
  return (
    <div className="sp-rows">
      {error !== undefined && <p className="sp-error">{error}</p>}
      {items.length === 0 && empty !== undefined && <p>{empty}</p>}
      <ol>
        {items.map((item, index) => (
          <li key={index}>
            <fieldset>
              <legend id={`${id}-row-${index}`} tabIndex={-1}>
                {nameOf(item, index)}
              </legend>
              <RowActions
                {...{ id: `${id}-row-${index}`, name: nameOf(item, index), ordered }}
                {...{ first: index === 0, last: index === items.length - 1 }}
                move={(by) => move(index, index + by)}
                remove={() => remove(index)}
              />
              {children(item, index, (changed) => change(replaced(items, index, changed)))}
            </fieldset>
          </li>
        ))}
      </ol>
      <button
        type="button"
        id={id}
        className="btn btn-outline-primary btn-sm"
        onClick={() => {
          change([...items, add.make()]);
          follow(`${id}-row-${items.length}`);
        }}
      >
        {add.text}
      </button>
    </div>
  );
}

interface ActionsProps {
  readonly id: string;
  readonly name: string;
  readonly ordered: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly move: (by: 1 | -1) => void;
  readonly remove: () => void;
}

/** At either end a button stays, so that it keeps the focus, and says that it does nothing. */
function RowActions({ id, name, ordered, first, last, move, remove }: ActionsProps) {
  const { t } = useSpeech();
  const button = (act: 'up' | 'down' | 'remove', off: boolean, run: () => void) => (
    <button
      type="button"
      id={`${id}-${act}`}
      className="btn btn-outline-primary btn-xs"
      aria-label={t(`rows.${act}One`, { name })}
      aria-disabled={off}
      onClick={() => {
        if (!off) run();
      }}
    >
      {t(`rows.${act}`)}
    </button>
  );
  return (
    <div className="sp-row-actions">
      {ordered && button('up', first, () => move(-1))}
      {ordered && button('down', last, () => move(1))}
      {button('remove', false, remove)}
    </div>
  );
}
