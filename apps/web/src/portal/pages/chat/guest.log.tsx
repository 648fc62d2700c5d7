import type { Schema } from '../../../api/routes.js';
import { ChatLog } from '../../../components/chat-log.js';
import { usePortal } from '../../../layout/portal.context.js';
import type { ChatFile, ChatLine } from '../../../live/chat.connection.js';
import { useSpeech } from '../../texts/later.js';
import type { GuestChat } from './guest.chat.js';

export interface GuestLogProps {
  readonly chat: GuestChat;
  readonly rules: Schema<'ChatView'>;
  readonly onFile: (file: ChatFile) => void;
}

/** What was said, and what is still on its way. */
export function GuestLog({ chat, onFile }: GuestLogProps) {
  const { t } = useSpeech();
  const { tenant } = usePortal();
  const nameOf = ({ by, name }: ChatLine) => (by === 'requester' ? t('chat.you') : name);
  if (chat.lines.length + chat.waiting.length === 0) return null;
  return (
    <ChatLog
      label={t('chat.log')}
      lines={chat.lines}
      mine={({ by }) => by === 'requester'}
      nameOf={nameOf}
      articleHref={(id) => `/${tenant}/faq/${id}`}
      onFile={onFile}
    >
      {chat.waiting.map(({ as, text }) => (
        <div key={as} className="sp-chat-line is-mine is-waiting">
          <p className="sp-chat-who">
            <strong>{t('chat.you')}</strong> {t('chat.onItsWay')}
          </p>
          <p className="sp-multiline mb-0">{text}</p>
        </div>
      ))}
    </ChatLog>
  );
}
