import plugin from '@sportello/channel-imap';
import {
  AuthPluginError,
  ConfigPluginError,
  TransientPluginError,
  type Json,
  type RawInbound,
} from '@sportello/plugin-sdk';
import {
  FAKE_IMAP_PASSWORD as PASSWORD,
  FAKE_IMAP_USER as USER,
  FakeImapServer,
  testInstance,
  type TestInstance,
} from '@sportello/plugin-testing';

const channel = plugin.contributes['channel.inbound.poll']!;
const KIB = 1024;
/** Milliseconds: room for a busy machine, and far less than any answer that never comes would be waited for. */
const WITHOUT_WAITING = 8_000;

let server: FakeImapServer;
let port: number;
beforeEach(async () => {
  server = new FakeImapServer('Uffici', 'Fatto');
  port = await server.start();
});
afterEach(() => server.stop());

function mailbox(settings: object = {}): TestInstance<typeof plugin.config> {
  return testInstance(plugin, {
    settings: {
      host: '127.0.0.1',
      port,
      tls: 'none',
      user: USER,
      auth: { type: 'password', password: 'env:MAILBOX_PASSWORD' },
      ...settings,
    },
    secrets: { 'env:MAILBOX_PASSWORD': PASSWORD },
  });
}

const mail = (subject: string) => `From: ada@example.org\nSubject: ${subject}\n\nTesto di ${subject}`;

/** Polls until nothing more is waiting. */
async function drain(instance: TestInstance<typeof plugin.config>, from: Json = null) {
  const messages: RawInbound[] = [];
  let next = from;
  for (;;) {
    const result = await channel.poll(instance.context(), next);
    messages.push(...result.messages);
    next = result.next;
    if (!result.more) return { messages, next, ids: messages.map(({ externalId }) => externalId) };
  }
}

async function textOf(instance: TestInstance<typeof plugin.config>, message: RawInbound): Promise<string> {
  return Buffer.from(await instance.blobs.get(message.raw as never)).toString();
}

