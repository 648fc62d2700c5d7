import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useApi } from '../../api/api.context.js';
import { nextCursor } from '../../api/next.cursor.js';
import type { Schema } from '../../api/routes.js';
import { Empty } from '../../components/empty.js';
import { ReadState } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSpeech } from '../texts/index.js';
import { MailState } from './mail-state.js';

const OF_A_PAGE = 25;

export function MailList({ open }: { open: (id: string) => void }) {
  const { t } = useSpeech();
  const api = useApi();
  const { tenant } = usePortal();
  const outbox = useInfiniteQuery({
    queryKey: ['api', tenant, '/outbox'],
    queryFn: ({ pageParam, signal }) =>
      api.get('/outbox', { query: { limit: OF_A_PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  });
  return (
    <section aria-labelledby="mails">
      <div className="sp-part-head">
        <h2 id="mails">{t('outbox.list')}</h2>
        <button type="button" className="btn btn-link p-0" onClick={() => void outbox.refetch()}>
          {t('outbox.refresh')}
        </button>
      </div>
      <ReadState of={outbox}>
        {({ pages }) => {
          const mails = pages.flatMap(({ items }) => items);
          return mails.length === 0 ? (
            <Empty text={t('outbox.empty')} />
          ) : (
            <ul className="sp-mails">
              {mails.map((mail) => (
                <MailRow key={mail.id} mail={mail} open={open} />
              ))}
            </ul>
          );
        }}
      </ReadState>
      {outbox.hasNextPage && (
        <Button
          color="primary"
          outline
          type="button"
          aria-disabled={outbox.isFetchingNextPage}
          onClick={() => void outbox.fetchNextPage()}
        >
          {t('table.more')}
        </Button>
      )}
    </section>
  );
}

function MailRow({ mail, open }: { mail: Schema<'OutboxItemView'>; open: (id: string) => void }) {
  const { t } = useSpeech();
  return (
    <li>
      <MailState state={mail.state} />
      <button type="button" className="btn btn-link p-0 sp-mail-subject" onClick={() => open(mail.id)}>
        {mail.subject || t('outbox.noSubject')}
      </button>
      <span className="sp-help">
        {t('outbox.to')} {mail.recipient} · <Time at={mail.createdAt} />
        {mail.ticketNumber ? ` · ${mail.ticketNumber}` : ''}
      </span>
    </li>
  );
}
