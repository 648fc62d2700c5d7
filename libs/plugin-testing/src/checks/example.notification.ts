import type { Notification, NotificationEvent, OutboundMessage } from '@sportello/plugin-sdk';

const AT = '2026-03-02T10:00:00+01:00';

export const NOTIFICATION_EVENTS: readonly NotificationEvent[] = [
  'registered',
  'taken-charge',
  'information-requested',
  'reply-received',
  'note',
  'resolved',
  'closed',
  'reopened',
  'assigned',
  'escalated',
  'reminder-received',
  'work-started',
  'third-party-asked',
  'third-party-answered',
];

/** A whole notification as the core makes them. */
export function exampleNotification(change: Partial<Notification> = {}): Notification {
  return {
    event: 'registered',
    audience: 'requester',
    language: 'it',
    recipient: { name: 'Ada Bianchi', address: 'ada.bianchi@example.org' },
    office: {
      id: 'comune-di-prova',
      name: { it: 'Comune di Prova', en: 'Municipality of Prova' },
      zone: 'Europe/Rome',
      contacts: { it: 'Tel. 06 0000', en: 'Phone 06 0000' },
    },
    ticket: {
      number: 'PROVA-2026-0000001',
      subject: 'La pagina non si apre',
      state: { it: 'Registrato', en: 'Registered' },
      kind: { it: 'Malfunzionamento', en: 'Malfunction' },
      channel: { it: 'E-mail', en: 'E-mail' },
      openedAt: AT,
      link: 'https://sportello.example/comune-di-prova/request#token',
    },
    at: AT,
    clocks: [
      {
        clock: 'take-charge',
        label: { it: 'Presa in carico', en: 'Take-charge' },
        state: 'running',
        startedAt: AT,
        dueAt: '2026-03-02T10:30:00+01:00',
      },
    ],
    message: { author: 'Bruno Verdi', text: 'Può dirci quale pagina?' },
    request: { text: 'La pagina non si apre.' },
    thread: { messageIdLocal: 'prova.1.signed', references: [], replyToken: 'PROVA-2026-0000001-signed' },
    attachments: [],
    ...change,
  };
}

/** A message of a person to the other side of a ticket. */
export function exampleOutbound(change: Partial<OutboundMessage> = {}): OutboundMessage {
  const { recipient, thread } = exampleNotification();
  return {
    to: recipient,
    subject: 'La pagina non si apre',
    text: 'Ora si apre.',
    language: 'it',
    thread,
    attachments: [],
    ...change,
  };
}