describe('what is in the mailbox', () => {
  it('comes byte for byte, with the time at which the server got it', async () => {
    server.deliver('From: ada@example.org\nSubject: è\n\nrighe\n.\n\u0000fine');
    const instance = mailbox();
    const { messages } = await drain(instance);
    expect(messages).toMatchObject([
      {
        externalId: 'INBOX;1000;1',
        mediaType: 'message/rfc822',
        receivedAt: '2026-03-02T09:00:00.000Z',
        hints: { folder: 'INBOX', uid: 1 },
      },
    ]);
    expect(await textOf(instance, messages[0]!)).toBe(
      'From: ada@example.org\r\nSubject: è\r\n\r\nrighe\r\n.\r\n\u0000fine',
    );
  });

  it('stays unread and in its place until it is committed and acknowledged', async () => {
    server.deliver(mail('uno'));
    const instance = mailbox({ afterwards: { moveTo: 'Fatto' } });
    const { next } = await drain(instance);
    expect(server.folder().unseen).toHaveLength(1);
    expect(server.count('UID STORE') + server.count('UID MOVE')).toBe(0);
    await channel.acknowledge!(instance.context(), next);
    expect(server.folder().messages).toHaveLength(0);
    expect(server.folder('Fatto').messages).toHaveLength(1);
  });

  it('comes from several folders, none starved by a full one', async () => {
    for (let i = 0; i < 120; i += 1) server.deliver(mail(`posta ${i}`));
    server.deliver(mail('ufficio'), 'Uffici');
    const instance = mailbox({ folders: ['INBOX', 'Uffici'] });
    const first = await channel.poll(instance.context(), null);
    expect(first.more).toBe(true);
    expect(first.messages.map(({ hints }) => hints?.['folder'])).toContain('Uffici');
    const rest = await drain(instance, first.next);
    expect(new Set([...first.messages.map(({ externalId }) => externalId), ...rest.ids]).size).toBe(121);
  });

  it('is all brought when a folder holds exactly one batch', async () => {
    for (let i = 0; i < 25; i += 1) server.deliver(mail(`posta ${i}`));
    for (let i = 0; i < 26; i += 1) server.deliver(mail(`ufficio ${i}`), 'Uffici');
    expect((await drain(mailbox({ folders: ['INBOX', 'Uffici'] }))).ids).toHaveLength(51);
  });

  it('is brought again, under other ids, when the folder was numbered anew', async () => {
    server.deliver(mail('uno'));
    server.deliver(mail('due'));
    const instance = mailbox();
    const before = await drain(instance);
    server.folder().renumber();
    server.deliver(mail('tre'));
    const after = await drain(instance, before.next);
    expect(after.ids).toEqual(['INBOX;1001;1', 'INBOX;1001;2', 'INBOX;1001;3']);
    expect(instance.log.lines).toMatchObject([{ level: 'warn', facts: { folder: 'INBOX' } }]);
  });

  it('is not marked when the folder was numbered anew between poll and acknowledge', async () => {
    server.deliver(mail('uno'));
    const instance = mailbox();
    const { next } = await drain(instance);
    server.folder().renumber();
    await channel.acknowledge!(instance.context(), next);
    expect(server.folder().unseen).toHaveLength(1);
  });

  it('is passed over when somebody removes it while it is read', async () => {
    for (const name of ['uno', 'due', 'tre']) server.deliver(mail(name));
    server.faults.beforeContent = () => server.folder().remove(2);
    const { messages, ids } = await drain(mailbox());
    expect(ids).toEqual(['INBOX;1000;1', 'INBOX;1000;3']);
    expect(messages.every(({ quarantine }) => quarantine === undefined)).toBe(true);
  });

  it('that is all gone before it is read does not hold up what comes after', async () => {
    for (let i = 0; i < 50; i += 1) server.deliver(mail(`${i}`));
    server.faults.beforeContent = () => {
      for (let uid = 1; uid <= 50; uid += 1) server.folder().remove(uid);
      if (server.folder().messages.length === 0) server.deliver(mail('dopo'));
    };
    const instance = mailbox();
    const first = await channel.poll(instance.context(), null);
    expect(first.messages).toEqual([]);
    expect((await drain(instance, first.next)).ids).toEqual(['INBOX;1000;51']);
  });

  it('that the server cannot give out is shown to a person and stops nothing', async () => {
    for (const name of ['uno', 'due', 'tre']) server.deliver(mail(name));
    server.faults.unreadable = new Set([2]);
    const instance = mailbox();
    const { messages, next } = await drain(instance);
    expect(messages.map(({ quarantine }) => quarantine?.code)).toEqual([undefined, 'mail-unavailable', undefined]);
    await channel.acknowledge!(instance.context(), next);
    expect(server.folder().unseen.map(({ uid }) => uid)).toEqual([2]);
  });

  it('of which the server tells nothing is shown to a person and stops nothing', async () => {
    for (let i = 0; i < 60; i += 1) server.deliver(mail(`${i}`));
    server.faults.unlisted = new Set(Array.from({ length: 55 }, (_, at) => at + 1));
    const { messages, ids } = await drain(mailbox());
    expect(ids).toHaveLength(60);
    expect(messages.filter(({ quarantine }) => quarantine !== undefined)).toHaveLength(55);
  });

  it('that is too large is kept by its headers, and stays unread on the server', async () => {
    server.deliver(mail('uno'));
    server.deliver(`${mail('enorme')}${'x'.repeat(20 * KIB)}`);
    server.deliver(mail('tre'));
    const instance = mailbox({ maxBytes: 10 * KIB, afterwards: { moveTo: 'Fatto' } });
    const { messages, next } = await drain(instance);
    expect(messages.map(({ quarantine }) => quarantine?.code)).toEqual([undefined, 'mail-too-large', undefined]);
    const head = await textOf(instance, messages[1]!);
    expect(head).toContain('Subject: enorme');
    expect(head).not.toContain('xxx');
    await channel.acknowledge!(instance.context(), next);
    expect(server.folder().messages.map(({ uid, flags }) => [uid, flags.size])).toEqual([[2, 0]]);
    expect(server.folder('Fatto').messages).toHaveLength(2);
  });
});

