import type { Place } from '../actions/action.js';
import { useSpeech } from '../texts/index.js';
import { routingOf } from './routing.trail.js';

/** D3, B4: why the ticket is with this team: what every rule said. */
export function Routing({ place }: { place: Place }) {
  const { t, of } = useSpeech();
  const { reason, trail } = routingOf(place.ticket.routing);
  // D14: it took the ordinary way although it came by a dedicated channel.
  const outside = place.ticket.outside.filter(({ code }) => code === 'campaign');
  if (reason === null && trail.length === 0 && outside.length === 0) return null;
  return (
    <details className="sp-part">
      <summary>
        <h2>{t('routing.title')}</h2>
      </summary>
      {outside.map(({ reason: why }) => (
        <p key={why.it}>{t('routing.outside', { reason: of(why) })}</p>
      ))}
      {reason !== null && <p>{of(reason)}</p>}
      <ol className="sp-why">
        {trail.map(({ rule, verdict, team, reason: why }, index) => (
          <li key={index}>
            <strong>{t('routing.rule', { rule })}</strong>{' '}
            {t(`routing.${verdict}`, { team: place.words.say('teams', team) })}
            {why !== null && `: ${of(why)}`}
          </li>
        ))}
      </ol>
    </details>
  );
}
