import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { Empty } from '../../components/empty.js';
import { Loading } from '../../components/loading.js';
import { Notice } from '../../components/notice.js';
import { Time } from '../../components/time.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { ChatConversation } from './chat-conversation.js';
import type { DeskChatItem } from './desk.chat.js';
import { useSpeech } from './texts/index.js';
import { useDeskChats } from './use-desk-chats.js';
import './chat.css';

/** Live conversations: the next one is taken from the top, and each is answered where it stands. */
export default function ChatPage() {
  const { t } = useSpeech();
  const page = useDeskChats();
  const { desk, open } = page;
  const [search, setSearch] = useSearchParams();
  const shown = search.get('chat');
  useEffect(() => {
    if (shown !== null) open(shown);
  }, [shown, open]);
  const choose = (chat: string) => setSearch({ chat });
  const [next] = desk.chats.filter(({ state }) => state === 'queued');
  return (
    <>
      <AreaHeading title={t('chats.title')}>
        {next !== undefined && (
          <button
            type="button"
            className="btn btn-primary"
            onClick={() => {
              page.take(next.chat);
              choose(next.chat);
            }}
          >
            {t('chats.next')}
          </button>
        )}
      </AreaHeading>
      {desk.link === 'lost' && <Notice tone="warning">{t('chats.lost')}</Notice>}
      {desk.link === 'refused' && <Notice tone="danger">{t('chats.refused')}</Notice>}
      {desk.me === null ? (
        desk.link !== 'refused' && <Loading />
      ) : (
        <div className="sp-chats">
          <section aria-labelledby="chats-all">
            <h2 id="chats-all" className="h5">
              {t('chats.all')}
            </h2>
            {desk.chats.length === 0 ? (
              <Empty text={t('chats.empty')} />
            ) : (
              <ul className="sp-chats-list">
                {desk.chats.map((one) => (
                  <ChatChoice key={one.chat} one={one} shown={one.chat === shown} choose={choose} />
                ))}
              </ul>
            )}
          </section>
          {shown !== null && <ChatConversation key={shown} id={shown} page={page} close={() => setSearch({})} />}
        </div>
      )}
    </>
  );
}

function ChatChoice({ one, shown, choose }: { one: DeskChatItem; shown: boolean; choose: (chat: string) => void }) {
  const { t } = useSpeech();
  return (
    <li>
      <button
        type="button"
        className={`sp-chats-one ${shown ? 'is-shown' : ''}`}
        aria-pressed={shown}
        onClick={() => choose(one.chat)}
      >
        <strong>{one.name}</strong>
        <span>
          {one.state === 'queued' ? t('chats.waits') : t('chats.with', { name: one.operator?.name ?? '' })}{' '}
          <Time at={one.since} form="relative" />
        </span>
        <span>
          {one.ticket ?? ''} {one.present ? '' : t('chats.away')}
        </span>
      </button>
    </li>
  );
}
