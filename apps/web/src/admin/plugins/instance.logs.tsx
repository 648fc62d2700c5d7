import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Icon } from '../../components/icon.js';
import { ReadState } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { useSpeech } from '../texts/index.js';

type Line = Schema<'LogLineView'>;
interface Row extends Line {
  readonly id: string;
}

/** Milliseconds between readings. */
const POLL = 15_000;
const LINES = 50;
const SIGNS: Readonly<Record<Line['level'], string>> = {
  ...{ debug: 'code-circle', info: 'info-circle', warn: 'warning-circle', error: 'error' },
};

/** What an instance said lately, newest first. */
export function InstanceLogs({ name }: { name: string }) {
  const { t } = useSpeech();
  const logs = useRead(
    '/plugins/{instance}/logs',
    { path: { instance: name }, query: { limit: LINES } },
    { refetchInterval: POLL },
  );
  const columns = useColumns();
  return (
    <section aria-labelledby="logs">
      <h2 id="logs">{t('logs.title')}</h2>
      <ReadState of={logs}>
        {({ lines }) => (
          <DataTable
            {...{ caption: t('logs.title'), captioned: false, columns, rows: rowsOf(lines), empty: t('logs.empty') }}
            keyOf={({ id }) => id}
          />
        )}
      </ReadState>
    </section>
  );
}

/** Two lines may say the same at the same moment. */
const rowsOf = (lines: readonly Line[]): readonly Row[] =>
  lines.map((line, index) => ({ ...line, id: `${line.at} ${index}` })).toReversed();

function useColumns(): readonly Column<Row>[] {
  const { t } = useSpeech();
  return [
    { id: 'at', title: t('logs.at'), cell: ({ at }) => <Time at={at} /> },
    {
      id: 'level',
      title: t('logs.level'),
      cell: ({ level }) => (
        <span className={`sp-state ${level === 'error' ? 'is-bad' : ''}`}>
          <Icon name={SIGNS[level]} className="icon-sm" /> {t(`logs.level.${level}`)}
        </span>
      ),
    },
    { id: 'message', title: t('logs.message'), cell: ({ message }) => message },
    {
      id: 'facts',
      title: t('logs.facts'),
      cell: ({ facts }) => (Object.keys(facts).length === 0 ? '–' : <code>{JSON.stringify(facts)}</code>),
    },
  ];
}
