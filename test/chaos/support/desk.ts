import { testTenant, type TenantFile } from '../../support/test-tenant.js';

export const TENANT = 'chaos';
export const OFFICE = 'assistenza@chaos.example';
export const API = `/rest/helpdesk/v1/${TENANT}`;

const both = (text: string) => ({ it: text, en: text });

/** A form and a door for mail, which stays where it is over restarts. */
export const desk = (smtpPort: number): TenantFile =>
  testTenant({
    id: TENANT,
    channels: [
      {
        instance: 'form',
        plugin: 'channel-webform',
        name: both('Modulo'),
        kind: 'webform',
        settings: { title: both('Richiesta'), privacy: { label: both('Ho letto') } },
      },
      {
        instance: 'mail',
        plugin: 'channel-smtp',
        name: both('Posta'),
        kind: 'mail',
        settings: { listen: { host: '127.0.0.1', port: smtpPort }, addresses: [OFFICE] },
      },
    ],
  });
