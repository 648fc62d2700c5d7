import { parsed, withHeaders } from '../../test/fixture.js';
import { classifyAutomatic } from './classify-automatic.js';

const kindOf = async (headers: string): Promise<string | null> =>
  classifyAutomatic(await withHeaders(headers))?.kind ?? null;

describe('telling programs from people', () => {
  it.each([
    ['auto-reply', 'Auto-Submitted: auto-replied (vacation)'],
    ['system', 'Auto-Submitted: auto-generated'],
    [null, 'Auto-Submitted: no'],
    ['auto-reply', 'X-Autoreply: yes'],
    ['auto-reply', 'X-Autorespond: fuori sede'],
    ['auto-reply', 'Precedence: auto_reply'],
    ['system', 'Precedence: bulk'],
    ['auto-reply', 'Precedence: junk\nSubject: Fuori sede: richiesta'],
    ['auto-reply', 'X-Auto-Response-Suppress: All\nSubject: Risposta automatica: richiesta'],
    ['system', 'X-Auto-Response-Suppress: OOF, AutoReply'],
    [null, 'X-Auto-Response-Suppress: DR'],
    ['system', 'Return-Path: <>'],
    ['auto-reply', 'Return-Path: <>\nSubject: Out of office'],
    ['list', 'List-Id: <soci.lista.example>'],
    ['list', 'Precedence: list'],
    ['list', 'Precedence: bulk\nList-Unsubscribe: <mailto:via@lista.example>'],
    [null, 'Subject: Fuori sede: come si chiede il rimborso?'],
    [null, 'Subject: Re: ticket'],
  ])('%s: %s', async (kind, headers) => {
    expect(await kindOf(headers)).toBe(kind);
  });

  it('knows senders that take no replies and mail systems', async () => {
    const from = async (address: string): Promise<string | null> => {
      const mail = await withHeaders('X-A: b');
      return classifyAutomatic({ ...mail, from: [{ name: '', address }] })?.kind ?? null;
    };
    expect(await from('noreply@example.it')).toBe('system');
    expect(await from('non-rispondere@example.it')).toBe('system');
    expect(await from('MAILER-DAEMON@example.it')).toBe('bounce');
    expect(await from('noretta.reply@example.it')).toBeNull();
  });

  it('takes a delivery report apart (RFC 3464)', async () => {
    expect(classifyAutomatic(await parsed('bounce.eml'))).toEqual({
      kind: 'bounce',
      reason: 'delivery-status',
      final: true,
      originalMessageId: '<tkt-77@ente.example>',
      recipients: [
        {
          address: 'nessuno@example.it',
          action: 'failed',
          status: '5.1.1',
          diagnostic: '550 5.1.1 <nessuno@example.it>: Recipient address rejected: User unknown',
        },
        { address: 'lento@example.it', action: 'delayed', status: '4.4.1', diagnostic: null },
      ],
    });
  });

  const report = (fields: string): string =>
    `Content-Type: multipart/report; report-type=delivery-status; boundary=B\n\n--B\nContent-Type: text/plain\n\nx\n--B\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n${fields}\n--B--`;

  it('tells a delay and a success from a failure', async () => {
    expect(
      classifyAutomatic(
        await withHeaders(report('Final-Recipient: rfc822; a@example.it\nAction: delayed\nStatus: 4.2.2')),
      ),
    ).toMatchObject({
      kind: 'bounce',
      final: false,
    });
    expect(
      classifyAutomatic(
        await withHeaders(report('Final-Recipient: rfc822; a@example.it\nAction: delivered\nStatus: 2.0.0')),
      ),
    ).toEqual({
      kind: 'system',
      reason: 'delivery-notification',
    });
  });

  it('reads the recipients Exim names', async () => {
    expect(classifyAutomatic(await withHeaders('X-Failed-Recipients: a@example.it, b@example.it'))).toMatchObject({
      kind: 'bounce',
      final: true,
      recipients: [{ address: 'a@example.it' }, { address: 'b@example.it' }],
    });
  });

  it('does not take read receipts for answers', async () => {
    const mail = await withHeaders(
      'Content-Type: multipart/report; report-type=disposition-notification; boundary=B',
      '--B\n\nletto\n--B--',
    );
    expect(classifyAutomatic(mail)).toEqual({ kind: 'system', reason: 'read-receipt' });
  });

  it('decides a PEC envelope before the receipt headers it may carry', async () => {
    expect(
      await kindOf('X-Trasporto: posta-certificata\nX-Riferimento-Message-ID: <tkt-1@pec.ente.example>'),
    ).toBeNull();
    expect(await kindOf('X-Trasporto: errore')).toBeNull();
    expect(await kindOf('X-RICEVUTA: accettazione')).toBe('system');
  });
});
