import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table.js';
import { Loading } from '../../../components/loading.js';
import { ReadFailed } from '../../../components/read-state.js';
import { Time } from '../../../components/time.js';
import { useSpeech } from '../../texts/later.js';

/** A request in a list. */
export interface ListedRequest {
  readonly number: string;
  readonly subject: string;
  readonly openedAt: string;
  readonly updatedAt: string;
}

export interface RequestListProps<Row extends ListedRequest> {
  /** The pages read so far. */
  readonly of: {
    readonly data: { readonly pages: readonly { readonly items: readonly Row[] }[] } | undefined;
    readonly isError: boolean;
    readonly error: unknown;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly refetch: () => unknown;
    readonly fetchNextPage: () => unknown;
  };
  readonly caption: string;
  readonly empty: string;
  readonly hrefOf: (row: Row) => string;
  readonly stateOf: (row: Row) => ReactNode;
  readonly tools?: ReactNode;
}

/** Requests, newest first, a page after the other. */
export function RequestList<Row extends ListedRequest>(props: RequestListProps<Row>) {
  const { of: read, caption, empty, hrefOf, stateOf, tools } = props;
  const { t } = useSpeech();
  return (
    <>
      {read.isError && <ReadFailed error={read.error} retry={() => void read.refetch()} />}
      {read.data === undefined && !read.isError && <Loading />}
      {read.data !== undefined && (
        <DataTable
          {...{ caption, empty, hrefOf, tools }}
          rows={read.data.pages.flatMap(({ items }) => items)}
          keyOf={({ number }) => number}
          columns={[
            { id: 'number', title: t('mine.number'), cell: ({ number }) => number },
            { id: 'subject', title: t('field.subject'), cell: ({ subject }) => <strong>{subject}</strong> },
            { id: 'state', title: t('ticket.state'), cell: stateOf },
            { id: 'opened', title: t('ticket.opened'), cell: ({ openedAt }) => <Time at={openedAt} /> },
            { id: 'updated', title: t('ticket.updated'), cell: ({ updatedAt }) => <Time at={updatedAt} /> },
          ]}
        />
      )}
      {read.hasNextPage && (
        <button
          type="button"
          className="btn btn-outline-primary"
          aria-disabled={read.isFetchingNextPage}
          onClick={() => void read.fetchNextPage()}
        >
          {t('table.more')}
        </button>
      )}
    </>
  );
}
