import { useState } from 'react';
import { ApiFailure } from '../../../api/failure.js';
import { saveFile } from '../../../components/save.file.js';
import { randomKey } from '../../../form/idempotency.js';
import { usePortal } from '../../../layout/portal.context.js';
import type { ChatFile } from '../../../live/chat.connection.js';
import { getChatFile, sendChatFile } from '../../portal.api.js';
import { useSpeech } from '../../texts/later.js';
import type { KeptChat } from './guest.chat.js';

/** Files of one's own conversation, sent and taken. */
export function useGuestFiles(instance: string, kept: KeptChat | null) {
  const { t, language } = useSpeech();
  const { tenant } = usePortal();
  const [failed, setFailed] = useState<string | null>(null);
  const asking = { tenant, language };
  const tried = async (work: (chat: KeptChat) => Promise<void>, name: string) => {
    setFailed(null);
    if (kept === null) return;
    try {
      await work(kept);
    } catch (error) {
      const why = error instanceof ApiFailure ? (error.problem?.errors?.[0]?.message ?? '') : '';
      setFailed(`${t('chat.fileFailed', { name })} ${why}`.trim());
    }
  };
  return {
    failed,
    send: (file: File) =>
      void tried((chat) => sendChatFile(asking, { instance, ...chat }, file, randomKey()), file.name),
    save: ({ id, name }: ChatFile) =>
      void tried(async (chat) => saveFile(await getChatFile(asking, { instance, ...chat }, id), name), name),
  };
}
