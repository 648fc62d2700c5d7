import { once } from 'node:events';
import { ConfigPluginError, TransientPluginError } from '@sportello/plugin-sdk';
import { testInstance } from '@sportello/plugin-testing';
import plugin from '@sportello/channel-smtp';
import { channel, DESK, OpenDoor, SETTINGS } from './fixtures/open.door.js';
import type { SmtpTalk } from './fixtures/smtp.talk.js';

const MAIL = 'From: Ada <ada@example.org>\r\nMessage-ID: <1@example.org>\r\nSubject: Prova\r\n\r\nTesto';
const KIB = 1024;

let door: OpenDoor;
const opened = async (settings: object = {}): Promise<OpenDoor> => (door = await new OpenDoor(settings).open());
afterEach(() => door.end());

describe('a mail that is delivered', () => {
  it('is handed over byte for byte, with the envelope', async () => {
    await opened();
    expect(await door.send(`${MAIL}\r\n..una riga che comincia con un punto`)).toMatch(/^250 taken/);
    const [message] = door.taken;
    expect(message).toMatchObject({
      mediaType: 'message/rfc822',
      receivedAt: '2026-03-02T09:00:00.000Z',
      hints: { recipients: [DESK], sender: 'ada@example.org' },
    });
    const raw = await door.instance.blobs.get(message!.raw as never);
    expect(Buffer.from(raw).toString()).toBe(`${MAIL}\r\n.una riga che comincia con un punto\r\n`);
  });

  it('is read with the recipients of its envelope, where the reply token stands', async () => {
    await opened();
    await door.send(MAIL, ['desk+TOKEN@comune.example']);
    const [message] = door.taken;
    const content = await channel.read(door.instance.context(), {
      ...message!,
      raw: message!.raw as never,
      hints: message!.hints!,
    });
    expect(content.thread.recipients).toEqual(['desk+TOKEN@comune.example']);
    expect(content).toMatchObject({ subject: 'Prova', text: 'Testo', from: { name: 'Ada', email: 'ada@example.org' } });
  });

  it('is the sender’s until it is committed: 451, and the next try is taken', async () => {
    await opened();
    door.commit = async () => Promise.reject(new Error('secret words of ada@example.org'));
    expect(await door.send(MAIL)).toMatch(/^451 /);
    expect(door.taken).toEqual([]);
    expect(JSON.stringify(door.instance.log.lines)).not.toMatch(/ada@|secret/);
    door.commit = async () => undefined;
    expect(await door.send(MAIL)).toMatch(/^250 /);
  });

  it('keeps the connection usable after a failure', async () => {
    await opened();
    const talk = await door.talk();
    door.commit = async () => Promise.reject(new Error('no'));
    await talk.envelope([DESK]);
    expect(await talk.message(MAIL)).toMatch(/^451/);
    door.commit = async () => undefined;
    await talk.envelope([DESK], undefined, 'RSET');
    expect(await talk.message(MAIL)).toMatch(/^250/);
  });

  it('from the null sender is taken: bounces come so', async () => {
    await opened();
    const talk = await door.talk();
    await talk.envelope([DESK], 'MAIL FROM:<>');
    expect(await talk.message(MAIL)).toMatch(/^250/);
    expect(door.taken[0]?.hints?.['sender']).toBe('');
  });

  it('of 10,000 recipients in its header is one mail', async () => {
    await opened();
    const to = Array.from({ length: 10_000 }, (_, at) => `p${at}@example.org`).join(',\r\n ');
    expect(await door.send(`To: ${to}\r\n${MAIL}`)).toMatch(/^250/);
    const [message] = door.taken;
    const content = await channel.read(door.instance.context(), {
      ...message!,
      raw: message!.raw as never,
      hints: message!.hints!,
    });
    expect(content.thread.recipients.length).toBeLessThanOrEqual(200);
  });
});

describe('the same bytes again', () => {
  const ids = async (first: string, second: string, to: string[][] = [[DESK], [DESK]]) => {
    await opened();
    await door.send(first, to[0]);
    await door.send(second, to[1]);
    return new Set(door.taken.map(({ externalId }) => externalId)).size;
  };

  it('are the same message', async () => expect(await ids(MAIL, MAIL)).toBe(1));
  it('are the same when only a date tells them from others', async () => {
    const dated = 'Date: Mon, 2 Mar 2026 10:00:00 +0100\r\nSubject: x\r\n\r\nx';
    expect(await ids(dated, dated)).toBe(1);
  });
  it('are the same when the Message-ID is folded', async () => {
    const folded = 'Message-ID:\r\n <1@example.org>\r\n\r\nx';
    expect(await ids(folded, folded)).toBe(1);
  });
  it('are two when another mailbox is meant', async () => {
    expect(await ids(MAIL, MAIL, [[DESK], ['desk+other@comune.example']])).toBe(2);
  });
  it('are two when nothing tells a repetition from a machine that always says the same', async () => {
    const anonymous = 'Message-ID:\r\nSubject: disco pieno\r\n\r\nx';
    expect(await ids(anonymous, anonymous)).toBe(2);
  });
});

