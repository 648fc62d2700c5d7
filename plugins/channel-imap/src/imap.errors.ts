import { MailTransportError } from '@sportello/mail';
import { AuthPluginError, ConfigPluginError, PermanentPluginError, TransientPluginError } from '@sportello/plugin-sdk';

/**
 * A failure as the host understands it. The library's error is not passed on as cause: it holds the command it failed at.
 * @param folderField the setting that names the folder the work was about
 */
export function pluginError(error: unknown, folderField: string): unknown {
  if (!(error instanceof MailTransportError)) return error;
  switch (error.kind) {
    case 'auth':
      return new AuthPluginError(error.message);
    case 'config':
      return new ConfigPluginError(fieldOf(error.code, folderField), error.message);
    case 'permanent':
      return new PermanentPluginError(error.message);
    case 'transient':
      return new TransientPluginError(error.message);
  }
}

function fieldOf(code: string, folderField: string): string {
  if (code === 'FOLDER_MISSING' || code === 'NOPERM') return folderField;
  return /CERT|SIGNED|VERIFY|ISSUER|HOSTNAME/.test(code) ? 'ca' : 'tls';
}