describe('acknowledging', () => {
  it('may be repeated and costs no connection then', async () => {
    server.deliver(mail('uno'));
    const instance = mailbox();
    const { next } = await drain(instance);
    await channel.acknowledge!(instance.context(), next);
    const logins = server.count('AUTHENTICATE') + server.count('LOGIN ');
    await channel.acknowledge!(instance.context(), next);
    expect(server.count('AUTHENTICATE') + server.count('LOGIN ')).toBe(logins);
    expect(server.folder().unseen).toHaveLength(0);
  });

  it('that failed half-way is done again', async () => {
    server.deliver(mail('uno'));
    const instance = mailbox({ afterwards: { moveTo: 'Fatto' } });
    const { next } = await drain(instance);
    server.faults.refuseMove = true;
    await expect(channel.acknowledge!(instance.context(), next)).rejects.toBeInstanceOf(TransientPluginError);
    server.faults.refuseMove = false;
    await channel.acknowledge!(instance.context(), next);
    expect(server.folder('Fatto').messages).toHaveLength(1);
  });

  it('touches nothing that came after the poll', async () => {
    server.deliver(mail('uno'));
    const instance = mailbox();
    const { next } = await drain(instance);
    server.deliver(mail('due'));
    await channel.acknowledge!(instance.context(), next);
    expect(server.folder().unseen.map(({ uid }) => uid)).toEqual([2]);
  });

  it('leaves a folder alone that is no longer read, gone as it may be', async () => {
    server.deliver(mail('uno'), 'Uffici');
    const { next } = await drain(mailbox({ folders: ['INBOX', 'Uffici'] }));
    server.folders.delete('Uffici');
    await channel.acknowledge!(mailbox().context(), next);
  });

  it('does nothing when nothing is to be done on the server', async () => {
    server.deliver(mail('uno'));
    const instance = mailbox({ afterwards: { markSeen: false } });
    const { next } = await drain(instance);
    await channel.acknowledge!(instance.context(), next);
    expect(server.folder().unseen).toHaveLength(1);
  });
});

describe('a cursor', () => {
  it.each<[string, Json]>([
    ['of another plugin', { since: 7 }],
    ['that is no object', 'x'],
    ['with a negative UID', { INBOX: { uidValidity: '1000', uid: -1, left: [] } }],
  ])('%s is none: everything is brought, under the same ids', async (_why, cursor) => {
    server.deliver(mail('uno'));
    expect((await drain(mailbox(), cursor)).ids).toEqual(['INBOX;1000;1']);
  });

  it('of an earlier version, without what was left, is understood', async () => {
    server.deliver(mail('uno'));
    server.deliver(mail('due'));
    const { ids } = await drain(mailbox(), { INBOX: { uidValidity: '1000', uid: 1 } });
    expect(ids).toEqual(['INBOX;1000;2']);
  });
});

