import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSpeech } from '../i18n/language.context.js';
import { PageHeading } from '../layout/page-heading.js';
import { usePortal } from '../layout/portal.context.js';
import { readWindow, writeWindow } from '../storage/browser.storage.js';
import { MailList } from './outbox/mail-list.js';
import { MailView } from './outbox/mail-view.js';
import { TokenForm } from './outbox/token-form.js';

/** What the desk has written, for the staff: above all what was not sent. */
export function OutboxPage() {
  const { t, of } = useSpeech();
  const portal = usePortal();
  const [search, setSearch] = useSearchParams();
  const key = `sportello.staff-token.${portal.tenant}`;
  const [token, setToken] = useState(() => readWindow(key));
  const [refused, setRefused] = useState(false);
  const keep = (next: string | null) => {
    writeWindow(key, next);
    setToken(next);
  };
  const enter = (given: string) => {
    setRefused(false);
    keep(given);
  };
  const refuse = () => {
    setRefused(true);
    keep(null);
  };
  const mail = search.get('mail');
  return (
    <div key={`${mail ?? 'list'}-${token === null}`}>
      <PageHeading title={t('outbox.title')} site={of(portal.name)}>
        {t('outbox.title')}
      </PageHeading>
      <p className="lead">{t('outbox.text')}</p>
      {token === null && <TokenForm refused={refused} enter={enter} />}
      {token !== null && mail === null && (
        <MailList token={token} refuse={refuse} leave={() => keep(null)} open={(id) => setSearch({ mail: id })} />
      )}
      {token !== null && mail !== null && (
        <MailView id={mail} token={token} refuse={refuse} back={() => setSearch({})} />
      )}
    </div>
  );
}
