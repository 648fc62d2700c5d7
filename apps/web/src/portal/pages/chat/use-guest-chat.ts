import { useCallback, useEffect, useReducer, useRef } from 'react';
import { randomKey } from '../../../form/idempotency.js';
import { usePortal } from '../../../layout/portal.context.js';
import { chatSocket, ChatConnection } from '../../../live/chat.connection.js';
import { readWindow, writeWindow } from '../../../storage/browser.storage.js';
import { browserClock } from '../../../time/browser.clock.js';
import { portalKey } from '../../portal.storage.js';
import { useSpeech } from '../../texts/later.js';
import { afterEvent, keptIn, lastSeen, newChat, type GuestChat, type GuestEvent } from './guest.chat.js';

/** Milliseconds between two words that somebody is writing. */
const WRITING_EVERY = 3_000;

export interface GuestChatPage {
  readonly chat: GuestChat;
  readonly say: (text: string) => boolean;
  readonly writing: () => void;
  readonly handOver: (asker: { readonly name: string; readonly email: string }, leave: boolean) => void;
  readonly end: () => void;
  /** Another conversation, this one being over. */
  readonly anew: () => void;
  /** It goes on here, wherever else it is open. */
  readonly here: () => void;
}

/** A conversation that goes on after a reload and after the line was cut: what was said is kept until the server has it. */
export function useGuestChat(instance: string): GuestChatPage {
  const { tenant } = usePortal();
  const { language } = useSpeech();
  const stored = portalKey(tenant, 'chat', instance);
  const [chat, tell] = useReducer(afterEvent, stored, (key) => {
    const { kept, waiting } = keptIn(readWindow(key));
    return newChat(kept, waiting);
  });
  const now = useRef(chat);
  const connection = useRef<ChatConnection | null>(null);
  const lastWriting = useRef(0);
  useEffect(() => {
    now.current = chat;
    const remembered = chat.kept !== null || chat.waiting.length > 0;
    writeWindow(stored, remembered ? JSON.stringify({ kept: chat.kept, waiting: chat.waiting }) : null);
  }, [chat, stored]);

  useEffect(() => {
    const path = `chat/${encodeURIComponent(instance)}?language=${language}`;
    const opened = () => {
      const { kept, waiting } = now.current;
      if (kept !== null) made.send({ type: 'resume', ...kept, after: lastSeen(now.current) });
      for (const line of waiting) made.send({ type: 'say', ...line });
    };
    const heard = (frame: { readonly type: string }) =>
      tell(
        frame.type === 'writing'
          ? { type: 'writing', at: browserClock.now().getTime() }
          : // The server's word is taken for its shape, as for every other answer.
            (frame as GuestEvent),
      );
    const made = new ChatConnection(
      () => chatSocket(tenant, path),
      opened,
      heard,
      (link) => tell({ type: 'link', link }),
    );
    connection.current = made;
    made.start();
    return () => made.stop();
  }, [tenant, instance, language]);

  const say = useCallback((text: string) => {
    const line = { as: randomKey(), text };
    tell({ type: 'said', line });
    connection.current?.send({ type: 'say', ...line });
    return true;
  }, []);
  const writing = useCallback(() => {
    const at = browserClock.now().getTime();
    if (at - lastWriting.current < WRITING_EVERY) return;
    lastWriting.current = at;
    connection.current?.send({ type: 'writing' });
  }, []);
  return {
    ...{ chat, say, writing },
    handOver: (asker, leave) => {
      tell({ type: 'asked' });
      connection.current?.send({ type: 'hand-over', ...asker, leave });
    },
    end: () => void connection.current?.send({ type: 'end' }),
    anew: () => {
      writeWindow(stored, null);
      location.reload();
    },
    here: () => connection.current?.start(),
  };
}