describe('recipients', () => {
  it.each([
    ['desk@comune.example', '250'],
    ['DESK@Comune.Example', '250'],
    ['desk+anything@comune.example', '250'],
    ['deskother@comune.example', '550'],
    ['other@comune.example', '550'],
    ['desk@elsewhere.example', '550'],
    ['desk+x@elsewhere.example', '550'],
  ])('%s: %s', async (recipient, code) => {
    await opened();
    const talk = await door.talk();
    expect((await talk.envelope([recipient])).slice(0, 3)).toBe(code);
  });

  it('beyond a hundred are asked for later', async () => {
    await opened();
    const talk = await door.talk();
    const many = Array.from({ length: 100 }, (_, at) => `desk+${at}@comune.example`);
    expect(await talk.envelope(many)).toMatch(/^250/);
    expect(await talk.say('RCPT TO:<desk+100@comune.example>')).toMatch(/^452/);
    expect(await talk.message(MAIL)).toMatch(/^250/);
    expect(door.taken[0]?.hints?.['recipients']).toHaveLength(100);
  });
});

describe('a message larger than is taken', () => {
  it('is refused when it is announced', async () => {
    await opened({ maxBytes: 10 * KIB });
    const talk = await door.talk();
    await talk.say('EHLO here');
    expect(await talk.say(`MAIL FROM:<a@example.org> SIZE=${11 * KIB}`)).toMatch(/^552/);
  });

  it('is refused when it comes unannounced, and the sender hears it', async () => {
    await opened({ maxBytes: 10 * KIB });
    expect(await door.send(`${MAIL}${'x'.repeat(11 * KIB)}`)).toMatch(/^552/);
    expect(await door.send(MAIL)).toMatch(/^250/);
    expect(door.taken).toHaveLength(1);
  });

  it('of 200 MB costs no 100 MB of memory', async () => {
    await opened({ maxBytes: 1024 * KIB });
    const talk = await door.talk();
    await talk.envelope([DESK]);
    expect(await talk.say('DATA')).toMatch(/^354/);
    const line = Buffer.from(`${'x'.repeat(998)}\r\n`.repeat(1_000));
    const before = process.memoryUsage().rss;
    let highest = before;
    for (let sent = 0; sent < 200_000_000; sent += line.length) {
      if (!talk.socket.write(line)) await once(talk.socket, 'drain');
      highest = Math.max(highest, process.memoryUsage().rss);
    }
    expect(await talk.say('.')).toMatch(/^552/);
    expect(highest - before).toBeLessThan(100_000_000);
    expect(door.taken).toEqual([]);
  });

  it('does not crowd out others: when many large ones come at once, those beyond the memory set aside come later', async () => {
    await opened({ maxBytes: 1024 * KIB });
    const big = `${MAIL}\r\n${`${'x'.repeat(998)}\r\n`.repeat(900)}`;
    let commit = (): void => undefined;
    const committed = new Promise<void>((resolve) => (commit = resolve));
    door.commit = () => committed;
    let refused = 0;
    let full = (): void => undefined;
    const crowded = new Promise<void>((resolve) => (full = resolve));
    const answers = Array.from({ length: 8 }, async () => {
      const answer = await door.send(big);
      if (answer.startsWith('452') && (refused += 1) === 4) full();
      return answer.slice(0, 3);
    });
    // Four fit, and wait for their commit; none of the others can be taken meanwhile.
    await crowded;
    commit();
    expect((await Promise.all(answers)).toSorted()).toEqual(['250', '250', '250', '250', '452', '452', '452', '452']);
    door.commit = async () => undefined;
    expect(await door.send(big)).toMatch(/^250/);
  });
});

describe('senders that misbehave', () => {
  it('and say nothing are cut off', async () => {
    await opened({ idleSeconds: 1 });
    const talk = await door.talk();
    await once(talk.socket, 'close');
  });

  it('and say one byte at a time are cut off too', async () => {
    await opened({ idleSeconds: 1, sessionSeconds: 2 });
    const talk = await door.talk();
    await talk.envelope([DESK]);
    await talk.say('DATA');
    const drip = setInterval(() => talk.socket.write('x'), 100);
    await once(talk.socket, 'close');
    clearInterval(drip);
    expect(door.taken).toEqual([]);
  });

  it('and leave in the middle of a message leave nothing behind', async () => {
    await opened({ maxBytes: 10 * KIB });
    for (let round = 0; round < 20; round += 1) {
      const talk = await door.talk();
      await talk.envelope([DESK]);
      await talk.say('DATA');
      talk.socket.write('x'.repeat(9 * KIB));
      talk.end();
    }
    // Had they kept their share of the memory, there would be none left.
    await expect(eventually(() => door.send(MAIL), /^250/)).resolves.toMatch(/^250/);
    expect(door.taken).toHaveLength(1);
  });

  it('and are too many are asked to come later', async () => {
    await opened({ maxConnections: 2 });
    await door.talk();
    await door.talk();
    const third = await door.talk().then((talk) => talk.say('EHLO here'));
    expect(third).not.toMatch(/^250/);
  });

  it('and want what is not offered hear so', async () => {
    await opened();
    const talk = await door.talk();
    await talk.say('EHLO here');
    expect(await talk.say('AUTH PLAIN AGEAYg==')).toMatch(/^5/);
    expect(await talk.say('STARTTLS')).toMatch(/^5/);
    expect(await talk.say('DATA')).toMatch(/^503/);
    expect(await talk.say('VRFY desk')).not.toMatch(/comune/);
  });
});

