import { once } from 'node:events';
import { connect } from 'node:net';
import { describeListenContract } from '@sportello/plugin-testing';
import plugin from '../src/index.js';

let count = 0;

/** One line, and whether the answer to it is OK. */
async function send(address: string): Promise<boolean> {
  const [host = '', port = ''] = address.split(':');
  const socket = connect(Number(port), host);
  await once(socket, 'connect');
  socket.write(`${JSON.stringify({ from: '+390612345678', text: `messaggio ${(count += 1)}` })}\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return answer.toString() === 'OK\n';
}

describeListenContract({
  plugin,
  folder: new URL('../', import.meta.url),
  bench: () => ({ settings: { port: 0 }, send, close: async () => undefined }),
});
