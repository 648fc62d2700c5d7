import { ReadState } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useSpeech } from '../texts/index.js';
import { FigureTile } from './figure.js';
import { useWall } from './use-wall.js';
import { FIGURES } from './wall.lists.js';
import { WallCampaigns, WallPeople, WallTeams } from './wall.tables.js';
import { WallUrgent } from './wall.urgent.js';
import './wall.css';

/** What a supervisor has before them all day, near or on a wall: load, terms, and what nobody has answered. */
export default function WallPage() {
  const { t } = useSpeech();
  const wall = useWall();
  return (
    <div className="sp-wall">
      <AreaHeading title={t('wall.title')} />
      <ReadState of={wall}>
        {({ at, totals, teams, campaigns, urgent }) => (
          <>
            <p className="sp-help">
              {t('wall.at')} <Time at={at} form="full" />
            </p>
            <WallUrgent urgent={urgent} />
            <section aria-labelledby="wall-totals">
              <h2 id="wall-totals">{t('wall.totals')}</h2>
              <ul className="sp-wall-tiles">
                {FIGURES.map((figure) => (
                  <FigureTile key={figure} figure={figure} count={totals[figure]} />
                ))}
              </ul>
            </section>
            <WallCampaigns campaigns={campaigns} />
            <WallTeams teams={teams} />
            <WallPeople teams={teams} />
          </>
        )}
      </ReadState>
    </div>
  );
}
