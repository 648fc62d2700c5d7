import { MailComposeError, MailTransportError } from '@sportello/mail';
import { AuthPluginError, ConfigPluginError, PermanentPluginError, TransientPluginError } from '@sportello/plugin-sdk';

const ADDRESS = /[^\s<>"(),:;]{1,64}@[^\s<>"(),:;]{1,255}/g;

/** What a server said, without anybody's address: errors end up in logs. */
export const withoutAddresses = (text: string): string => text.replaceAll(ADDRESS, '…@…');

/** A failure as the host understands it. The library's error is not passed on as cause: it holds the command it failed at. */
export function pluginError(error: unknown, side: 'imap' | 'smtp'): unknown {
  if (error instanceof MailComposeError)
    return new PermanentPluginError(`the message cannot be written: ${error.message}`);
  if (!(error instanceof MailTransportError)) return error;
  const message = withoutAddresses(error.message);
  switch (error.kind) {
    case 'auth':
      return new AuthPluginError(message);
    case 'config':
      return new ConfigPluginError(`${side}.${fieldOf(error.code)}`, message);
    case 'permanent':
      return new PermanentPluginError(message);
    case 'transient':
      return new TransientPluginError(message);
  }
}

function fieldOf(code: string): string {
  if (code === 'FOLDER_MISSING' || code === 'NOPERM') return 'folder';
  return /CERT|SIGNED|VERIFY|ISSUER|HOSTNAME/.test(code) ? 'ca' : 'tls';
}
