import type { Answer, Api } from '../../apps/server/test/support/api.js';
import { ChatClient } from '../../apps/server/test/support/chat.client.js';

type Shown = (method: string, template: string, answer: Answer<unknown>) => void;

/** A conversation with files from both sides (D17). @param page of a tenant that has a chat @param desk of its staff */
export async function chatPart(page: Api, desk: Api, shown: Shown): Promise<void> {
  shown('get', 'chat/{instance}', await page.ask('GET', 'chat/chat?language=en'));
  const form = () => {
    const files = new FormData();
    files.append('attachments', new Blob(['busta'], { type: 'application/pdf' }), 'busta.pdf');
    return files;
  };
  const visitor = await ChatClient.open(page, 'chat/chat');
  visitor.say('Buongiorno');
  const { chat, key } = (await visitor.now('begun')) as unknown as { chat: string; key: string };
  const headers = { 'X-Chat-Key': key };
  shown(
    'post',
    'chat/{instance}/{chat}/files',
    await page.ask('POST', `chat/chat/${chat}/files`, { form: form(), headers }),
  );
  const line = await visitor.until('the file is told', ({ files }) => Array.isArray(files) && files.length > 0);
  const file = (line['files'] as { id: string }[])[0]?.id ?? '';
  shown(
    'get',
    'chat/{instance}/{chat}/files/{file}',
    await page.ask('GET', `chat/chat/${chat}/files/${file}`, { headers }),
  );
  visitor.send({ type: 'hand-over', name: 'Ada', email: 'ada@person.example' });
  await visitor.now('state', ({ state }) => state === 'queued');
  shown('get', 'chat-desk', await desk.ask('GET', 'chat-desk'));
  shown('get', 'chat-desk/{chat}/files/{file}', await desk.ask('GET', `chat-desk/${chat}/files/${file}`));
  const operator = await ChatClient.open(desk, 'chat-desk');
  operator.send({ type: 'take', chat });
  await visitor.now('state', ({ state }) => state === 'live');
  shown('post', 'chat-desk/{chat}/files', await desk.ask('POST', `chat-desk/${chat}/files`, { form: form() }));
  operator.send({ type: 'end', chat });
  await visitor.now('state', ({ state }) => state === 'ended');
  for (const client of [visitor, operator]) client.cut();
}
