import type { ImapFlow } from 'imapflow';
import { succeeded } from './imap.error.js';
import { uidsAfter } from './imap.fetch.js';

/**
 * Waits in the folder that is open. A message that arrives between the first look and IDLE is announced by the server as
 * soon as IDLE starts (RFC 2177), so none is overlooked.
 */
export async function waitForMail(
  client: ImapFlow,
  afterUid: number,
  ms: number,
  signal: AbortSignal | undefined,
): Promise<'mail' | 'quiet' | 'aborted'> {
  let wake: (reason: 'event' | 'time' | 'abort' | 'closed') => void = () => undefined;
  const woken = new Promise<'event' | 'time' | 'abort' | 'closed'>((resolve) => {
    wake = resolve;
  });
  const onExists = (): void => wake('event');
  const onClose = (): void => wake('closed');
  const onAbort = (): void => wake('abort');
  const timer = setTimeout(() => wake('time'), ms);
  client.on('exists', onExists);
  client.on('close', onClose);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    if ((await uidsAfter(client, afterUid)).length > 0) return 'mail';
    const idle = client.idle();
    idle.catch(() => wake('closed'));
    const reason = await woken;
    if (reason === 'closed') throw new Error('the connection was closed while waiting');
    await client.noop(); // ends IDLE
    succeeded(client.usable, 'IMAP wait', client.usable);
    if (reason === 'abort') return 'aborted';
    return (await uidsAfter(client, afterUid)).length > 0 ? 'mail' : 'quiet';
  } finally {
    clearTimeout(timer);
    client.off('exists', onExists);
    client.off('close', onClose);
    signal?.removeEventListener('abort', onAbort);
  }
}
