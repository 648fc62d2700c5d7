import { MailComposeError, MailTransportError } from '@sportello/mail';
import { AuthPluginError, ConfigPluginError, PermanentPluginError, TransientPluginError } from '@sportello/plugin-sdk';

const ADDRESS = /[^\s<>"(),:;]{1,64}@[^\s<>"(),:;]{1,255}/g;

/**
 * A failure as the host understands it. Servers repeat the recipient's address in their answers; errors end up in logs, where
 * nobody's address belongs. For the same reason the library's error is not passed on as cause.
 */
export function pluginError(error: unknown): unknown {
  if (error instanceof MailComposeError)
    return new PermanentPluginError(`the mail cannot be written: ${error.message}`);
  if (!(error instanceof MailTransportError)) return error;
  const message = withoutAddresses(error.message);
  switch (error.kind) {
    case 'auth':
      return new AuthPluginError(message);
    case 'config':
      return new ConfigPluginError(error.code === 'ETLS' ? 'transport.tls' : 'transport.host', message);
    case 'permanent':
      return new PermanentPluginError(message);
    case 'transient':
      return new TransientPluginError(message);
  }
}

/** What a server said, without anybody's address. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(ADDRESS, '…@…');
}
