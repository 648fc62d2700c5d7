import { Api } from '../../apps/server/test/support/api.js';
import { ChatClient } from '../../apps/server/test/support/chat.client.js';
import type { Pace } from '../support/lanes.js';
import { TENANT } from './tenants.js';

/** Conversations at once. */
const TALKING = 8;
/** Each says what one person may say without a pause: who says more is let go. */
const LINES = 25;

/** Lines said in several conversations at once, each counted when it is kept and told back. @param conversations in all */
export async function linesOfChat(url: string, conversations: number): Promise<Pick<Pace, 'done' | 'perSecond'>> {
  const people = await Promise.all(
    Array.from({ length: conversations }, () => ChatClient.open(new Api(url, TENANT), 'chat/chat')),
  );
  try {
    const waiting = [...people.entries()];
    const began = performance.now();
    await Promise.all(
      Array.from({ length: TALKING }, async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await talk(...next);
      }),
    );
    const done = conversations * LINES;
    return { done, perSecond: (done * 1_000) / (performance.now() - began) };
  } finally {
    for (const { socket } of people) socket.terminate();
  }
}

async function talk(who: number, person: ChatClient): Promise<void> {
  for (let said = 0; said < LINES; said += 1) {
    const line = `Riga ${said} della conversazione ${who}`;
    person.say(line);
    await person.line(line);
  }
}
