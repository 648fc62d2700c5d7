import { useSearchParams } from 'react-router';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useSpeech } from '../texts/index.js';
import { MailList } from './mail-list.js';
import { MailView } from './mail-view.js';
import './outbox.css';

/** What the desk has written, for the staff: above all what was not sent. */
export default function OutboxPage() {
  const { t } = useSpeech();
  const [search, setSearch] = useSearchParams();
  const mail = search.get('mail');
  return (
    <div key={mail ?? 'list'}>
      <AreaHeading title={t('outbox.title')} />
      <p className="sp-lead">{t('outbox.text')}</p>
      {mail === null ? (
        <MailList open={(id) => setSearch({ mail: id })} />
      ) : (
        <MailView id={mail} back={() => setSearch({})} />
      )}
    </div>
  );
}
