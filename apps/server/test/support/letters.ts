import { randomUUID } from 'node:crypto';
import type { OutboxMessageView } from '../../src/operations/operations.views.js';

export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly subject?: string;
  readonly text?: string;
  /** Whole header lines; one of a name replaces the usual one. */
  readonly headers?: readonly string[];
}

/** A plain mail as any program writes it. */
export function letter({ from, to, subject = 'Richiesta', text = 'Buongiorno.', headers = [] }: Letter): string {
  const usual = [
    `From: Ada Bianchi <${from}>`,
    `To: <${to}>`,
    `Subject: ${subject}`,
    'Date: Mon, 02 Mar 2026 09:00:00 +0100',
    `Message-ID: <${randomUUID()}@person.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  const name = (line: string): string => (line.split(':')[0] ?? '').toLowerCase();
  const replaced = new Set(headers.map(name));
  return [...usual.filter((line) => !replaced.has(name(line))), ...headers, '', text, ''].join('\n');
}

/** The header lines with which a mail program answers one of our mails. */
export function inAnswerTo(mail: OutboxMessageView): string[] {
  const id = /^Message-ID:\s*(<[^>]+>)/im.exec(mail.raw ?? '')?.[1];
  if (id === undefined) throw new Error('the mail has no Message-ID');
  return [`In-Reply-To: ${id}`, `References: ${id}`];
}
