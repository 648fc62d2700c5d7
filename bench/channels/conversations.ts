import { Api } from '../../apps/server/test/support/api.js';
import { ChatClient } from '../../apps/server/test/support/chat.client.js';
import { pace, type Pace } from '../support/lanes.js';
import { TENANT } from './tenants.js';

const TALKING = 8;

/** Lines said in several conversations at once, each counted when it is kept and told back. */
export async function linesOfChat(url: string, seconds: number): Promise<Pace> {
  const people = await Promise.all(
    Array.from({ length: TALKING }, () => ChatClient.open(new Api(url, TENANT), 'chat/chat')),
  );
  try {
    let said = 0;
    return await pace(TALKING, seconds, async (lane) => {
      const person = people[lane];
      if (person === undefined) throw new Error('nobody talks there');
      const line = `Riga ${said++} della conversazione`;
      person.say(line);
      await person.line(line);
      person.frames.splice(0, Math.max(0, person.frames.length - 10));
    });
  } finally {
    for (const { socket } of people) socket.terminate();
  }
}
