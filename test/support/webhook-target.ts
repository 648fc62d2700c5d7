import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A server that webhooks are sent to. @param heard told of each message, once it has come in whole, to answer it */
export function listener(heard: (id: string, response: ServerResponse) => void): Server {
  return createServer((request, response) => {
    void buffer(request).then(() => heard(String(request.headers['webhook-id']), response));
  });
}

export async function listening(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

export async function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

export const urlOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
