import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Dialog } from '../../components/dialog.js';
import { ReadState } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { useSpeech } from '../texts/index.js';
import { levelName } from './skill.levels.js';

type Declared = Schema<'DeclaredLevelView'>;

/** What was declared of somebody, by whom and why, the newest first. */
export function HistoryDialog({
  row: { person, skills },
  close,
}: {
  row: Schema<'PersonSkillsView'>;
  close: () => void;
}) {
  const { t, of } = useSpeech();
  const history = useRead('/skills/{person}/history', { path: { person: person.id } }, { staleTime: 0 });
  const columns: readonly Column<Declared>[] = [
    { id: 'at', title: t('skills.at'), cell: ({ at }) => <Time at={at} /> },
    {
      id: 'skill',
      title: t('skills.skill'),
      cell: ({ skill }) => of(skills.find((one) => one.skill === skill)?.name) || skill,
    },
    {
      id: 'level',
      title: t('skills.level'),
      cell: ({ level }) => `${level} · ${t(`skills.level.${levelName(level)}`)}`,
    },
    { id: 'reason', title: t('skills.reason'), cell: ({ reason }) => reason },
    { id: 'by', title: t('skills.by'), cell: ({ by }) => by.name },
  ];
  return (
    <Dialog title={t('skills.historyOf', { name: person.name })} onClose={close} className="sp-wide-dialog">
      <ReadState of={history}>
        {({ items }) => (
          <DataTable
            {...{
              caption: t('skills.history'),
              captioned: false,
              columns,
              rows: items,
              empty: t('skills.history.none'),
            }}
            keyOf={({ skill, at }) => `${skill} ${at}`}
          />
        )}
      </ReadState>
    </Dialog>
  );
}
