import { AuthPluginError, ConfigPluginError, PermanentPluginError, TransientPluginError } from '@sportello/plugin-sdk';
import { MailComposeError } from '../compose/mail-compose.error.js';
import { MailTransportError } from '../transport/mail-transport.error.js';

const ADDRESS = /[^\s<>"(),:;]{1,64}@[^\s<>"(),:;]{1,255}/g;

/** What a server said, without anybody's address: servers repeat the recipient's, and errors end up in logs. */
export const withoutAddresses = (text: string): string => text.replaceAll(ADDRESS, '…@…');

/**
 * A failure of a mail library as the host understands it; anything else comes back as it is. The library's error is not passed
 * on as cause: it holds the command it failed at.
 * @param fieldOf the setting to look at, by the code of the failure
 */
export function mailPluginError(error: unknown, fieldOf: (code: string) => string): unknown {
  if (error instanceof MailComposeError)
    return new PermanentPluginError(`the mail cannot be written: ${error.message}`);
  if (!(error instanceof MailTransportError)) return error;
  const message = withoutAddresses(error.message);
  switch (error.kind) {
    case 'auth':
      return new AuthPluginError(message);
    case 'config':
      return new ConfigPluginError(fieldOf(error.code), message);
    case 'permanent':
      return new PermanentPluginError(message);
    case 'transient':
      return new TransientPluginError(message);
  }
}

/** The setting behind a failure to reach or to open a mailbox. @param folder name of the setting that names the folder */
export function mailboxField(code: string, folder: string): string {
  if (code === 'FOLDER_MISSING' || code === 'NOPERM') return folder;
  return /CERT|SIGNED|VERIFY|ISSUER|HOSTNAME/.test(code) ? 'ca' : 'tls';
}
