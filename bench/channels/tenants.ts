import { randomBytes } from 'node:crypto';
import type { MailSite } from '../../test/peers/support/mail-site.js';
import { testTenant, type TenantFile } from '../../test/support/test-tenant.js';
import type { MailServer } from '../mail/mailbox.js';

export const TENANT = 'bench';
export const MAILBOX = 'posta@bench.example';
export const CERTIFIED = 'protocollo@bench.example';
/** Of what is pushed: signed after Standard Webhooks. */
export const SIGNING = `whsec_${randomBytes(32).toString('base64')}`;

const both = (text: string) => ({ it: text, en: text });
const privacy = { label: both('Ho letto l’informativa') };

type Channel = NonNullable<TenantFile['channels']>[number];

/** How a mailbox on the mail server of the measurement is logged in to. */
export const loginOf = (port: number, user: string) => ({ host: '127.0.0.1', port, tls: 'none' as const, user });

export const mailbox = (port: number, address: string): Channel => ({
  ...{ instance: 'mail', plugin: 'channel-imap', name: both('Posta'), kind: 'mail' },
  settings: {
    ...{ ...loginOf(port, address), addresses: [address] },
    auth: { type: 'password', password: 'file:mailbox' },
  },
});

export interface Surroundings {
  readonly mail: MailServer;
  /** Where certified mail is handed in for sending: a provider’s submission is asked for when the channel begins. */
  readonly site: MailSite;
  /** PEM of who vouches for the provider of certified mail. */
  readonly authority: string;
  readonly registryFolder: string;
  readonly faxFolder: string;
}

/** One administration with every channel there is. */
export function everyChannel({ mail, site, authority, registryFolder, faxFolder }: Surroundings): TenantFile {
  const imap = { ...loginOf(mail.port, CERTIFIED), password: 'file:mailbox' };
  const smtp = {
    ...{ ...loginOf(site.postfix.submissionPort, CERTIFIED), password: 'file:submission' },
    ...{ tls: 'starttls', ca: site.certificates.authority },
  };
  const dropped = (folder: string) => ({ folder, settleSeconds: 0 });
  const channel = (instance: string, plugin: string, kind: Channel['kind'], settings: object): Channel => ({
    ...{ instance, plugin, kind, name: both(instance), enabled: true, settings: { ...settings } },
  });
  return testTenant({
    id: TENANT,
    channels: [
      channel('form', 'channel-webform', 'webform', { title: both('Richiesta'), privacy }),
      channel('other-portal', 'channel-webhook', 'webform', { secrets: ['file:signing'] }),
      channel('line', 'channel-phone', 'phone', { secrets: ['file:signing'] }),
      channel('chat', 'channel-chat', 'chat', { privacy }),
      mailbox(mail.port, MAILBOX),
      channel('certified', 'channel-pec', 'pec', {
        ...{ address: CERTIFIED, name: 'Assistenza', trust: [authority], imap, smtp },
      }),
      channel('registry', 'channel-red', 'protocol', dropped(registryFolder)),
      channel('fax', 'channel-fax', 'fax', { ...dropped(faxFolder), ocr: { enabled: false } }),
    ],
  });
}
