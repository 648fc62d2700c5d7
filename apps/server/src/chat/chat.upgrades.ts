import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A connection that asks to become another protocol. */
export interface Upgrade {
  readonly socket: Duplex;
  readonly head: Buffer;
  readonly response: ServerResponse;
}

const asked = new WeakMap<IncomingMessage, Upgrade>();

/** What a request asks to become; undefined for an ordinary one. */
export const upgradeOf = (request: IncomingMessage): Upgrade | undefined => asked.get(request);

/**
 * Has requests for another protocol go the way of all others: through limits, guards and the route, which alone may grant it.
 * Whatever is answered otherwise is an ordinary answer, after which the connection ends.
 */
export function routeUpgrades(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  app.getHttpServer().on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    socket.on('error', () => socket.destroy());
    response.once('finish', () => socket.end());
    asked.set(request, { socket, head, response });
    // A response writes to whatever is given it as a socket.
    response.assignSocket(socket as Parameters<ServerResponse['assignSocket']>[0]);
    fastify.routing(request, response);
  });
}
