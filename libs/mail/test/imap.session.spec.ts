import { MailTransportError, imapSession } from '../src/index.js';
import type { ImapSession, ImapSettings } from '../src/index.js';
import { FakeImapServer } from './fake-imap.server.js';

const mail = (subject: string, size = 0): string =>
  `From: a@example.it\r\nSubject: ${subject}\r\n\r\n${'x'.repeat(size)}\r\n`;

describe('IMAP session', () => {
  let server: FakeImapServer;
  let port: number;
  const open: ImapSession[] = [];

  beforeEach(async () => {
    server = new FakeImapServer();
    port = await server.start();
  });

  afterEach(async () => {
    for (const session of open.splice(0)) session.close();
    await server.stop();
  });

  function session(extra: Partial<ImapSettings> = {}): ImapSession {
    const made = imapSession({
      host: '127.0.0.1',
      port,
      tls: 'none',
      auth: { user: 'u', password: 'segreto-canarino' },
      ...extra,
    });
    open.push(made);
    return made;
  }

  const failure = async (work: Promise<unknown>): Promise<MailTransportError> => {
    const error = await work.then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(error instanceof MailTransportError)) throw new Error(`no MailTransportError but ${String(error)}`);
    expect(`${error.message} ${error.code}`).not.toContain('segreto-canarino');
    return error;
  };

  it('tells where a folder stands', async () => {
    server.deliver(mail('uno'));
    const imap = session();
    await imap.connect();
    expect(await imap.folderStatus('INBOX')).toEqual({ uidValidity: '7', uidNext: 2, messages: 1, unseen: 1 });
  });

  it('logs in with an OAuth2 access token', async () => {
    const imap = session({ auth: { user: 'u', accessToken: 'gettone' } });
    await imap.connect();
    expect(server.commands.find((line) => line.startsWith('AUTHENTICATE'))).toMatch(/^AUTHENTICATE XOAUTH2/);
  });

  it('fetches what is new, in order, in batches, byte for byte, without marking it read', async () => {
    for (let i = 1; i <= 5; i += 1) server.deliver(mail(`mail ${i}`));
    const imap = session();
    await imap.connect();
    const first = await imap.fetch('INBOX', { uidValidity: null, afterUid: 1, limit: 3 });
    expect(first).toMatchObject({ uidValidity: '7', renumbered: false, more: true });
    expect(first.messages.map((m) => [m.uid, Buffer.from(m.raw ?? []).toString()])).toEqual(
      [2, 3, 4].map((uid) => [uid, mail(`mail ${uid}`)]),
    );
    const second = await imap.fetch('INBOX', { uidValidity: '7', afterUid: 4 });
    expect([second.messages.map((m) => m.uid), second.more]).toEqual([[5], false]);
    expect((await imap.fetch('INBOX', { uidValidity: '7', afterUid: 5 })).messages).toEqual([]);
    expect(server.messages.flatMap((m) => m.flags)).toEqual([]);
  });

  it('ends a batch by size and never without a message', async () => {
    for (let i = 1; i <= 3; i += 1) server.deliver(mail('grande', 1_000));
    const imap = session();
    await imap.connect();
    const batch = await imap.fetch('INBOX', { uidValidity: null, afterUid: 0, maxBatchBytes: 100 });
    expect([batch.messages.map((m) => m.uid), batch.more]).toEqual([[1], true]);
  });

  it('fetches nothing when the folder was numbered anew', async () => {
    server.deliver(mail('uno'));
    const imap = session();
    await imap.connect();
    expect(await imap.fetch('INBOX', { uidValidity: '6', afterUid: 0 })).toEqual({
      uidValidity: '7',
      renumbered: true,
      upToUid: 0,
      messages: [],
      more: false,
    });
    expect(await imap.acknowledge('INBOX', '6', [1], { markSeen: true })).toBe(false);
    expect(server.messages[0]?.flags).toEqual([]);
  });

  it('leaves the content of a message that is too large and gives its headers', async () => {
    server.deliver(mail('enorme', 5_000));
    server.deliver(mail('piccola'));
    const imap = session();
    await imap.connect();
    const { messages } = await imap.fetch('INBOX', { uidValidity: null, afterUid: 0, maxMessageBytes: 1_000 });
    expect(messages[0]).toMatchObject({ uid: 1, raw: null, missing: 'too-large' });
    expect(Buffer.from(messages[0]?.head ?? []).toString()).toContain('Subject: enorme');
    expect(messages[1]).toMatchObject({ uid: 2, missing: null });
  });

  it('passes over a message the server cannot give out', async () => {
    for (const subject of ['uno', 'due', 'tre']) server.deliver(mail(subject));
    server.faults.corruptUid = 2;
    const imap = session();
    await imap.connect();
    const { messages } = await imap.fetch('INBOX', { uidValidity: null, afterUid: 0 });
    expect(messages.map((m) => [m.uid, m.missing])).toEqual([
      [1, null],
      [2, 'unavailable'],
      [3, null],
    ]);
  });

  it('marks and moves what was stored', async () => {
    for (const subject of ['uno', 'due', 'tre']) server.deliver(mail(subject));
    const imap = session();
    await imap.connect();
    expect(await imap.acknowledge('INBOX', '7', [1, 2], { markSeen: true, moveTo: 'Fatto' })).toBe(true);
    expect(server.moved.map((m) => [m.uid, m.flags])).toEqual([
      [1, ['\\Seen']],
      [2, ['\\Seen']],
    ]);
  });

  it('moves by copy and delete where the server has no MOVE', async () => {
    for (const subject of ['uno', 'due']) server.deliver(mail(subject));
    server.faults.withoutMove = true;
    const imap = session();
    await imap.connect();
    await imap.acknowledge('INBOX', '7', [1], { moveTo: 'Fatto' });
    expect([server.moved.map((m) => m.uid), server.messages.map((m) => m.uid)]).toEqual([[1], [2]]);
  });

  it.each([true, false])('deletes nothing when moving fails (no MOVE: %s)', async (withoutMove) => {
    server.deliver(mail('uno'));
    Object.assign(server.faults, { withoutMove, refuseMove: true });
    const imap = session();
    await imap.connect();
    expect(await failure(imap.acknowledge('INBOX', '7', [1], { moveTo: 'Fatto' }))).toMatchObject({
      kind: 'transient',
      code: 'ESERVER',
    });
    expect(await failure(imap.acknowledge('INBOX', '7', [1], { moveTo: 'Altra' }))).toMatchObject({
      kind: 'config',
      code: 'FOLDER_MISSING',
    });
    expect(server.messages).toMatchObject([{ uid: 1, flags: [] }]);
  });

  // n8n #1400, #36388: a mailbox that dies in silence.
  it('does not take a lost connection for an empty mailbox', async () => {
    server.deliver(mail('uno'));
    const imap = session();
    await imap.connect();
    server.faults.dropAt = 'UID SEARCH';
    expect((await failure(imap.fetch('INBOX', { uidValidity: null, afterUid: 0 }))).kind).toBe('transient');
    expect((await failure(imap.waitForMail('INBOX', 0, 20_000))).kind).toBe('transient');
  });

  it('wakes up when a message arrives, and at once when one is there already', async () => {
    const imap = session();
    await imap.connect();
    const waiting = imap.waitForMail('INBOX', 0, 20_000);
    while (server.idlers === 0) await new Promise((resolve) => setImmediate(resolve));
    server.deliver(mail('uno'));
    expect(await waiting).toBe('mail');
    expect(await imap.waitForMail('INBOX', 0, 20_000)).toBe('mail');
    expect((await imap.fetch('INBOX', { uidValidity: '7', afterUid: 0 })).messages).toHaveLength(1);
  });

  it('ends the wait when time is up or the caller gives up, and can be used on', async () => {
    const imap = session();
    await imap.connect();
    expect(await imap.waitForMail('INBOX', 0, 20)).toBe('quiet');
    const abort = new AbortController();
    const waiting = imap.waitForMail('INBOX', 0, 20_000, abort.signal);
    while (server.idlers === 0) await new Promise((resolve) => setImmediate(resolve));
    abort.abort();
    expect(await waiting).toBe('aborted');
    expect(await imap.waitForMail('INBOX', 0, 20_000, abort.signal)).toBe('aborted');
    expect((await imap.folderStatus('INBOX')).messages).toBe(0);
  });

  it('does not wait for a server that never greets', async () => {
    server.faults.silent = true;
    const error = await failure(session({ connectTimeoutMs: 100 }).connect());
    expect(error.kind).toBe('transient');
  });

  it.each(['STATUS', 'EXAMINE', 'UID SEARCH', 'UID FETCH'])(
    'does not wait for a server that falls silent at %s',
    async (command) => {
      server.deliver(mail('uno'));
      const imap = session({ commandTimeoutMs: 150 });
      await imap.connect();
      server.faults.deafFrom = command;
      const work =
        command === 'STATUS' ? imap.folderStatus('INBOX') : imap.fetch('INBOX', { uidValidity: null, afterUid: 0 });
      expect(await failure(work)).toMatchObject({ kind: 'transient', code: 'ETIMEDOUT' });
      while (server.connections > 0) await new Promise((resolve) => setImmediate(resolve));
    },
  );

  it('notices that the server died while waiting', async () => {
    const imap = session({ commandTimeoutMs: 150 });
    await imap.connect();
    server.faults.deafFrom = 'NOOP';
    expect(await failure(imap.waitForMail('INBOX', 0, 20))).toMatchObject({ kind: 'transient' });
  });

  it('lets go at once when the caller gives up', async () => {
    const imap = session();
    await imap.connect();
    server.faults.deafFrom = 'STATUS';
    const abort = new AbortController();
    const work = imap.folderStatus('INBOX', abort.signal);
    abort.abort();
    expect(await failure(work)).toMatchObject({ kind: 'transient', code: 'EABORT' });
  });

  it.each([
    ['transient', 'UID FETCH'],
    ['transient', 'EXAMINE'],
  ])('%s when the connection drops at %s', async (kind, command) => {
    server.deliver(mail('uno'));
    const imap = session();
    await imap.connect();
    server.faults.dropAt = command;
    expect((await failure(imap.fetch('INBOX', { uidValidity: null, afterUid: 0 }))).kind).toBe(kind);
  });

  it.each([
    ['auth', 'NO [AUTHENTICATIONFAILED] wrong'],
    ['auth', 'NO wrong'],
    ['transient', 'NO [UNAVAILABLE] try later'],
    ['transient', 'NO [INUSE] mailbox in use'],
  ])('%s when the login is answered with %s', async (kind, answer) => {
    server.faults.loginAnswer = answer;
    expect((await failure(session().connect())).kind).toBe(kind);
  });

  it('config when the folder does not exist', async () => {
    const imap = session();
    await imap.connect();
    expect(await failure(imap.folderStatus('Altra'))).toMatchObject({ kind: 'config', code: 'FOLDER_MISSING' });
    expect(await failure(imap.fetch('Altra', { uidValidity: null, afterUid: 0 }))).toMatchObject({
      kind: 'config',
      code: 'FOLDER_MISSING',
    });
  });

  it('transient when nobody listens, config when TLS is asked of a server without', async () => {
    expect((await failure(session({ tls: 'starttls' }).connect())).kind).toBe('config');
    expect((await failure(session({ tls: 'implicit', connectTimeoutMs: 2_000 }).connect())).kind).toBe('config');
    await server.stop();
    expect((await failure(session().connect())).kind).toBe('transient');
    server = new FakeImapServer();
    await server.start();
  });
});
