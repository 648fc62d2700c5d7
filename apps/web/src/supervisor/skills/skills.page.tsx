import { useState } from 'react';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Icon } from '../../components/icon.js';
import { ReadState } from '../../components/read-state.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useSession } from '../../staff/session/session.context.js';
import { useVocabulary } from '../../staff/vocabulary.js';
import { useSpeech } from '../texts/index.js';
import { DeclareDialog } from './declare.dialog.js';
import { HistoryDialog } from './history.dialog.js';
import { levelName } from './skill.levels.js';

type Matrix = Schema<'SkillMatrixView'>;
type Row = Matrix['items'][number];
type Cover = Matrix['cover'][number];
type Open = { readonly kind: 'declare' | 'history'; readonly row: Row };

/** Who masters what, what falls short of what teams need (A10), and declaring a level anew. */
export default function SkillsPage() {
  const { t } = useSpeech();
  const matrix = useRead('/skills');
  const [open, setOpen] = useState<Open | null>(null);
  const columns = useColumns(matrix.data, setOpen);
  const cover = useCoverColumns(matrix.data);
  const close = () => setOpen(null);
  return (
    <>
      <AreaHeading title={t('skills.title')} />
      <p className="sp-lead">{t('skills.text')}</p>
      <ReadState of={matrix}>
        {({ items, cover: rows }) => (
          <>
            <DataTable
              {...{ caption: t('skills.matrix'), columns, rows: items, empty: t('skills.none') }}
              file={{ name: 'skills' }}
              keyOf={({ person }) => person.id}
            />
            <DataTable
              {...{ caption: t('skills.cover'), columns: cover, rows, empty: t('skills.cover.none') }}
              file={{ name: 'skills-of-teams' }}
              keyOf={({ team, skill }) => `${team} ${skill}`}
            />
          </>
        )}
      </ReadState>
      {open?.kind === 'declare' && (
        <DeclareDialog row={open.row} close={close} done={() => void matrix.refetch().then(close)} />
      )}
      {open?.kind === 'history' && <HistoryDialog row={open.row} close={close} />}
    </>
  );
}

function useColumns(matrix: Matrix | undefined, open: (what: Open) => void): readonly Column<Row>[] {
  const { t, of } = useSpeech();
  const { may } = useSession();
  const skills = matrix?.items[0]?.skills ?? [];
  const falls = (person: string, skill: string) =>
    matrix?.gaps.some((gap) => gap.person.id === person && gap.skill === skill) ?? false;
  return [
    { id: 'person', title: t('wall.person'), cell: ({ person }) => <strong>{person.name}</strong> },
    ...skills.map(({ skill, name }): Column<Row> => ({
      id: skill,
      title: of(name),
      cell: (row) => <Level level={levelOf(row, skill)} falls={falls(row.person.id, skill)} />,
      text: (row) => levelOf(row, skill),
    })),
    {
      id: 'acts',
      text: null,
      title: t('act.title'),
      cell: (row) => (
        <span className="sp-row-actions">
          {may('skill.declare') && (
            <Act text={t('skills.declare')} of={t('skills.declareOf', { name: row.person.name })}>
              {() => open({ kind: 'declare', row })}
            </Act>
          )}
          {may('skill.read-own') && (
            <Act text={t('skills.history')} of={t('skills.historyOf', { name: row.person.name })}>
              {() => open({ kind: 'history', row })}
            </Act>
          )}
        </span>
      ),
    },
  ];
}

const levelOf = ({ skills }: Row, skill: string): number => skills.find((one) => one.skill === skill)?.level ?? 0;

const Act = ({ text, of, children }: { text: string; of: string; children: () => void }) => (
  <button type="button" className="btn btn-outline-primary btn-xs" aria-label={of} onClick={children}>
    {text}
  </button>
);

/** A level in words, with a sign where the person's team needs more. */
function Level({ level, falls }: { level: number; falls: boolean }) {
  const { t } = useSpeech();
  return (
    <span className={falls ? 'sp-falls-short' : ''}>
      {level} · {t(`skills.level.${levelName(level)}`)}
      {falls && (
        <>
          {' '}
          <Icon name="warning-circle" className="icon-sm" />
          <span className="visually-hidden">{t('skills.falls')}</span>
        </>
      )}
    </span>
  );
}

function useCoverColumns(matrix: Matrix | undefined): readonly Column<Cover>[] {
  const { t, of } = useSpeech();
  const { say } = useVocabulary();
  const skillName = (id: string) => of(matrix?.items[0]?.skills.find(({ skill }) => skill === id)?.name) || id;
  return [
    { id: 'team', title: t('wall.team'), cell: ({ team }) => <strong>{say('teams', team)}</strong> },
    { id: 'skill', title: t('skills.skill'), cell: ({ skill }) => skillName(skill) },
    { id: 'target', title: t('skills.target'), align: 'end', cell: ({ target }) => target },
    {
      id: 'reached',
      title: t('skills.reached'),
      align: 'end',
      cell: ({ reached, people }) => t('skills.reached.of', { reached, people }),
    },
  ];
}
