import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { ConfigPluginError, type Door, type InboundListen, type PluginContext } from '@sportello/plugin-sdk';
import { readMessage } from './message.read.js';
import type { Settings } from './settings.js';

const LONGEST_LINE = 100_000;

export const door: InboundListen<Settings> = {
  check: async () => undefined,

  listen: async (ctx, host) => {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
      takeLines(socket, (line) => accepted(ctx, host, line));
    });
    await opened(server, ctx.settings);
    const { address, port } = server.address() as AddressInfo;
    return { address: `${address}:${port}`, close: () => closed(server, sockets) };
  },

  read: readMessage,
};

/** The sender is told "OK" once the message is committed, and not before. */
async function accepted(ctx: PluginContext<Settings>, host: Door, line: string): Promise<string> {
  const raw = new TextEncoder().encode(line);
  try {
    await host.accept({
      externalId: createHash('sha256').update(raw).digest('hex'),
      mediaType: 'application/json',
      raw,
      receivedAt: ctx.clock.now().toISOString(),
    });
    return 'OK\n';
  } catch {
    return 'LATER\n';
  }
}

/** Hands over line by line. Whoever sends a line without end is sent away. */
function takeLines(socket: Socket, answer: (line: string) => Promise<string>): void {
  let rest = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) return void socket.destroy();
    for (const line of lines) void answer(line).then((word) => socket.writable && socket.write(word));
  });
}

async function opened(server: Server, { host, port }: Settings): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new ConfigPluginError('port', `${host}:${port} cannot be listened on`, { cause });
  }
}

async function closed(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  if (!server.listening) return;
  server.close();
  for (const socket of sockets) socket.destroy();
  await once(server, 'close');
}
