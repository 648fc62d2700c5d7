import { Link } from 'react-router';
import { useRead } from '../../../api/use-read.js';
import { ReadState } from '../../../components/read-state.js';
import { useAreaPath } from '../../../staff/use-area-path.js';
import type { Place } from '../actions/action.js';
import { useSpeech } from '../texts/index.js';

/** Tickets it has to do with. */
export function Relations({ place }: { place: Place }) {
  const { t, of } = useSpeech();
  const path = useAreaPath();
  const relations = useRead('/tickets/{number}/relations', { path: { number: place.ticket.number } });
  return (
    <section aria-labelledby="relations" className="sp-part">
      <h2 id="relations">{t('relations.title')}</h2>
      <ReadState of={relations}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="sp-help">{t('relations.none')}</p>
          ) : (
            <ul className="sp-related">
              {items.map(({ name, other, relation, direction }) => (
                <li key={`${relation}-${direction}-${other.number}`}>
                  {of(name)} <Link to={path('tickets', other.number)}>{other.number}</Link> {other.subject} (
                  {place.words.say('states', other.state)})
                </li>
              ))}
            </ul>
          )
        }
      </ReadState>
    </section>
  );
}
