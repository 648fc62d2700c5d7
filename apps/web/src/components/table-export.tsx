import { useAction } from '../form/use-action.js';
import { useSpeech } from '../i18n/language.context.js';
import { useNotify } from '../layout/notifier.js';
import { usePortal } from '../layout/portal.context.js';
import { browserClock } from '../time/browser.clock.js';
import { wallMoment } from '../time/zone.time.js';
import { saveCsv } from './csv.file.js';
import type { Column } from './data-table.js';
import { rowsOf, type TableFile } from './table.rows.js';

export interface TableExportProps<Row> {
  /** Of the table. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** Those shown. */
  readonly rows: readonly Row[];
  readonly file: TableFile<Row>;
}

/** What a table says, as a file for spreadsheets: every row of the list, not only those of the page. */
export function TableExport<Row>({ caption, columns, rows, file }: TableExportProps<Row>) {
  const { t, language } = useSpeech();
  const { zone } = usePortal();
  const notify = useNotify();
  const taking = useAction(async (_: string) => (file.all === undefined ? { rows, more: false } : file.all()));
  const take = async () => {
    const ended = await taking.run(file.name);
    if (ended.kind === 'failed' || ended.kind === 'stale') notify.failed(ended.failure);
    if (ended.kind !== 'done') return;
    const { rows: taken, more } = ended.answer;
    saveCsv(rowsOf(columns, taken), `${file.name}-${wallMoment(browserClock.now(), zone).day}`, language);
    if (more) notify.told(t('table.exported.more', { count: taken.length }));
    else notify.done(t('table.exported', { count: taken.length }));
  };
  return (
    <button
      type="button"
      className="btn btn-outline-primary btn-xs"
      aria-label={t('table.exportOf', { title: caption })}
      aria-disabled={taking.busy}
      onClick={() => void take()}
    >
      {t('table.export')}
    </button>
  );
}
