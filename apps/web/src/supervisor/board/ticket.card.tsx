import { TicketLink } from '../ticket.link.js';
import { Term } from '../term.js';
import { useSpeech } from '../texts/index.js';
import type { BoardTicket } from './board.columns.js';

export interface Hand {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (number: string) => void;
  /** Asks to whom a ticket, and those chosen with it, should go. */
  readonly ask: (number: string) => void;
  readonly pickUp: (number: string) => void;
  readonly letGo: () => void;
  readonly changed: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
}

/** A ticket to take up by mouse, or to move by its button. */
export function TicketCard({ ticket, hand }: { ticket: BoardTicket; hand: Hand }) {
  const { t, of } = useSpeech();
  const { number, subject, priority, dueAt, state } = ticket;
  const chosen = hand.chosen.has(number);
  const waits = state === 'waiting-requester' || state === 'waiting-third-party';
  const mark = hand.gone.has(number) ? 'board.gone' : hand.changed.has(number) ? 'board.changed' : null;
  return (
    <li
      className={`sp-board-card ${chosen ? 'is-chosen' : ''} ${mark === 'board.gone' ? 'is-gone' : ''}`}
      data-card={number}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', number);
        hand.pickUp(number);
      }}
      onDragEnd={hand.letGo}
    >
      <div className="sp-board-card-head">
        <input
          type="checkbox"
          aria-label={t('table.choose', { name: number })}
          checked={chosen}
          onChange={() => hand.choose(number)}
        />
        <TicketLink number={number} />
      </div>
      <p className="sp-board-card-subject">{subject}</p>
      <p className="sp-board-card-facts">
        {of(priority.name)}
        {waits && ` · ${t('board.waits')}`}
        {mark !== null && <strong className="sp-row-mark is-moved">{t(mark)}</strong>}
      </p>
      <Term dueAt={dueAt} />
      <button
        type="button"
        className="btn btn-outline-primary btn-xs sp-board-card-move"
        aria-label={t('board.moveOne', { number })}
        onClick={() => hand.ask(number)}
      >
        {t('board.move')}
      </button>
    </li>
  );
}
