import { Icon } from '../../components/icon.js';
import { useSpeech } from '../texts/index.js';
import type { HolderColumn } from './board.columns.js';
import { DropTarget } from './drop.target.js';
import { TicketCard, type Hand } from './ticket.card.js';

export interface HolderColumnProps {
  readonly column: HolderColumn;
  readonly hand: Hand;
  readonly dragging: boolean;
  readonly drop: () => void;
}

/** What one person has in hand, with how much it is; cards put here become theirs, or nobody's. */
export function HolderColumnView({ column: { holder, onDuty, tickets }, hand, dragging, drop }: HolderColumnProps) {
  const { t } = useSpeech();
  const name = holder?.name ?? t('board.nobody');
  return (
    <DropTarget {...{ drop, dragging }} className="sp-holder" label={name}>
      <h2 className="sp-holder-name">{name}</h2>
      <p className="sp-holder-facts">
        {holder !== null && (
          <span className="sp-wall-duty">
            <Icon name={onDuty ? 'user' : 'minus-circle'} className="icon-sm" />
            {t(onDuty ? 'wall.onDuty' : 'wall.offDuty')}
          </span>
        )}
        <span>{t('board.open', { count: tickets.length })}</span>
      </p>
      {tickets.length === 0 ? (
        <p className="sp-quiet">{t('board.none')}</p>
      ) : (
        <ul className="sp-board-cards">
          {tickets.map((ticket) => (
            <TicketCard key={ticket.number} ticket={ticket} hand={hand} />
          ))}
        </ul>
      )}
    </DropTarget>
  );
}
