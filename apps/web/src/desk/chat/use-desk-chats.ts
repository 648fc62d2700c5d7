import { useCallback, useEffect, useReducer, useRef } from 'react';
import { randomKey } from '../../form/idempotency.js';
import { usePortal } from '../../layout/portal.context.js';
import { chatSocket, ChatConnection } from '../../live/chat.connection.js';
import { browserClock } from '../../time/browser.clock.js';
import { afterEvent, noChats, type DeskChatEvent, type DeskChats } from './desk.chat.js';

/** Milliseconds between two words that somebody is writing. */
const WRITING_EVERY = 3_000;

export interface DeskChatsPage {
  readonly desk: DeskChats;
  readonly open: (chat: string) => void;
  readonly take: (chat: string) => void;
  readonly say: (chat: string, text: string) => boolean;
  readonly writing: (chat: string) => void;
  readonly release: (chat: string) => void;
  readonly end: (chat: string) => void;
}

/** The conversations of the desk: who waits, who is being answered, and those that are open on this page. */
export function useDeskChats(): DeskChatsPage {
  const { tenant } = usePortal();
  const [desk, tell] = useReducer(afterEvent, [], noChats);
  const now = useRef(desk);
  const opened = useRef<string | null>(null);
  const connection = useRef<ChatConnection | null>(null);
  const lastWriting = useRef(0);
  useEffect(() => {
    now.current = desk;
  }, [desk]);
  useEffect(() => {
    const again = () => {
      const chat = opened.current;
      if (chat !== null) made.send({ type: 'open', chat, after: now.current.lines[chat]?.at(-1)?.seq ?? 0 });
      for (const line of now.current.waiting) made.send({ type: 'say', ...line });
    };
    const heard = (frame: { readonly type: string }) => {
      // The server's word is taken for its shape, as for every other answer.
      const event = frame as DeskChatEvent;
      tell(event.type === 'writing' ? { ...event, at: browserClock.now().getTime() } : event);
    };
    const made = new ChatConnection(
      () => chatSocket(tenant, 'chat-desk'),
      again,
      heard,
      (link) => tell({ type: 'link', link }),
    );
    connection.current = made;
    made.start();
    return () => made.stop();
  }, [tenant]);

  const ask = useCallback((frame: object) => {
    tell({ type: 'asked' });
    connection.current?.send(frame);
  }, []);
  const open = useCallback(
    (chat: string) => {
      opened.current = chat;
      ask({ type: 'open', chat, after: now.current.lines[chat]?.at(-1)?.seq ?? 0 });
    },
    [ask],
  );
  return {
    ...{ desk, open },
    take: (chat) => ask({ type: 'take', chat }),
    release: (chat) => ask({ type: 'release', chat }),
    end: (chat) => ask({ type: 'end', chat }),
    say: (chat, text) => {
      const line = { chat, as: randomKey(), text };
      tell({ type: 'said', line });
      connection.current?.send({ type: 'say', ...line });
      return true;
    },
    writing: (chat) => {
      const at = browserClock.now().getTime();
      if (at - lastWriting.current < WRITING_EVERY) return;
      lastWriting.current = at;
      connection.current?.send({ type: 'writing', chat });
    },
  };
}
