import { startSportello } from '../../support/start-sportello.js';
import { testTenant } from '../../support/test-tenant.js';

export interface PortalUnderTest {
  readonly url: string;
  readonly tenant: string;
  readonly stop: () => Promise<void>;
}

const both = (it: string, en: string) => ({ it, en });

/** The running server of SPORTELLO_URL with its tenant SPORTELLO_TENANT; without them one of our own, whose form has every type of field. */
export async function portalUnderTest(embeddedIn?: string): Promise<PortalUnderTest> {
  const url = process.env['SPORTELLO_URL'];
  const tenant = process.env['SPORTELLO_TENANT'];
  if (url !== undefined && tenant !== undefined) return { url, tenant, stop: async () => undefined };
  const desk = await startSportello({
    tenants: [
      testTenant({
        id: 'pages',
        channels: [{ ...webform, ...(embeddedIn === undefined ? {} : { embeddedIn: [embeddedIn] }) }],
      }),
    ],
  });
  return { url: desk.url, tenant: 'pages', stop: () => desk.stop() };
}

const webform = {
  instance: 'portal-form',
  plugin: 'channel-webform',
  name: both('Modulo di assistenza', 'Assistance form'),
  kind: 'webform' as const,
  enabled: true,
  settings: {
    title: both('Richiesta di assistenza', 'Assistance request'),
    userTypes: ['citizen'],
    classification: 'required',
    fields: [
      {
        name: 'office',
        type: 'text',
        label: both('Ufficio', 'Office'),
        required: true,
        showWhen: { area: ['access'] },
      },
      { name: 'since', type: 'date', label: both('Da quando?', 'Since when?'), required: true },
      {
        name: 'browser',
        type: 'select',
        label: both('Browser', 'Browser'),
        required: true,
        options: [{ value: 'firefox', label: both('Firefox', 'Firefox') }],
      },
      { name: 'sure', type: 'checkbox', label: both('Ho riprovato', 'I tried again'), required: true },
    ],
    privacy: { label: both('Ho letto l’informativa', 'I have read the policy'), link: 'https://ente.example/privacy' },
  },
};
