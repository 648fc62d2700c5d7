import { randomBytes, randomUUID } from 'node:crypto';

const SENTENCE = 'La stampante del secondo piano non stampa più da ieri, il foglio resta dentro. ';
const LINE = 76;

/** A mail of about so many bytes; what a text does not fill is an attached photograph. */
export function letter(to: string, n: number, bytes: number): string {
  const text = SENTENCE.repeat(18).slice(0, 1_400);
  const head = [
    `From: Persona ${n} <persona-${n}@ufficio.example>`,
    `To: <${to}>`,
    `Subject: Stampante ferma, segnalazione ${n}`,
    'Date: Mon, 02 Mar 2026 09:00:00 +0100',
    `Message-ID: <${randomUUID()}@ufficio.example>`,
    'MIME-Version: 1.0',
  ];
  const body = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', text];
  if (bytes < 10_000) return [...head, ...body, ''].join('\n');
  const photo = randomBytes(Math.floor((bytes - 2_000) * 0.73)).toString('base64');
  const lines = photo.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return [
    ...head,
    'Content-Type: multipart/mixed; boundary=parte',
    '',
    '--parte',
    ...body,
    '--parte',
    'Content-Type: image/jpeg; name=foto.jpg',
    'Content-Disposition: attachment; filename=foto.jpg',
    'Content-Transfer-Encoding: base64',
    '',
    ...lines,
    '--parte--',
    '',
  ].join('\n');
}
