import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { MailTransportError, smtpTransport } from '../src/index.js';
import type { SmtpSettings } from '../src/index.js';
import { SMTPServer } from 'smtp-server';

const RAW = Buffer.from('From: a@ente.example\r\nSubject: x\r\n\r\nriga\r\n.punto\r\n..\r\nè\r\n');
const ENVELOPE = { from: 'a@ente.example', to: ['uno@example.it', 'due@example.it'] };

const failure = async (work: Promise<unknown>): Promise<MailTransportError> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof MailTransportError)) throw new Error(`no MailTransportError but ${String(error)}`);
  expect(`${error.message} ${error.code}`).not.toContain('segreto-canarino');
  return error;
};

describe('SMTP transport with a server', () => {
  let server: SMTPServer;
  let settings: SmtpSettings;
  let received: { raw: Buffer; from: string; to: string[]; user: string }[];
  let refusals: Map<string, number>;

  beforeEach(async () => {
    received = [];
    refusals = new Map();
    const refusal = (code: number): Error => Object.assign(new Error('refused'), { responseCode: code });
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      authMethods: ['PLAIN', 'XOAUTH2'],
      logger: false,
      onAuth: (auth, _session, done) => {
        const good = auth.password === 'segreto-canarino' || auth.accessToken === 'gettone';
        if (good) done(null, { user: auth.username ?? '' });
        else done(refusal(535));
      },
      onRcptTo: (address, _session, done) => {
        const code = refusals.get(address.address);
        done(code === undefined ? null : refusal(code));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const code = refusals.get('data');
          const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
          received.push({
            raw: Buffer.concat(chunks),
            from,
            to: session.envelope.rcptTo.map((to) => to.address),
            user: String(session.user ?? ''),
          });
          done(code === undefined ? null : refusal(code));
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    settings = { host: '127.0.0.1', port: (server.server.address() as AddressInfo).port, tls: 'none' };
  });

  afterEach(() => new Promise<void>((resolve) => server.close(resolve)));

  it('hands a message over byte for byte', async () => {
    const receipt = await smtpTransport(settings).send(RAW, ENVELOPE);
    expect(receipt).toMatchObject({ accepted: ENVELOPE.to, refused: [], response: expect.stringMatching(/^250/) });
    expect(received[0]).toMatchObject({ from: 'a@ente.example', to: ENVELOPE.to });
    expect(received[0]?.raw.equals(RAW)).toBe(true);
  });

  it('sends automatic answers from the null sender', async () => {
    await smtpTransport(settings).send(RAW, { from: '', to: ['uno@example.it'] });
    expect(received[0]?.from).toBe('');
  });

  it('logs in with a password or an access token', async () => {
    await smtpTransport({ ...settings, auth: { user: 'u', password: 'segreto-canarino' } }).check();
    await smtpTransport({ ...settings, auth: { user: 'u', accessToken: 'gettone' } }).send(RAW, ENVELOPE);
    expect(received).toHaveLength(1);
  });

  it('auth when the login is refused', async () => {
    const wrong = { ...settings, auth: { user: 'u', password: 'x' } };
    expect(await failure(smtpTransport(wrong).check())).toMatchObject({ kind: 'auth', smtpCode: 535 });
    const old = { ...settings, auth: { user: 'u', accessToken: 'scaduto' } };
    expect((await failure(smtpTransport(old).check())).kind).toBe('auth');
  });

  it('says which recipients were refused, and why, when others were taken', async () => {
    refusals.set('due@example.it', 550);
    const receipt = await smtpTransport(settings).send(RAW, ENVELOPE);
    expect(receipt.accepted).toEqual(['uno@example.it']);
    expect(receipt.refused).toEqual([
      { address: 'due@example.it', kind: 'permanent', smtpCode: 550, response: '550 refused' },
    ]);
  });

  it.each([
    ['permanent', 550, 550],
    ['transient', 450, 450],
    ['transient', 450, 550],
    ['transient', 552, 552],
  ])('%s when all recipients are refused with %i and %i', async (kind, first, second) => {
    refusals.set('uno@example.it', first).set('due@example.it', second);
    const error = await failure(smtpTransport(settings).send(RAW, ENVELOPE));
    expect(error.kind).toBe(kind);
    expect(error.refusals.map((refusal) => refusal.smtpCode)).toEqual([first, second]);
    expect(error.delivery).toBe('no');
  });

  it.each([
    ['permanent', 554],
    ['transient', 451],
  ])('%s when the message is refused with %i', async (kind, code) => {
    refusals.set('data', code);
    expect(await failure(smtpTransport(settings).send(RAW, ENVELOPE))).toMatchObject({
      kind,
      smtpCode: code,
      code: `SMTP_${code}`,
      delivery: 'no',
    });
  });

  it('config when TLS is required of a server without', async () => {
    expect((await failure(smtpTransport({ ...settings, tls: 'starttls' }).check())).kind).toBe('config');
    expect(await failure(smtpTransport({ ...settings, tls: 'implicit' }).check())).toMatchObject({ kind: 'config' });
  });
});

describe('SMTP transport with a server at fault', () => {
  let server: Server;
  const sockets = new Set<Socket>();

  /** @param answers what to say to each command, null to hang, undefined to close; `.` is the end of the message */
  async function listen(
    answers: (command: string) => string | null | undefined,
    greeting: string | null = '220 ready',
  ): Promise<SmtpSettings> {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      if (greeting !== null) socket.write(`${greeting}\r\n`);
      let data = false;
      let pending = '';
      socket.on('data', (chunk) => {
        pending += chunk.toString('latin1');
        const lines = pending.split('\r\n');
        pending = lines.pop() ?? '';
        for (const line of lines) {
          if (data && line !== '.') continue;
          const answer = answers(line === '.' ? '.' : (line.split(' ')[0] ?? '').toUpperCase());
          data = line === 'DATA';
          if (answer === undefined) socket.destroy();
          else if (answer !== null) socket.write(`${answer}\r\n`);
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
      host: '127.0.0.1',
      port: (server.address() as AddressInfo).port,
      tls: 'none',
      connectTimeoutMs: 2_000,
      sendTimeoutMs: 300,
    };
  }

  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await new Promise((resolve) => server.close(resolve));
  });

  const normal = (command: string): string => (command === 'DATA' ? '354 go on' : '250 ok');

  it('does not wait for one that never greets', async () => {
    const settings = await listen(normal, null);
    expect(await failure(smtpTransport(settings).send(RAW, ENVELOPE))).toMatchObject({
      kind: 'transient',
      delivery: 'no',
    });
  });

  it('transient when it is busy at the door', async () => {
    const settings = await listen(normal, '421 too many connections');
    expect(await failure(smtpTransport(settings).send(RAW, ENVELOPE))).toMatchObject({
      kind: 'transient',
      delivery: 'no',
    });
  });

  it('config when it wants STARTTLS first', async () => {
    const settings = await listen((command) =>
      command === 'MAIL' ? '530 Must issue a STARTTLS command first' : normal(command),
    );
    expect(await failure(smtpTransport(settings).send(RAW, ENVELOPE))).toMatchObject({ kind: 'config', smtpCode: 530 });
  });

  it.each(['EHLO', 'MAIL', 'RCPT', 'DATA'])(
    'transient and not delivered when it closes or falls silent at %s',
    async (at) => {
      const closing = await listen((command) => (command === at ? undefined : normal(command)));
      expect(await failure(smtpTransport(closing).send(RAW, ENVELOPE))).toMatchObject({
        kind: 'transient',
        delivery: 'no',
      });
      await new Promise((resolve) => server.close(resolve));
      const silent = await listen((command) => (command === at ? null : normal(command)));
      expect(await failure(smtpTransport(silent).send(RAW, ENVELOPE))).toMatchObject({
        kind: 'transient',
        delivery: 'no',
      });
    },
  );

  it('says that delivery is unknown when it closes or falls silent after the whole message', async () => {
    const closing = await listen((command) => (command === '.' ? undefined : normal(command)));
    expect(await failure(smtpTransport(closing).send(RAW, ENVELOPE))).toMatchObject({
      kind: 'transient',
      delivery: 'unknown',
    });
    await new Promise((resolve) => server.close(resolve));
    const silent = await listen((command) => (command === '.' ? null : normal(command)));
    expect(await failure(smtpTransport(silent).send(RAW, ENVELOPE))).toMatchObject({
      kind: 'transient',
      delivery: 'unknown',
    });
  });

  it('lets go at once when the caller gives up', async () => {
    const settings = await listen((command) => (command === 'MAIL' ? null : normal(command)));
    const abort = new AbortController();
    const work = smtpTransport({ ...settings, sendTimeoutMs: 20_000 }).send(RAW, ENVELOPE, abort.signal);
    setImmediate(() => abort.abort());
    expect(await failure(work)).toMatchObject({ kind: 'transient', code: 'EABORT' });
    expect(await failure(smtpTransport(settings).send(RAW, ENVELOPE, AbortSignal.abort()))).toMatchObject({
      code: 'EABORT',
    });
  });
});