describe('waiting for mail', () => {
  const waiting = (
    instance = mailbox(),
    cursor: Json = { INBOX: { uidValidity: '1000', uid: 0, left: [] } },
    signal?: AbortSignal,
  ) => channel.wait!(instance.context(signal), cursor);
  const idle = async () => {
    while (server.idlers === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('ends when a message comes', async () => {
    const waited = waiting();
    await idle();
    server.deliver(mail('uno'));
    await waited;
  });

  it('ends at once when one came between the poll and the wait', async () => {
    const instance = mailbox();
    const { next } = await drain(instance);
    server.deliver(mail('uno'));
    await waiting(instance, next);
    expect(server.count('IDLE')).toBe(0);
  });

  it('ends at once when the folder was numbered anew', async () => {
    await waiting(mailbox(), { INBOX: { uidValidity: '999', uid: 100, left: [] } });
  });

  it('does not end for what was polled', async () => {
    server.deliver(mail('uno'));
    const instance = mailbox();
    const { next } = await drain(instance);
    const controller = new AbortController();
    const waited = waiting(instance, next, controller.signal);
    await idle();
    controller.abort();
    await waited;
  });

  it('ends when told, also when the server no longer answers', async () => {
    for (const deafFrom of ['EXAMINE', 'UID SEARCH', 'IDLE']) {
      server.faults.deafFrom = deafFrom;
      const controller = new AbortController();
      const waited = waiting(mailbox(), null, controller.signal).catch(() => undefined);
      while (!server.commands.some((command) => command.startsWith(deafFrom))) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      const start = performance.now();
      controller.abort();
      await waited;
      expect(performance.now() - start).toBeLessThan(WITHOUT_WAITING);
      server.commands.length = 0;
    }
  });

  it('says so when the connection breaks', async () => {
    const waited = waiting();
    await idle();
    await server.stop();
    await expect(waited).rejects.toBeInstanceOf(TransientPluginError);
  });
});

describe('a server that misbehaves', () => {
  const poll = (instance = mailbox(), signal?: AbortSignal) => channel.poll(instance.context(signal), null);

  it.each(['STATUS', 'EXAMINE', 'UID SEARCH', 'UID FETCH'])('and breaks off at %s is tried again', async (dropAt) => {
    server.deliver(mail('uno'));
    server.faults.dropAt = dropAt;
    const work = dropAt === 'STATUS' ? channel.check(mailbox().context()) : poll();
    await expect(work).rejects.toBeInstanceOf(TransientPluginError);
    server.faults.dropAt = 'nothing';
    expect((await poll()).messages).toHaveLength(1);
  });

  it.each<[string, (faults: FakeImapServer['faults']) => void]>([
    ['never greets', (faults) => (faults.silent = true)],
    ['greets and says no more', (faults) => (faults.deaf = true)],
    ['falls silent in the middle of a message', (faults) => (faults.deafFrom = 'UID FETCH')],
  ])('and %s is left when told, with nothing open', async (_why, spoil) => {
    server.deliver(mail('uno'));
    spoil(server.faults);
    const controller = new AbortController();
    const polled = poll(mailbox(), controller.signal);
    while (server.connections === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    setTimeout(() => controller.abort(), 100);
    const start = performance.now();
    await expect(polled).rejects.toBeInstanceOf(TransientPluginError);
    expect(performance.now() - start).toBeLessThan(WITHOUT_WAITING);
    while (server.connections > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  it('and is away is tried again', async () => {
    await server.stop();
    await expect(poll()).rejects.toBeInstanceOf(TransientPluginError);
  });

  it('and refuses the password is not asked again and again', async () => {
    server.faults.refuseLogin = 'NO [AUTHENTICATIONFAILED] wrong';
    const instance = mailbox();
    const error: unknown = await poll(instance).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AuthPluginError);
    expect((error as Error).cause).toBeUndefined();
    expect(server.count('AUTHENTICATE') + server.count('LOGIN ')).toBe(1);
  });

  it('and cannot let anybody in just now is tried again', async () => {
    server.faults.refuseLogin = 'NO [UNAVAILABLE] later';
    await expect(poll()).rejects.toBeInstanceOf(TransientPluginError);
  });

  it('and has not the folder is a mistake of the settings, named when they are saved', async () => {
    await expect(channel.check(mailbox({ folders: ['INBOX', 'Nessuna'] }).context())).rejects.toMatchObject({
      verdict: 'config',
      field: 'folders',
    });
    await expect(channel.check(mailbox({ afterwards: { moveTo: 'Nessuna' } }).context())).rejects.toMatchObject({
      verdict: 'config',
      field: 'afterwards.moveTo',
    });
  });

  it('and offers no encryption where the settings want it is not spoken to', async () => {
    await expect(poll(mailbox({ tls: 'starttls' }))).rejects.toBeInstanceOf(ConfigPluginError);
    expect(server.count('AUTHENTICATE') + server.count('LOGIN ')).toBe(0);
  });
});

describe('settings', () => {
  it.each<[string, object]>([
    ['a password in plain', { auth: { type: 'password', password: 'tomato' } }],
    ['a folder named twice', { folders: ['INBOX', 'Inbox'] }],
    ['messages moved to where they are read', { folders: ['INBOX', 'Fatto'], afterwards: { moveTo: 'Fatto' } }],
    ['messages moved to where they are read, in other letters', { afterwards: { moveTo: 'inbox' } }],
    ['a folder of two lines', { folders: ['INBOX\r\nA1 LOGOUT'] }],
    ['no folder', { folders: [] }],
    [
      'a token endpoint that anybody can listen to',
      { auth: { type: 'oauth2', clientId: 'x', refreshToken: 'env:X', tokenUrl: 'http://login.example/token' } },
    ],
  ])('are refused with %s', (_why, change) => {
    const good = { host: 'x', user: 'u', auth: { type: 'password', password: 'env:X' } };
    expect(plugin.config.safeParse(good).success).toBe(true);
    expect(plugin.config.safeParse({ ...good, ...change }).success).toBe(false);
  });
});
