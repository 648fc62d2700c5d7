import { composeMail, smtpTransport, type OutgoingMail } from '@sportello/mail';
import type { DemoFile } from './files.js';
import type { Person } from './people.js';
import type { MailRoute } from './story.js';

export interface Letter {
  readonly from: Person;
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
  /** Makes the Message-ID: no two letters share one. */
  readonly unique: string;
  readonly files?: readonly DemoFile[];
  /** With angle brackets: what it answers. */
  readonly inReplyTo?: string;
  readonly automatic?: boolean;
}

/** Writes a mail and hands it to the tenant's door, as a mail client would. @throws MailTransportError */
export async function sendLetter(route: MailRoute, letter: Letter): Promise<void> {
  const { from, subject, text, date, unique, files = [], inReplyTo, automatic } = letter;
  const mail: OutgoingMail = {
    from: { name: from.name, address: from.email },
    to: [{ name: '', address: route.address }],
    ...{ subject, text, date, messageId: `<${unique}@posta.example>`, attachments: files },
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(automatic === true ? { autoSubmitted: 'auto-replied' } : {}),
  };
  const transport = smtpTransport({ host: route.host, port: route.port, tls: 'none', clientName: 'posta.example' });
  await transport.send(await composeMail(mail), { from: automatic === true ? '' : from.email, to: [route.address] });
}
