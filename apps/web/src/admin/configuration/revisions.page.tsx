import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import { nextCursor } from '../../api/next.cursor.js';
import type { Schema } from '../../api/routes.js';
import { readKey } from '../../api/use-read.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { ReadState } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { useNotify } from '../../layout/notifier.js';
import { usePortal } from '../../layout/portal.context.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useSpeech } from '../texts/index.js';
import { keyWord } from './change.words.js';
import { ChangesDialog } from './changes.dialog.js';
import { RestoreDialog } from './restore.dialog.js';
import { useReadConfigurationAnew } from './use-section.js';
import '../admin.css';
import './configuration.css';

type Revision = Schema<'RevisionView'>;
type Open = { readonly kind: 'changes' | 'restore'; readonly revision: number };

/** Every state the configuration has had: who, when, why, what, and the way back. */
export default function RevisionsPage() {
  const { t } = useSpeech();
  const notify = useNotify();
  const anew = useReadConfigurationAnew();
  const [open, setOpen] = useState<Open | null>(null);
  const { list, rows } = useRevisions();
  const columns = useColumns(setOpen);
  const close = () => setOpen(null);
  return (
    <>
      <AreaHeading title={t('revisions.title')} />
      <p className="sp-lead">{t('revisions.text')}</p>
      <ReadState of={list}>
        {() => (
          <DataTable
            {...{ caption: t('revisions.list'), columns, rows, empty: t('revisions.empty') }}
            keyOf={({ revision }) => String(revision)}
          />
        )}
      </ReadState>
      {list.hasNextPage && (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          aria-disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('revisions.more')}
        </button>
      )}
      {open?.kind === 'changes' && <ChangesDialog revision={open.revision} close={close} />}
      {open?.kind === 'restore' && (
        <RestoreDialog
          revision={open.revision}
          close={close}
          done={(revision) => {
            close();
            notify.done(t('configuration.undone', { revision }));
            void anew();
          }}
        />
      )}
    </>
  );
}

function useRevisions() {
  const api = useApi();
  const { tenant } = usePortal();
  const list = useInfiniteQuery({
    queryKey: readKey(tenant, '/configuration/revisions', undefined, { all: true }),
    queryFn: ({ pageParam, signal }) =>
      api.get('/configuration/revisions', { query: pageParam === '' ? {} : { cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => nextCursor(page),
  });
  return { list, rows: list.data?.pages.flatMap(({ items }) => items) ?? [] };
}

function useColumns(open: (what: Open) => void): readonly Column<Revision>[] {
  const { t } = useSpeech();
  return [
    {
      id: 'revision',
      title: t('revisions.number'),
      cell: ({ revision, inForce }) => (
        <>
          <strong>{revision}</strong> {inForce && t('revisions.inForce')}
        </>
      ),
    },
    { id: 'from', title: t('revisions.from'), cell: ({ effectiveFrom }) => <Time at={effectiveFrom} /> },
    {
      id: 'by',
      title: t('revisions.by'),
      cell: ({ by, origin }) => (origin === 'file' ? t('revisions.file') : by.name),
    },
    {
      id: 'sections',
      title: t('revisions.sections'),
      cell: ({ sections }) => sections.map((section) => keyWord(section, t)).join(', '),
    },
    {
      id: 'reason',
      title: t('revisions.reason'),
      cell: ({ reason, restores }) =>
        [restores === undefined ? '' : t('revisions.restores', { revision: restores }), reason]
          .filter(Boolean)
          .join(' '),
    },
    { id: 'acts', title: t('revisions.acts'), cell: (revision) => <Acts of={revision} open={open} /> },
  ];
}

function Acts({ of: { revision, inForce }, open }: { of: Revision; open: (what: Open) => void }) {
  const { t } = useSpeech();
  const api = useApi();
  const shared = { type: 'button', className: 'btn btn-outline-primary btn-xs' } as const;
  return (
    <span className="sp-row-actions">
      <button
        {...shared}
        aria-label={t('revisions.changes.one', { revision })}
        onClick={() => open({ kind: 'changes', revision })}
      >
        {t('revisions.changes')}
      </button>
      <a
        className="btn btn-outline-primary btn-xs"
        aria-label={t('revisions.fileOf', { revision })}
        href={api.href('/configuration/revisions/{revision}/file', { path: { revision: String(revision) } })}
        download
      >
        {t('revisions.download')}
      </a>
      {!inForce && (
        <button
          {...shared}
          aria-label={t('configuration.restore.to', { revision })}
          onClick={() => open({ kind: 'restore', revision })}
        >
          {t('configuration.restore')}
        </button>
      )}
    </span>
  );
}
