import type { Notification, NotificationEvent } from '@sportello/plugin-sdk';
import type { CurrentTenant } from '@sportello/tenancy';
import { TICKET_STATES } from '@sportello/ticketing';
import { channelName, clockLabel, kindName } from './names.js';

const NAME = { it: 'Ada Esempio', en: 'Ada Example' };
const SUBJECT = { it: 'Richiesta di esempio', en: 'Example request' };
const TECHNICIAN = { it: 'Bruno Tecnico', en: 'Bruno Technician' };

/** A notice about a request nobody made. */
export function sampleNotification(
  configuration: CurrentTenant,
  occasion: NotificationEvent,
  language: 'it' | 'en',
): Notification {
  const { effectiveFrom: at, tenant, name, zone, contacts, numberPrefix, defaults } = configuration;
  const moment = at.toISOString();
  return {
    ...{ event: occasion, audience: 'requester', language, at: moment, attachments: [] },
    recipient: { name: NAME[language], address: 'ada@example.org' },
    office: { id: tenant, name, zone, contacts },
    ticket: {
      ...{ number: `${numberPrefix}-${at.getUTCFullYear()}-0000001`, subject: SUBJECT[language], openedAt: moment },
      state: TICKET_STATES['in-charge'],
      kind: kindName(configuration, defaults.kind),
      channel: channelName(configuration, configuration.channels[0]?.instance ?? ''),
      technician: TECHNICIAN[language],
      link: `https://example.org/${tenant}/request#`,
    },
    clocks: [
      {
        ...{ clock: 'take-charge', label: clockLabel(configuration, 'take-charge'), state: 'running' },
        ...{ startedAt: moment, dueAt: new Date(at.getTime() + 1_800_000).toISOString(), marginSeconds: 1_800 },
      },
    ],
    thread: { messageIdLocal: 'example', references: [], replyToken: '' },
  };
}