describe('many senders at once', () => {
  it('are all served, each message once', async () => {
    await opened({ maxConnections: 100 });
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, at) => door.send(MAIL.replace('<1@', `<m${at}@`))),
    );
    expect(answers.every((answer) => answer.startsWith('250'))).toBe(true);
    expect(new Set(door.taken.map(({ externalId }) => externalId)).size).toBe(60);
  });
});

describe('LMTP', () => {
  it('greets with LHLO and answers for every recipient', async () => {
    await opened({ protocol: 'lmtp' });
    const talk: SmtpTalk = await door.talk();
    expect(await talk.say('EHLO here')).toMatch(/^5/);
    await talk.envelope([DESK, 'desk+a@comune.example'], undefined, 'LHLO here');
    expect(await talk.message(MAIL)).toMatch(/^250/);
    expect(await talk.answer()).toMatch(/^250/);
    expect(door.taken).toHaveLength(1);
  });

  it('refuses for every recipient what was not committed', async () => {
    await opened({ protocol: 'lmtp' });
    door.commit = async () => Promise.reject(new Error('no'));
    const talk = await door.talk();
    await talk.envelope([DESK, 'desk+a@comune.example'], undefined, 'LHLO here');
    expect(await talk.message(MAIL)).toMatch(/^451/);
    expect(await talk.answer()).toMatch(/^451/);
  });
});

describe('the door', () => {
  it('whose port another has is tried again later', async () => {
    await opened();
    const listen = { host: '127.0.0.1', port: Number(door.address.split(':')[1]) };
    await expect(new OpenDoor({ listen }).open()).rejects.toBeInstanceOf(TransientPluginError);
  });

  it('at an address this machine has not is a mistake of the settings, found on saving them', async () => {
    await opened();
    const instance = testInstance(plugin, { settings: { ...SETTINGS, listen: { host: '192.0.2.1', port: 0 } } });
    await expect(channel.check(instance.context())).rejects.toBeInstanceOf(ConfigPluginError);
    await expect(channel.check(instance.context())).rejects.toMatchObject({ field: 'listen.host' });
  });

  it('is not opened once it is told to stop', async () => {
    await opened();
    const context = testInstance(plugin, { settings: SETTINGS }).context(AbortSignal.abort());
    const accept = async () => ({ accepted: 'new' as const });
    await expect(channel.listen(context, { accept })).rejects.toBeInstanceOf(TransientPluginError);
  });

  it('tells its address so that it can be called', async () => {
    await opened({ listen: { host: '::1', port: 0 } });
    expect(door.address).toMatch(/^\[::1\]:\d+$/);
    expect(await door.send(MAIL)).toMatch(/^250/);
  });

  it('closes without waiting for whoever holds it open', async () => {
    await opened();
    const idle = await door.talk();
    const busy = await door.talk();
    await busy.envelope([DESK]);
    await busy.say('DATA');
    const start = performance.now();
    await door.close();
    // A client may hold a connection for minutes; the limit leaves room for a busy machine.
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(await idle.answer()).toMatch(/^(421|$)/);
  });

  it('lets a message under way be committed while it closes', async () => {
    await opened();
    let commit = (): void => undefined;
    const committed = new Promise<void>((resolve) => (commit = resolve));
    let begun = (): void => undefined;
    const begin = new Promise<void>((resolve) => (begun = resolve));
    door.commit = () => {
      begun();
      return committed;
    };
    const sending = door.send(MAIL);
    await begin;
    const closing = door.close();
    commit();
    expect(await sending).toMatch(/^250/);
    await closing;
  });
});

describe('settings', () => {
  it.each<[string, object]>([
    ['no address', { addresses: [] }],
    ['an address that is none', { addresses: ['desk'] }],
    ['more bytes than a mail is read of', { maxBytes: 51 * 1024 * KIB }],
    ['an unknown protocol', { protocol: 'pop3' }],
  ])('are refused with %s', async (_why, change) => {
    await opened();
    expect(plugin.config.safeParse({ ...SETTINGS, ...change }).success).toBe(false);
  });
});

async function eventually(ask: () => Promise<string>, wanted: RegExp): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask();
    if (wanted.test(answer) || tries > 50) return answer;
  }
}
