import { randomUUID } from 'node:crypto';
import type { ReceivedMail } from './mail-person.js';

/** How the answers of common programs look: what they put above the quotation, how they mark it, which headers they set. */
export type MailProgram = 'thunderbird' | 'gmail' | 'outlook';

export interface Written {
  readonly raw: string;
  readonly to: string;
  readonly messageId: string;
}

interface Writer {
  readonly name: string;
  readonly address: string;
}

export function replyFrom(
  program: MailProgram,
  writer: Writer,
  mail: ReceivedMail,
  text: string,
  headers: readonly string[] = [],
): Written {
  const to = mail.replyTo[0]?.address ?? mail.from[0]?.address ?? '';
  const messageId = `<${randomUUID()}@${writer.address.split('@')[1] ?? ''}>`;
  const answered = mail.messageId ?? '';
  const head = [
    `From: ${writer.name} <${writer.address}>`,
    `To: ${to}`,
    `Subject: ${encoded(/^re:/i.test(mail.subject) ? mail.subject : `${program === 'outlook' ? 'R' : 'Re'}: ${mail.subject}`)}`,
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: ${messageId}`,
    `In-Reply-To: ${answered}`,
    // Outlook is known for it: only the nearest mail.
    `References: ${program === 'outlook' ? answered : [...mail.references, answered].join(' ')}`,
    'MIME-Version: 1.0',
    ...headers,
  ];
  return { raw: [...head, ...BODIES[program](mail, text)].join('\n'), to, messageId };
}

const BODIES: Readonly<Record<MailProgram, (mail: ReceivedMail, text: string) => string[]>> = {
  thunderbird: (mail, text) => [
    'User-Agent: Mozilla Thunderbird',
    'Content-Type: text/plain; charset=UTF-8; format=flowed',
    'Content-Transfer-Encoding: 8bit',
    '',
    text,
    '',
    `Il 20/11/25 10:02, ${authorOf(mail)} ha scritto:`,
    ...mail.text.split('\n').map((line) => `> ${line}`),
    '',
  ],
  gmail: (mail, text) =>
    alternative(
      [
        text,
        '',
        `Il giorno gio 20 nov 2025 alle ore 10:02 ${authorOf(mail)} <`,
        `${mail.from[0]?.address ?? ''}> ha scritto:`,
        '',
        ...mail.text.split('\n').map((line) => `> ${line}`),
      ],
      [
        `<div dir="ltr">${html(text)}</div><br>`,
        `<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Il giorno gio 20 nov 2025 alle ore 10:02 ${html(authorOf(mail))} ha scritto:<br></div>`,
        `<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${mail.html ?? html(mail.text)}</blockquote></div>`,
      ],
    ),
  outlook: (mail, text) =>
    alternative(
      [
        text,
        '',
        '________________________________',
        `Da: ${authorOf(mail)} <${mail.from[0]?.address ?? ''}>`,
        'Inviato: giovedì 20 novembre 2025 10:02',
        `A: ${mail.to[0]?.address ?? ''}`,
        `Oggetto: ${mail.subject}`,
        '',
        ...mail.text.split('\n'),
      ],
      [
        `<html><body><div class="elementToProof">${html(text)}</div><hr style="display:inline-block;width:98%" tabindex="-1">`,
        `<div id="divRplyFwdMsg" dir="ltr"><b>Da:</b> ${html(authorOf(mail))}<br><b>Inviato:</b> giovedì 20 novembre 2025 10:02<br><b>A:</b> ${html(mail.to[0]?.address ?? '')}<br><b>Oggetto:</b> ${html(mail.subject)}</div>`,
        `<div>${mail.html ?? html(mail.text)}</div></body></html>`,
      ],
    ),
};

function alternative(text: readonly string[], markup: readonly string[]): string[] {
  const boundary = `=_${randomUUID()}`;
  const part = (type: string, lines: readonly string[]) => [
    `--${boundary}`,
    `Content-Type: ${type}; charset="UTF-8"`,
    'Content-Transfer-Encoding: base64',
    '',
    ...wrapped(Buffer.from(lines.join('\r\n')).toString('base64')),
  ];
  return [
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part('text/plain', text),
    ...part('text/html', markup),
    `--${boundary}--`,
    '',
  ];
}

const wrapped = (base64: string): string[] => base64.match(/.{1,76}/g) ?? [];
const encoded = (subject: string): string => `=?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`;
const html = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
const authorOf = (mail: ReceivedMail): string => mail.from[0]?.name ?? mail.from[0]?.address ?? '';
