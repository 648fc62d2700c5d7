import { isIPv6, type Server } from 'node:net';
import { ConfigPluginError, TransientPluginError } from '@sportello/plugin-sdk';
import type { SmtpDoor } from './smtp.settings.js';

type Address = SmtpDoor['listen'];

/** Opens the server. @throws ConfigPluginError, or TransientPluginError when somebody else has the port */
export async function opened(server: Server, { host, port }: Address, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const settle = (end: () => void): void => {
      server.off('error', onError);
      signal.removeEventListener('abort', onAbort);
      end();
    };
    const onError = (error: NodeJS.ErrnoException): void => settle(() => reject(listenError(error, { host, port })));
    const onAbort = (): void => {
      server.close();
      settle(() => reject(new TransientPluginError('opening the door was given up')));
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    server.once('error', onError);
    server.listen(port, host, () => settle(resolve));
  });
}

/** e.g. `127.0.0.1:2525`, `[::1]:2525`. */
export function addressOf(server: Server, { host, port }: Address): string {
  const bound = server.address();
  const actual = bound !== null && typeof bound === 'object' ? bound.port : port;
  return `${isIPv6(host) ? `[${host}]` : host}:${actual}`;
}

function listenError(error: NodeJS.ErrnoException, { host, port }: Address): Error {
  const what = `cannot listen on ${host}:${port}: ${error.code ?? error.message}`;
  switch (error.code) {
    case 'EADDRINUSE':
    case 'EAI_AGAIN':
    case 'EMFILE':
      return new TransientPluginError(what, { cause: error });
    case 'EACCES':
      return new ConfigPluginError('listen.port', what, { cause: error });
    default:
      return new ConfigPluginError('listen.host', what, { cause: error });
  }
}
