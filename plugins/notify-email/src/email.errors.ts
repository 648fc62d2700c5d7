import { mailPluginError } from '@sportello/mail';

/** A failure as the host understands it, by the settings of the transport. */
export const pluginError = (error: unknown): unknown =>
  mailPluginError(error, (code) => (code === 'ETLS' ? 'transport.tls' : 'transport.host'));
