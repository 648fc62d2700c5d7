import { useId, useRef, useState } from 'react';
import { useSpeech } from '../texts/index.js';
import { ACT_GROUPS } from './ticket.acts.js';
import type { Act, Place } from './action.js';

export interface ActBarProps {
  readonly acts: readonly Act[];
  readonly place: Place;
  /** Id of the one whose form is open. */
  readonly chosen: string | null;
  readonly busy: boolean;
  readonly choose: (act: Act) => void;
}

/** What can be done now, and nothing else: the usual first, the rest below, in groups. */
export function ActBar({ acts, place, chosen, busy, choose }: ActBarProps) {
  const { t } = useSpeech();
  const rest = acts.filter(({ first }) => first !== true);
  const [open, setOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const menu = useId();
  if (acts.length === 0) return <p className="sp-help">{t('act.none')}</p>;
  const button = (act: Act) => (
    <button
      type="button"
      key={act.id}
      className={`btn btn-xs ${act.id === chosen ? 'btn-primary' : 'btn-outline-primary'}`}
      aria-expanded={act.direct?.(place) === true ? undefined : act.id === chosen}
      aria-disabled={busy}
      data-do={act.id}
      onClick={() => {
        if (busy) return;
        setOpen(false);
        choose(act);
      }}
    >
      {act.label(place)}
    </button>
  );
  return (
    <div
      className="sp-acts"
      role="group"
      aria-label={t('act.bar')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        more.current?.focus();
      }}
    >
      {acts.filter(({ first }) => first === true).map(button)}
      {rest.length > 0 && (
        <button
          ref={more}
          type="button"
          className="btn btn-xs btn-outline-secondary"
          aria-expanded={open}
          aria-controls={menu}
          onClick={() => setOpen(!open)}
        >
          {t('act.more')}
        </button>
      )}
      <div id={menu} className="sp-acts-more" hidden={!open}>
        {ACT_GROUPS.map((group) => {
          const members = rest.filter((act) => act.group === group);
          return members.length === 0 ? null : (
            <div key={group} role="group" aria-label={t(`group.${group}`)}>
              <p className="sp-help" aria-hidden="true">
                {t(`group.${group}`)}
              </p>
              {members.map(button)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
