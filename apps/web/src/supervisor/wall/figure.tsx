import { Link } from 'react-router';
import { Icon } from '../../components/icon.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { useSpeech } from '../texts/index.js';
import { listBehind, type Figure, type Whose } from './wall.lists.js';

/** What is amiss when it is not zero: a sign and a border of its own, so that it is seen by more than its colour. */
const AMISS: Partial<Readonly<Record<Figure, { readonly sign: string; readonly tone: string }>>> = {
  dueSoon: { sign: 'clock', tone: 'is-soon' },
  breached: { sign: 'warning-circle', tone: 'is-late' },
};

export interface FigureProps {
  readonly figure: Figure;
  readonly count: number;
  /** Whose tickets they are; null: there is no list of them alone. */
  readonly whose: Whose | null;
  /** Name of the team or person, for those who hear the number alone. */
  readonly name: string;
}

/** A number of a table; it leads to the tickets behind it, for whoever works with the lists of the desk. */
export function FigureCell({ figure, count, whose, name }: FigureProps) {
  const { t } = useSpeech();
  const { tenant } = usePortal();
  const { may } = useSession();
  const amiss = count > 0 ? AMISS[figure] : undefined;
  const shown = (
    <>
      {amiss !== undefined && <Icon name={amiss.sign} className="icon-sm" />}
      {count}
    </>
  );
  const leads = whose !== null && count > 0 && may('queue.read');
  return (
    <span className={`sp-wall-cell ${amiss?.tone ?? ''}`}>
      {leads ? (
        <Link to={listBehind(tenant, figure, whose)}>
          {shown}
          <span className="visually-hidden">
            {' '}
            {t(`wall.${figure}`)}, {name}
          </span>
        </Link>
      ) : (
        shown
      )}
    </span>
  );
}

/** A number of the whole desk, to be read from the other end of the room. */
export function FigureTile({ figure, count }: Pick<FigureProps, 'figure' | 'count'>) {
  const { t } = useSpeech();
  const { tenant } = usePortal();
  const { may } = useSession();
  const amiss = count > 0 ? AMISS[figure] : undefined;
  const shown = (
    <>
      <span className="sp-wall-number">{count}</span>{' '}
      <span className="sp-wall-word">
        {amiss !== undefined && <Icon name={amiss.sign} />}
        {t(`wall.${figure}`)}
      </span>
    </>
  );
  return (
    <li className={`sp-wall-tile ${amiss?.tone ?? ''}`}>
      {may('queue.read') ? <Link to={listBehind(tenant, figure)}>{shown}</Link> : shown}
    </li>
  );
}
