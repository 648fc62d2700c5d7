import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { getOutbox, nextCursor } from '../../api/helpdesk.js';
import type { OutboxItem } from '../../api/types.js';
import { FailureNotice } from '../../components/failure-notice.js';
import { Loading } from '../../components/loading.js';
import { formatShort } from '../../i18n/format.js';
import { useSpeech } from '../../i18n/language.context.js';
import { usePortal } from '../../layout/portal.context.js';
import { MailState } from './mail-state.js';
import { useRefusal } from './use-refusal.js';

export interface MailListProps {
  readonly token: string;
  readonly refuse: () => void;
  readonly leave: () => void;
  readonly open: (id: string) => void;
}

export function MailList({ token, refuse, leave, open }: MailListProps) {
  const { t, language } = useSpeech();
  const { tenant } = usePortal();
  const outbox = useInfiniteQuery({
    queryKey: ['outbox', tenant, token],
    queryFn: ({ pageParam, signal }) => getOutbox({ tenant, language, token, signal }, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  });
  useRefusal(outbox.error, refuse);
  const mails = outbox.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="mails">
      <div className="sp-part-head">
        <h2 id="mails">{t('outbox.list')}</h2>
        <span>
          <button type="button" className="btn btn-link p-0 me-4" onClick={() => void outbox.refetch()}>
            {t('ticket.refresh')}
          </button>
          <button type="button" className="btn btn-link p-0" onClick={leave}>
            {t('outbox.leave')}
          </button>
        </span>
      </div>
      {outbox.isPending && <Loading />}
      {outbox.isError && <FailureNotice error={outbox.error} />}
      {outbox.isSuccess && mails.length === 0 && <p>{t('outbox.empty')}</p>}
      <ul className="sp-mails">
        {mails.map((mail) => (
          <MailRow key={mail.id} mail={mail} open={open} />
        ))}
      </ul>
      {outbox.hasNextPage && (
        <Button
          color="primary"
          outline
          type="button"
          aria-disabled={outbox.isFetchingNextPage}
          onClick={() => void outbox.fetchNextPage()}
        >
          {t('outbox.more')}
        </Button>
      )}
    </section>
  );
}

function MailRow({ mail, open }: { mail: OutboxItem; open: (id: string) => void }) {
  const { t, language } = useSpeech();
  const { zone } = usePortal();
  return (
    <li>
      <MailState state={mail.state} />
      <button type="button" className="btn btn-link p-0 sp-mail-subject" onClick={() => open(mail.id)}>
        {mail.subject || t('outbox.noSubject')}
      </button>
      <span className="sp-help">
        {t('outbox.to')} {mail.recipient} · {formatShort(mail.createdAt, language, zone)}
        {mail.ticketNumber ? ` · ${mail.ticketNumber}` : ''}
      </span>
    </li>
  );
}
