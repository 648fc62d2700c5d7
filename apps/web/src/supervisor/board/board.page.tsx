import { Link, useSearchParams } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { FilterSelect } from '../../components/filter-select.js';
import { ReadState } from '../../components/read-state.js';
import { usePortal } from '../../layout/portal.context.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useSession } from '../../staff/session/session.context.js';
import { useVocabulary } from '../../staff/vocabulary.js';
import { useSpeech } from '../texts/index.js';
import { useWall } from '../wall/use-wall.js';
import { listBehind } from '../wall/wall.lists.js';
import { holderColumns, type Receiver } from './board.columns.js';
import { BoardView } from './board.view.js';
import { useBoard } from './use-board.js';
import './board.css';

/** Who has what, and giving it to somebody else: by mouse or by keyboard. */
export default function BoardPage() {
  const { t, of } = useSpeech();
  const { tenant } = usePortal();
  const { teams: own } = useSession();
  const [params, setParams] = useSearchParams();
  const wall = useWall();
  const { people } = useVocabulary();
  const vocabulary = useRead('/vocabulary');
  const teams = vocabulary.data?.teams ?? [];
  const team = params.get('team') ?? teams.find(({ code }) => own.includes(code))?.code ?? teams[0]?.code ?? '';
  const board = useBoard(team);
  const { count } = board.changes;
  const receivers: readonly Receiver[] = [
    ...people.filter((one) => one.teams.includes(team)).map(({ id, name }) => ({ kind: 'person' as const, id, name })),
    ...teams
      .filter(({ code }) => code !== team)
      .map(({ code, name }) => ({ kind: 'team' as const, id: code, name: of(name) })),
  ];
  return (
    <div className="sp-board-page">
      <AreaHeading title={t('board.title')}>
        <FilterSelect
          {...{ name: 'board-team', label: t('wall.team'), value: team, none: null }}
          options={teams.map(({ code, name }) => ({ value: code, label: of(name) }))}
          onChange={(code) => setParams({ team: code })}
        />
      </AreaHeading>
      <p className="sp-help">{t('board.help')}</p>
      <div className="sp-changes" role="status">
        {count > 0 && (
          <>
            <span>{t('board.changes', { count })}</span>
            <button type="button" className="btn btn-primary btn-xs" onClick={board.show}>
              {t('board.changes.show')}
            </button>
          </>
        )}
      </div>
      <ReadState of={wall}>
        {(now) => (
          <ReadState of={board.reading}>
            {({ tickets, more }) => (
              <>
                {more && (
                  <p>
                    {t('board.more', { count: tickets.length })}{' '}
                    <Link to={listBehind(tenant, 'open', { team })}>{t('board.more.link')}</Link>
                  </p>
                )}
                <BoardView
                  key={team}
                  columns={holderColumns(now.teams.find((one) => one.team === team)?.people ?? [], tickets)}
                  others={now.teams.filter((one) => one.team !== undefined && one.team !== team)}
                  changes={board.changes}
                  receivers={receivers}
                  refresh={board.refresh}
                />
              </>
            )}
          </ReadState>
        )}
      </ReadState>
    </div>
  );
}
