import { parseMail } from '@sportello/mail';
import plugin from '@sportello/notify-email';
import {
  AuthPluginError,
  ConfigPluginError,
  PermanentPluginError,
  TransientPluginError,
  type Notification,
} from '@sportello/plugin-sdk';
import { exampleNotification, testInstance, type TestInstance } from '@sportello/plugin-testing';
import { FakeSmtpServer, FAKE_SMTP_PASSWORD, type SmtpRefusal } from '@sportello/plugin-testing';
import { OUTBOX, SECRETS, smtpSettings } from './fixtures/settings.js';

const notifier = plugin.contributes.notifier!;

/** A notice no person wrote. */
function automatic(change: Partial<Notification> = {}): Notification {
  const { message: _none, ...rest } = exampleNotification(change);
  return rest;
}

describe('with a mail server', () => {
  let server: FakeSmtpServer;
  let instance: TestInstance<typeof plugin.config>;
  beforeEach(async () => {
    server = new FakeSmtpServer();
    instance = testInstance(plugin, { settings: smtpSettings(await server.start()), secrets: SECRETS });
  });
  afterEach(() => server.stop());

  const notify = (notification = automatic(), key = 'notify:1:1') =>
    notifier.notify(instance.context(), notification, key);

  it('hands the mail over and keeps what went out', async () => {
    const receipt = await notify();
    expect(receipt).toMatchObject({
      state: 'sent',
      reference: 'prova.1.signed@comune.example',
      evidence: { response: expect.stringContaining('queued as 4F2A') },
    });
    const [mail] = server.delivered;
    expect(mail).toMatchObject({ from: 'assistenza@comune.example', to: ['ada.bianchi@example.org'] });
    const kept = Buffer.from(await instance.blobs.get(receipt.raw!)).toString();
    expect(mail!.raw.trim()).toBe(kept.trim());
  });

  it('never hands the same key over twice, and remembers long keys whole', async () => {
    const long = 'k'.repeat(400);
    await notify(automatic(), `${long}1`);
    await notify(automatic(), `${long}1`);
    await notify(automatic(), `${long}2`);
    expect(server.delivered).toHaveLength(2);
  });

  it.each<[string, SmtpRefusal, new (...args: never[]) => Error]>([
    [
      'an unknown mailbox',
      { at: 'recipient', code: 550, text: '5.1.1 <ada.bianchi@example.org> unknown' },
      PermanentPluginError,
    ],
    ['a message refused for good', { at: 'message', code: 554, text: '5.7.1 refused' }, PermanentPluginError],
    [
      'a full mailbox',
      { at: 'recipient', code: 452, text: '4.2.2 <ada.bianchi@example.org> is full' },
      TransientPluginError,
    ],
    ['greylisting', { at: 'recipient', code: 451, text: '4.7.1 try again later' }, TransientPluginError],
    ['a server that cannot now', { at: 'message', code: 451, text: '4.3.0 try again later' }, TransientPluginError],
    ['a wrong password', { at: 'login', code: 535, text: '5.7.8 authentication failed' }, AuthPluginError],
    [
      'a login that is closed for now',
      { at: 'login', code: 454, text: '4.7.0 temporary failure' },
      TransientPluginError,
    ],
  ])('says what to do about %s', async (_why, refusal, expected) => {
    server.refusal = refusal;
    const error: unknown = await notify().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(expected);
    expect(server.delivered).toHaveLength(0);
    // Errors are logged: nobody's address and no secret may be in them.
    const told = `${String(error)} ${JSON.stringify(error)} ${JSON.stringify(instance.log.lines)}`;
    expect(told).not.toMatch(/ada\.bianchi|@example\.org/);
    expect(told).not.toContain(FAKE_SMTP_PASSWORD);
  });

  it('tells after a failure when the same key comes again', async () => {
    server.refusal = { at: 'message', code: 451, text: 'later' };
    await expect(notify()).rejects.toBeInstanceOf(TransientPluginError);
    server.refusal = null;
    await expect(notify()).resolves.toMatchObject({ state: 'sent' });
    expect(server.delivered).toHaveLength(1);
  });

  it('does nothing once it is told to stop', async () => {
    await expect(notifier.notify(instance.context(AbortSignal.abort()), automatic(), 'k')).rejects.toThrow();
    expect(server.delivered).toHaveLength(0);
  });

  it('wants the server to offer the encryption that is set', async () => {
    const settings = smtpSettings((instance.settings.transport as { port: number }).port);
    const strict = testInstance(plugin, {
      settings: { ...settings, transport: { ...settings.transport, tls: 'starttls' } },
      secrets: SECRETS,
    });
    await expect(notifier.check(strict.context())).rejects.toBeInstanceOf(ConfigPluginError);
    await expect(notifier.notify(strict.context(), automatic(), 'k')).rejects.toMatchObject({ field: 'transport.tls' });
    expect(server.delivered).toHaveLength(0);
  });

  it('refuses for good an address nothing can be sent to', async () => {
    await expect(notify(automatic({ recipient: { address: 'nessuno' } }))).rejects.toBeInstanceOf(PermanentPluginError);
  });
});

describe('without a mail server', () => {
  it('keeps the whole mail and says that it was not sent', async () => {
    const instance = testInstance(plugin, { settings: OUTBOX });
    await notifier.check(instance.context());
    const receipt = await notifier.notify(instance.context(), automatic(), 'k');
    expect(receipt.state).toBe('not-sent');
    const mail = await parseMail(await instance.blobs.get(receipt.raw!));
    expect(mail.subject).toContain('PROVA-2026-0000001');
    expect(mail.to).toEqual([{ name: 'Ada Bianchi', address: 'ada.bianchi@example.org' }]);
    await expect(notifier.notify(instance.context(), automatic(), 'k')).resolves.toEqual(receipt);
  });
});

describe('settings', () => {
  it.each<[string, object]>([
    ['a user without a password', { transport: { type: 'smtp', host: 'x', user: 'u' } }],
    ['a password without a user', { transport: { type: 'smtp', host: 'x', password: 'env:X' } }],
    ['a password in plain', { transport: { type: 'smtp', host: 'x', user: 'u', password: 'tomato' } }],
    ['a sender of two lines', { from: { name: 'A\nBcc: x', address: 'a@example.org' } }],
    ['no sender', { from: undefined }],
  ])('are refused with %s', (_why, change) => {
    expect(plugin.config.safeParse({ ...OUTBOX, ...change }).success).toBe(false);
  });
});
