import { Link } from 'react-router';
import type { Schema } from '../../api/routes.js';
import { Icon } from '../../components/icon.js';
import { Time } from '../../components/time.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { useSpeech } from '../texts/index.js';

/** Alerts nobody has answered yet (B8): above everything else, and told when there are more of them. */
export function WallUrgent({ urgent }: { urgent: readonly Schema<'UrgentOnWallView'>[] }) {
  const { t } = useSpeech();
  const { tenant } = usePortal();
  const { may } = useSession();
  const count = urgent.length;
  return (
    <section aria-labelledby="wall-urgent" className={`sp-wall-urgent ${count > 0 ? 'is-there' : ''}`}>
      <h2 id="wall-urgent">{t('wall.urgent')}</h2>
      {/* There before it says anything, or it would not be read out. */}
      <div role="alert" className="visually-hidden">
        {count > 0 ? t('wall.urgent.count', { count }) : ''}
      </div>
      {count === 0 && <p>{t('wall.urgent.none')}</p>}
      <ul>
        {urgent.map(({ id, kind, number, openedAt }) => (
          <li key={id}>
            <Icon name={kind === 'security' ? 'locked' : 'warning-circle'} />
            <span>
              {t(`wall.alert.${kind}`)}{' '}
              {may('ticket.read') ? <Link to={`/desk/${tenant}/tickets/${number}`}>{number}</Link> : number},{' '}
              <Time at={openedAt} form="relative" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
