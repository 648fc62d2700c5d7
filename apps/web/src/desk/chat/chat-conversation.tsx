import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../api/api.context.js';
import { ApiFailure } from '../../api/failure.js';
import { ChatComposer } from '../../components/chat-composer.js';
import { ChatLog } from '../../components/chat-log.js';
import { Notice } from '../../components/notice.js';
import { saveFile } from '../../components/save.file.js';
import { useRead } from '../../api/use-read.js';
import { randomKey } from '../../form/idempotency.js';
import { useDraftText } from '../../staff/session/use-draft-text.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { useNow } from '../../time/use-now.js';
import type { DeskChatItem } from './desk.chat.js';
import { useSpeech } from './texts/index.js';
import type { DeskChatsPage } from './use-desk-chats.js';

export interface ChatConversationProps {
  readonly id: string;
  readonly page: DeskChatsPage;
  readonly close: () => void;
}

/** Milliseconds for which somebody counts as writing after it was last said. */
const WRITES_FOR = 6_000;

/** One conversation: what was said, who has it, and what can be done. */
export function ChatConversation({ id, page, close }: ChatConversationProps) {
  const { t } = useSpeech();
  const { desk } = page;
  const one = desk.chats.find(({ chat }) => chat === id);
  const lines = desk.lines[id] ?? [];
  const name = one?.name ?? t('chats.requester');
  const files = useChatFiles(id);
  const writes = useNow(1_000).getTime() - (desk.writingAt[id] ?? 0) < WRITES_FOR;
  return (
    <section aria-labelledby="chat-shown">
      <h2 id="chat-shown" className="h5">
        {name}
      </h2>
      {one?.ticket != null && <TicketLink number={one.ticket} />}
      <ChatLog
        label={t('chats.log')}
        lines={lines}
        mine={({ by }) => by === 'operator'}
        nameOf={(line) => (line.by === 'requester' ? name : line.name)}
        onFile={files.save}
      >
        {desk.waiting
          .filter(({ chat }) => chat === id)
          .map(({ as, text }) => (
            <div key={as} className="sp-chat-line is-mine is-waiting">
              <p className="sp-chat-who">{t('chats.onItsWay')}</p>
              <p className="sp-multiline mb-0">{text}</p>
            </div>
          ))}
      </ChatLog>
      <div role="status" className="sp-chat-state">
        {one === undefined && t('chats.over')}
        {one !== undefined && writes && t('chats.writes', { name })}
        {one !== undefined && !writes && !one.present && t('chats.gone', { name })}
      </div>
      {desk.refused !== null && <Notice tone="danger">{desk.refused.text}</Notice>}
      {files.failed !== null && <Notice tone="danger">{files.failed}</Notice>}
      {one === undefined ? (
        <button type="button" className="btn btn-outline-primary" onClick={close}>
          {t('chats.close')}
        </button>
      ) : (
        <Acts one={one} page={page} onFile={files.send} />
      )}
    </section>
  );
}

function TicketLink({ number }: { number: string }) {
  const { t } = useSpeech();
  const path = useAreaPath();
  return (
    <p>
      <Link to={path('tickets', number)}>{t('chats.ticket', { number })}</Link>
    </p>
  );
}

function Acts({ one, page, onFile }: { one: DeskChatItem; page: DeskChatsPage; onFile: (file: File) => void }) {
  const { t, language } = useSpeech();
  const { chat } = one;
  const [text, setText, forget] = useDraftText('chat', chat);
  const rules = useRead('/chat/{instance}', { path: { instance: one.instance }, query: { language } });
  if (one.state === 'queued')
    return (
      <button type="button" className="btn btn-primary" onClick={() => page.take(chat)}>
        {t('chats.take')}
      </button>
    );
  if (one.operator?.id !== page.desk.me) return <p>{t('chats.others', { name: one.operator?.name ?? '' })}</p>;
  return (
    <>
      <ChatComposer
        text={text}
        onText={(next) => {
          if (next === '') return forget();
          setText(next);
          page.writing(chat);
        }}
        onSend={(said) => page.say(chat, said)}
        maxLength={4_000}
        accept={rules.data === undefined || rules.data.files.max === 0 ? undefined : rules.data.files.mediaTypes}
        onFile={onFile}
        words={{
          ...{ label: t('chats.text'), help: t('chats.help'), send: t('chats.send'), file: t('chats.file') },
        }}
      />
      <div className="sp-actions mt-3">
        <button type="button" className="btn btn-outline-primary" onClick={() => page.release(chat)}>
          {t('chats.release')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={() => page.end(chat)}>
          {t('chats.end')}
        </button>
      </div>
    </>
  );
}

/** Files of a conversation, sent and taken. */
function useChatFiles(chat: string) {
  const { t } = useSpeech();
  const api = useApi();
  const [failed, setFailed] = useState<string | null>(null);
  const tried = async (work: () => Promise<unknown>, name: string) => {
    setFailed(null);
    try {
      await work();
    } catch (error) {
      const why = error instanceof ApiFailure ? (error.problem?.errors[0]?.message ?? '') : '';
      setFailed(`${t('chats.fileFailed', { name })} ${why}`.trim());
    }
  };
  return {
    failed,
    send: (file: File) => {
      const form = new FormData();
      form.append('attachments', file, file.name);
      void tried(() => api.post('/chat-desk/{chat}/files', { path: { chat }, form, key: randomKey() }), file.name);
    },
    save: ({ id, name }: { id: string; name: string }) =>
      void tried(
        async () => saveFile(await api.file('/chat-desk/{chat}/files/{file}', { path: { chat, file: id } }), name),
        name,
      ),
  };
}
