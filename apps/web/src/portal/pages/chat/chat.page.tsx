import { Link, useParams } from 'react-router';
import { ApiFailure } from '../../../api/failure.js';
import type { Schema } from '../../../api/routes.js';
import { useRead } from '../../../api/use-read.js';
import { ChatComposer } from '../../../components/chat-composer.js';
import { Notice } from '../../../components/notice.js';
import { ReadState } from '../../../components/read-state.js';
import { formatMoment } from '../../../i18n/format.js';
import { NotFoundPage } from '../../../layout/not-found.page.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { usePortal } from '../../../layout/portal.context.js';
import { useKeptText } from '../../../storage/use-kept.js';
import { portalKey } from '../../portal.storage.js';
import { useSpeech } from '../../texts/later.js';
import { GuestLog } from './guest.log.js';
import { GuestState } from './guest.state.js';
import { HandOver } from './hand-over.js';
import { useGuestChat } from './use-guest-chat.js';
import { useGuestFiles } from './use-guest-files.js';

type Rules = Schema<'ChatView'>;

/** D17: a conversation, with the bot first and then with a person. */
export default function ChatPage() {
  const { t, of, language } = useSpeech();
  const portal = usePortal();
  const instance = useParams()['instance'] ?? '';
  const rules = useRead('/chat/{instance}', { path: { instance }, query: { language } });
  if (rules.isError && rules.error instanceof ApiFailure && [400, 404].includes(rules.error.status))
    return <NotFoundPage />;
  const named = portal.chats?.find((chat) => chat.instance === instance);
  const title = named === undefined ? t('chat.title') : of(named.name);
  return (
    <section className="sp-narrow">
      <PageHeading title={title} site={of(portal.name)}>
        {title}
      </PageHeading>
      <ReadState of={rules}>{(data) => <Conversation instance={instance} rules={data} />}</ReadState>
    </section>
  );
}

function Conversation({ instance, rules }: { instance: string; rules: Rules }) {
  const { t } = useSpeech();
  const { tenant } = usePortal();
  const page = useGuestChat(instance);
  const { chat } = page;
  const files = useGuestFiles(instance, chat.kept);
  const [draft, setDraft] = useKeptText(portalKey(tenant, 'chat-text', instance));
  const over = chat.state.state === 'ended';
  return (
    <>
      {chat.kept === null && <Before rules={rules} />}
      <GuestLog chat={chat} rules={rules} onFile={files.save} />
      <GuestState page={page} />
      {files.failed !== null && <Notice tone="danger">{files.failed}</Notice>}
      {over ? (
        <div className="sp-actions">
          <button type="button" className="btn btn-primary" onClick={page.anew}>
            {t('chat.anew')}
          </button>
          <Link className="btn btn-outline-primary" to={`/${tenant}`}>
            {t('chat.home')}
          </Link>
        </div>
      ) : (
        <>
          <ChatComposer
            text={draft}
            onText={(text) => {
              setDraft(text);
              if (text !== '' && chat.state.state === 'live') page.writing();
            }}
            onSend={page.say}
            maxLength={rules.textMaxLength}
            accept={chat.kept !== null && rules.files.max > 0 ? rules.files.mediaTypes : undefined}
            onFile={files.send}
            words={{
              ...{ label: t('chat.text'), help: t('chat.help'), send: t('chat.send'), file: t('chat.file') },
            }}
          />
          {chat.lines.length > 0 && <HandOver page={page} rules={rules} />}
        </>
      )}
    </>
  );
}

/** Who answers, and until when nobody does. */
function Before({ rules }: { rules: Rules }) {
  const { t, language } = useSpeech();
  const { zone } = usePortal();
  return (
    <>
      <p className="lead">{rules.greeting}</p>
      {rules.bot !== undefined && <p>{t('chat.botFirst', { name: rules.bot })}</p>}
      {!rules.open && (
        <Notice tone="info">
          {rules.nextOpening === undefined
            ? t('chat.nobody')
            : t('chat.nobodyUntil', { when: formatMoment(rules.nextOpening, language, zone) })}
        </Notice>
      )}
    </>
  );
}
