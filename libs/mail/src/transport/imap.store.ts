import type { ImapFlow } from 'imapflow';
import { succeeded } from './imap.error.js';
import { MailTransportError } from './mail-transport.error.js';

/** Sets a flag on messages of the folder that is open. @param range UID set of RFC 3501 @throws MailTransportError when the server did not */
export async function addFlag(client: ImapFlow, range: string, flag: string): Promise<void> {
  succeeded(await client.messageFlagsAdd(range, [flag], { uid: true }), 'IMAP store', client.usable);
}

/**
 * Moves messages of the folder that is open. Where the server has no MOVE they are copied first and marked deleted only when
 * the copy exists: the library's own way deletes them even when copying failed, and without UIDPLUS removes whatever else was
 * marked deleted in the folder.
 */
export async function moveMessages(client: ImapFlow, range: string, folder: string): Promise<void> {
  if (client.capabilities.has('MOVE')) {
    await expectMoved(client, folder, await client.messageMove(range, folder, { uid: true }));
    return;
  }
  await expectMoved(client, folder, await client.messageCopy(range, folder, { uid: true }));
  if (client.capabilities.has('UIDPLUS')) {
    succeeded(await client.messageDelete(range, { uid: true }), 'IMAP delete', client.usable);
  } else {
    await addFlag(client, range, '\\Deleted');
  }
}

async function expectMoved(client: ImapFlow, folder: string, result: unknown): Promise<void> {
  if (result !== false && result !== undefined) return;
  if (client.usable && (await client.list()).every((entry) => entry.path !== folder)) {
    throw new MailTransportError('config', 'FOLDER_MISSING', `IMAP move: there is no folder "${folder}"`);
  }
  succeeded(false, 'IMAP move', client.usable);
}
