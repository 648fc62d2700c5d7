import { useEffect, useRef, useState } from 'react';
import type { Schema } from '../../api/routes.js';
import { useNotify } from '../../layout/notifier.js';
import type { ListChanges } from '../../live/list.changes.js';
import { useSpeech } from '../texts/index.js';
import { isWith, movedWith, needsReason, type BoardTicket, type HolderColumn, type Receiver } from './board.columns.js';
import { DropTarget } from './drop.target.js';
import { HolderColumnView } from './holder.column.js';
import { MoveDialog } from './move.dialog.js';
import type { Hand } from './ticket.card.js';
import { useMove, type Moved } from './use-move.js';

export interface BoardViewProps {
  readonly columns: readonly HolderColumn[];
  /** The other teams, with their load. */
  readonly others: readonly Schema<'TeamOnWallView'>[];
  readonly changes: ListChanges;
  readonly receivers: readonly Receiver[];
  /** Reads the board anew and shows it. */
  readonly refresh: () => Promise<void>;
}

/** What is asked before it is done: to whom, of which tickets. */
interface Asked {
  readonly numbers: readonly string[];
  readonly to: Receiver | null;
}

/** The columns, what is chosen in them, and what is on its way from one to another. */
export function BoardView({ columns, others, changes, receivers, refresh }: BoardViewProps) {
  const { t, of } = useSpeech();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dragged, setDragged] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const tickets = columns.flatMap((column) => column.tickets);
  const named = (numbers: readonly string[]) => tickets.filter(({ number }) => numbers.includes(number));
  const queue: Receiver = { kind: 'queue', id: '', name: t('board.toQueue') };
  const ended = useEndings({ frame, refresh, forget: () => setChosen(new Set()) });
  const direct = useMove();

  const put = (to: Receiver) => {
    if (dragged === null) return;
    const numbers = movedWith(dragged, chosen);
    setDragged(null);
    const [ticket] = named(numbers);
    if (ticket === undefined || (numbers.length === 1 && isWith(ticket, to))) return undefined;
    // Somebody who is given one ticket needs no reason; all else does, and of several it is first shown what would happen.
    if (numbers.length > 1 || needsReason(to)) return setAsked({ numbers, to });
    void direct.run({ ticket, to, reason: '' }).then((outcome) => ended.one(ticket.number, to, outcome));
  };
  const hand: Hand = {
    chosen,
    choose: (number) => setChosen(toggled(chosen, number)),
    ask: (number) => setAsked({ numbers: movedWith(number, chosen), to: null }),
    pickUp: setDragged,
    letGo: () => setDragged(null),
    changed: changes.changed,
    gone: changes.gone,
  };
  return (
    <div ref={frame}>
      <div className="sp-board-tools">
        <span>{t('board.chosen', { count: chosen.size })}</span>
        {chosen.size > 0 && (
          <button
            type="button"
            className="btn btn-primary btn-sm"
            onClick={() => setAsked({ numbers: [...chosen], to: null })}
          >
            {t('board.moveChosen')}
          </button>
        )}
      </div>
      <h2 className="h4">{t('board.others')}</h2>
      <p className="sp-help">{t('board.others.help')}</p>
      <div className="sp-other-teams">
        {others.map(({ team = '', name, open }) => (
          <DropTarget
            key={team}
            className="sp-other-team"
            label={of(name)}
            dragging={dragged !== null}
            drop={dropOn(put, { kind: 'team', id: team, name: of(name) })}
          >
            <strong>{of(name)}</strong> <span>{t('board.open', { count: open })}</span>
          </DropTarget>
        ))}
      </div>
      <div className="sp-board">
        {columns.map((column) => (
          <HolderColumnView
            key={column.holder?.id ?? ''}
            {...{ column, hand, dragging: dragged !== null }}
            drop={dropOn(put, column.holder === null ? queue : { kind: 'person', ...column.holder })}
          />
        ))}
      </div>
      {asked !== null && (
        <MoveDialog
          tickets={named(asked.numbers)}
          to={asked.to}
          receivers={receiversFor(named(asked.numbers), [...receiversWith(receivers, columns), queue])}
          close={() => setAsked(null)}
          moved={(to, answer) => {
            setAsked(null);
            ended.one(asked.numbers[0] ?? '', to, { kind: 'done', answer });
          }}
          movedMany={(to, answer) => {
            setAsked(null);
            ended.many(to, answer);
          }}
        />
      )}
    </div>
  );
}

const dropOn = (put: (to: Receiver) => void, to: Receiver) => () => put(to);

function toggled(chosen: ReadonlySet<string>, number: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(number)) next.add(number);
  return next;
}

/** Whoever has a column can be given something, and those the administration names for the team. */
function receiversWith(receivers: readonly Receiver[], columns: readonly HolderColumn[]): readonly Receiver[] {
  const more = columns
    .flatMap(({ holder }) => (holder === null ? [] : [{ kind: 'person' as const, id: holder.id, name: holder.name }]))
    .filter(({ id }) => !receivers.some((one) => one.kind === 'person' && one.id === id));
  return [...more, ...receivers];
}

/** Nobody is offered what they have already. */
function receiversFor(tickets: readonly BoardTicket[], receivers: readonly Receiver[]): readonly Receiver[] {
  const [only] = tickets;
  return tickets.length === 1 && only !== undefined ? receivers.filter((one) => !isWith(only, one)) : receivers;
}

interface Ending {
  readonly frame: { readonly current: HTMLElement | null };
  readonly refresh: () => Promise<void>;
  readonly forget: () => void;
}

/** How a move ended is said; the board is read anew, and the focus goes where the card is now. */
function useEndings({ frame, refresh, forget }: Ending) {
  const { t } = useSpeech();
  const notify = useNotify();
  const [focus, setFocus] = useState<string | null>(null);
  useEffect(() => {
    if (focus === null) return;
    const card = frame.current?.querySelector<HTMLElement>(`[data-card="${focus}"] .sp-board-card-move`);
    (card ?? document.querySelector<HTMLElement>('main h1'))?.focus();
    setFocus(null);
  }, [focus, frame]);
  const again = async (number: string) => {
    await refresh();
    setFocus(number);
  };
  return {
    one: (number: string, to: Receiver, outcome: ReturnType<typeof useMove>['outcome']) => {
      if (outcome?.kind === 'done') tell(outcome.answer, number, to);
      if (outcome?.kind === 'failed' || outcome?.kind === 'stale') notify.failed(outcome.failure);
      if (outcome?.kind === 'invalid') notify.told(t('board.refused', { number }));
      if (outcome?.kind !== 'busy') void again(number);
    },
    many: (to: Receiver, { done, refused, items }: Schema<'BulkView'>) => {
      forget();
      const isBack = to.kind === 'queue';
      notify.done(
        isBack ? t('board.givenBackMany', { count: done }) : t('board.movedMany', { count: done, name: to.name }),
      );
      if (refused > 0) notify.told(t('board.refusedMany', { count: refused }));
      void again(items[0]?.number ?? '');
    },
  };
  function tell(answer: Moved, number: string, to: Receiver): void {
    if (answer.kind === 'moved' && to.kind === 'queue') notify.done(t('board.givenBack', { number }));
    else if (answer.kind === 'moved') notify.done(t('board.moved', { number, name: to.name }));
    else if (answer.holder === null) notify.told(t('board.meanwhile.nobody', { number }));
    else notify.told(t('board.meanwhile', { number, name: answer.holder }));
  }
}
