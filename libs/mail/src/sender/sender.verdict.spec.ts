import { generateKeyPairSync } from 'node:crypto';
import type { SenderVerdict } from '@sportello/plugin-sdk';
import fc from 'fast-check';
import nodemailer from 'nodemailer';
import { parseMail } from '../parse/parse-mail.js';
import type { OwnServers } from './own.server.js';
import { senderVerdict } from './sender.verdict.js';

const AT = new Date('2026-03-02T09:00:00Z');
const MX = 'mx.ente.example';
const SERVERS: OwnServers = { names: [MX], hops: [MX], placed: 'above-received' };
const RECEIVED = `Received: from out.comune.example (out.comune.example [192.0.2.1])\r\n\tby ${MX} (Postfix) with ESMTPS id 1; Mon, 2 Mar 2026 10:00:00 +0100`;
const FROM = 'From: Ada <ada@comune.example>';
const results = (words: string, by = MX): string => `Authentication-Results: ${by}; ${words}`;
const PASS = results('dmarc=pass (p=REJECT sp=none) header.from=comune.example');

type Names = Readonly<Record<string, string>>;
/** A DNS that knows some names, and which of them it was asked. */
const dns = (names: Names) => {
  const asked: string[] = [];
  return { asked, txt: async (name: string) => (asked.push(name), name in names ? [names[name]!] : []) };
};

async function judged(raw: string | Uint8Array, servers: OwnServers | null, names: Names | null = null) {
  const bytes = typeof raw === 'string' ? Buffer.from(raw, 'latin1') : raw;
  const { from } = await parseMail(bytes);
  return senderVerdict(bytes, from, { servers, txt: names === null ? null : dns(names).txt, at: AT });
}
const byServer = (lines: readonly string[], servers: Partial<OwnServers> = {}) =>
  judged([...lines, 'Subject: x', '', 'Buongiorno.', ''].join('\r\n'), { ...SERVERS, ...servers });

describe('what one’s own receiving server found (RFC 8601)', () => {
  it('is believed above the line with which it took the message in', async () => {
    expect(await byServer([PASS, results('spf=pass smtp.mailfrom=comune.example; dkim=none'), RECEIVED, FROM])).toEqual(
      {
        ...{ spf: 'pass', dkim: 'none', dmarc: 'pass', domain: 'comune.example', by: 'server' },
      },
    );
    const failed = results(
      'spf=softfail; dkim=fail (bad "signature; dmarc=pass") header.d=x.example; dmarc=fail header.from=comune.example',
    );
    expect(await byServer([failed, RECEIVED, FROM])).toMatchObject({ spf: 'fail', dkim: 'fail', dmarc: 'fail' });
  });

  it.each<[string, readonly string[]]>([
    ['below it, where whoever sends writes', [RECEIVED, PASS, FROM]],
    ['by another server', [results('dmarc=pass header.from=comune.example', 'mx.altrove.example'), RECEIVED, FROM]],
    ['in a message that did not come by it', [PASS, RECEIVED.replace(`by ${MX}`, 'by mx.altrove.example'), FROM]],
    ['in a message without a way', [PASS, FROM]],
    ['of another address than the one shown', [PASS, RECEIVED, 'From: Ada <ada@altro.example>']],
    ['of one of several writers', [PASS, RECEIVED, 'From: ada@comune.example, eva@altro.example']],
    ['of one of two headers', [PASS, RECEIVED, FROM, 'From: eva@altro.example']],
    ['where two results differ', [PASS, results('dmarc=fail header.from=comune.example'), RECEIVED, FROM]],
    [
      'where one property is said twice',
      [results('dmarc=pass header.from=comune.example header.from=x.example'), RECEIVED, FROM],
    ],
    ['where a comment has no end', [results('x (; dmarc=pass header.from=comune.example'), RECEIVED, FROM]],
    ['in quotes', [results('spf=none smtp.mailfrom="a;dmarc=pass header.from=comune.example"'), RECEIVED, FROM]],
    [
      'for a name of greeting that imitates the line',
      [PASS, RECEIVED.replace(/from .*\(.*\)/, `from by by ${MX}`).replace(/by \S+ \(P/, 'by x (P'), FROM],
    ],
  ])('is not believed: %s', async (_, lines) => {
    expect(await byServer(lines)).toMatchObject({ dmarc: 'not-judged' });
  });

  it('is found behind the mailbox’s own hop, and only when every hop is there', async () => {
    const inner = 'Received: from mx.ente.example by imap.ente.example with LMTP id 2; Mon, 2 Mar 2026 10:00:01 +0100';
    const hops = ['imap.ente.example', MX];
    expect(await byServer([inner, PASS, RECEIVED, FROM], { hops })).toMatchObject({ dmarc: 'pass' });
    expect(await byServer([PASS, RECEIVED, FROM], { hops })).toMatchObject({ dmarc: 'not-judged' });
    // The first line is forged: the server itself wrote only the one above.
    expect(await byServer([RECEIVED, PASS, RECEIVED, FROM])).toMatchObject({ dmarc: 'not-judged' });
  });

  it('below its line only where the server is said to remove what is forged', async () => {
    const servers = { placed: 'below-received' } as const;
    expect(await byServer([RECEIVED, PASS, FROM], servers)).toMatchObject({ dmarc: 'pass' });
    const older = 'Received: from pc by out.comune.example; Mon, 2 Mar 2026 09:59:00 +0100';
    expect(await byServer([RECEIVED, older, PASS, FROM], servers)).toMatchObject({ dmarc: 'not-judged' });
  });

  it('cannot be forged by whatever a sender writes', async () => {
    const word = fc.constantFrom(
      PASS,
      RECEIVED,
      FROM,
      results('dmarc=pass header.from=comune.example', `"${MX}"`),
      '',
      ' x',
      'X: (',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(word, fc.string({ maxLength: 60 })), { maxLength: 12 }), async (lines) => {
        const verdict = await byServer([RECEIVED, ...lines.map((line) => line.replaceAll('\0', '')), FROM]);
        expect(verdict?.dmarc).toBe('not-judged');
      }),
      { numRuns: 300 },
    );
  });
});

const RFC_8463 = `DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
 d=football.example.com; i=@football.example.com;
 q=dns/txt; s=brisbane; t=1528637909; h=from : to :
 subject : date : message-id : from : subject : date;
 bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
 b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
 Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
From: Joe SixPack <joe@football.example.com>
To: Suzie Q <suzie@shopping.example.net>
Subject: Is dinner ready?
Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
Message-ID: <20030712040037.46341.5F8J@football.example.com>

Hi.

We lost the game.  Are you hungry yet?

Joe.
`;
const ED25519 = 'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const record = (key = keys.publicKey): string =>
  `v=DKIM1; k=rsa; p=${key.export({ format: 'der', type: 'spki' }).toString('base64')}`;
const KEY = 'posta._domainkey.comune.example';
const POLICY = '_dmarc.comune.example';
const NAMES = { [KEY]: record(), [POLICY]: 'v=DMARC1; p=reject' };

/** Signed by another program than the one under test. */
async function signed({
  from = 'Ada <ada@comune.example>',
  domain = 'comune.example',
  text = 'Buongiorno,\r\n\r\n  ecco.\r\n\r\n',
} = {}) {
  const dkim = {
    ...{ domainName: domain, keySelector: 'posta' },
    privateKey: keys.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
  const { message } = await nodemailer
    .createTransport({ streamTransport: true, buffer: true, newline: 'windows', dkim })
    .sendMail({ from, to: 'sportello@ente.example', subject: 'Prova', text });
  return (message as Buffer).toString('latin1');
}
const bySignature = (raw: string, names: Names = NAMES) => judged(raw, null, names);

describe('what the signatures of a message prove (RFC 6376)', () => {
  it('is its writer’s domain, where that has a policy', async () => {
    const proved: SenderVerdict = {
      spf: 'not-judged',
      dkim: 'pass',
      dmarc: 'pass',
      domain: 'comune.example',
      by: 'signature',
    };
    expect(await bySignature(await signed())).toEqual(proved);
    expect(await bySignature((await signed()).replaceAll('\r\n', '\n'))).toEqual(proved);
    expect(await bySignature(await signed({ from: 'ada@uffici.comune.example' }))).toEqual(proved);
    expect(await bySignature(await signed(), { [KEY]: record() })).toMatchObject({ dkim: 'pass', dmarc: 'none' });
  });

  it('is as the example of RFC 8463 has it, with Ed25519', async () => {
    const names = { 'brisbane._domainkey.football.example.com': ED25519, '_dmarc.example.com': 'v=DMARC1;p=none' };
    expect(await bySignature(RFC_8463, names)).toMatchObject({ dkim: 'pass', dmarc: 'pass' });
    expect(await bySignature(RFC_8463.replace('hungry', 'angry'), names)).toMatchObject({ dkim: 'fail' });
  });

  it.each<[string, (raw: string) => string]>([
    ['other words', (raw) => raw.replace('ecco', 'ecce')],
    ['another subject', (raw) => raw.replace('Subject: Prova', 'Subject: Altro')],
    ['words after the signed ones', (raw) => `${raw}\r\nAltro.\r\n`],
    ['a signature over a part alone', (raw) => raw.replace('v=1;', 'v=1; l=10;')],
    ['SHA-1', (raw) => raw.replace('rsa-sha256', 'rsa-sha1')],
    ['a tag said twice', (raw) => raw.replace('v=1;', 'v=1; d=altro.example;')],
    ['an end that has come', (raw) => raw.replace('v=1;', 'v=1; x=1000000000;')],
  ])('is nothing with %s', async (_, change) => {
    expect(await bySignature(change(await signed()))).toMatchObject({ dkim: 'fail', dmarc: 'not-judged' });
  });

  it('proves nothing of an address of another domain, or of one above the signer’s', async () => {
    expect(await bySignature(await signed({ from: 'ada@altro.example' }))).toMatchObject({
      dkim: 'pass',
      dmarc: 'not-judged',
    });
    const names = { ...NAMES, 'posta._domainkey.uffici.comune.example': record() };
    expect(await bySignature(await signed({ domain: 'uffici.comune.example' }), names)).toMatchObject({
      dmarc: 'not-judged',
    });
    expect(await bySignature(`From: eva@altro.example\r\n${await signed()}`)).toMatchObject({ dmarc: 'not-judged' });
  });

  it('proves nothing of a writer whom signatures do not see', async () => {
    const raw = Buffer.from(await signed(), 'latin1');
    const other = [{ name: '', address: 'eva@comune.example' }];
    const { txt } = dns(NAMES);
    expect(await senderVerdict(raw, other, { servers: null, txt, at: AT })).toMatchObject({ dmarc: 'not-judged' });
  });

  it('asks for a strict policy to be met strictly', async () => {
    const strict = { ...NAMES, [POLICY]: 'v=DMARC1; p=reject; adkim=s' };
    expect(await bySignature(await signed(), strict)).toMatchObject({ dmarc: 'pass' });
    expect(await bySignature(await signed({ from: 'ada@uffici.comune.example' }), strict)).toMatchObject({
      dmarc: 'not-judged',
    });
  });

  it.each<[string, string]>([
    ['none', ''],
    ['withdrawn', 'v=DKIM1; k=rsa; p='],
    ['of another', record(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey)],
    ['too short', record(generateKeyPairSync('rsa', { modulusLength: 512 }).publicKey)],
    ['too long to reckon with', `v=DKIM1; p=${'A'.repeat(100_000)}`],
    ['no key', 'v=DKIM1; k=rsa; p=AAAA'],
    ['for something else than mail', `${record()}; s=calendar`],
  ])('fails with a key that is %s', async (_, key) => {
    expect(await bySignature(await signed(), { ...NAMES, [KEY]: key })).toMatchObject({ dkim: 'fail' });
  });

  it('counts what a domain only tries out as not signed', async () => {
    expect(await bySignature(await signed(), { ...NAMES, [KEY]: `${record()}; t=y` })).toMatchObject({ dkim: 'none', dmarc: 'not-judged' }); // prettier-ignore
  });

  it('is not judged while the DNS does not answer, and nothing is refused for it', async () => {
    const raw = Buffer.from(await signed(), 'latin1');
    const txt = () => Promise.reject(new Error('ETIMEOUT'));
    const verdict = await senderVerdict(raw, (await parseMail(raw)).from, { servers: null, txt, at: AT });
    expect(verdict).toMatchObject({ dkim: 'not-judged', dmarc: 'not-judged' });
  });

  it('asks little for a message with a thousand signatures, the writer’s own first', async () => {
    const other = (n: number) => `DKIM-Signature: v=1; a=rsa-sha256; d=d${n}.example; s=s; h=from; bh=x; b=x\r\n`;
    const raw = Buffer.from(Array.from({ length: 1_000 }, (_, n) => other(n)).join('') + (await signed()), 'latin1');
    const { asked, txt } = dns(NAMES);
    const verdict = await senderVerdict(raw, (await parseMail(raw)).from, { servers: null, txt, at: AT });
    expect(verdict).toMatchObject({ dmarc: 'pass' });
    expect(asked).toEqual([KEY, POLICY]);
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ maxLength: 100 }),
        async (tags, body) => {
          const raw = Buffer.from(
            `DKIM-Signature: v=1; a=rsa-sha256; ${tags}\r\nFrom: ada@comune.example\r\n\r\n${body}`,
          );
          const verdict = await senderVerdict(raw, [{ name: '', address: 'ada@comune.example' }], { servers: SERVERS, txt: dns(NAMES).txt, at: AT }); // prettier-ignore
          expect(verdict?.dmarc).toBe('not-judged');
        },
      ),
    );
  });
});

describe('both together', () => {
  it('the signature speaks where the server does not; where it says, it decides', async () => {
    const raw = await signed();
    expect(await judged(`${results('spf=pass')}\r\n${RECEIVED}\r\n${raw}`, SERVERS, NAMES)).toMatchObject({
      ...{ spf: 'pass', dkim: 'pass', dmarc: 'pass', by: 'signature' },
    });
    const failed = results('dmarc=fail header.from=comune.example');
    expect(await judged(`${failed}\r\n${RECEIVED}\r\n${raw}`, SERVERS, NAMES)).toMatchObject({
      dmarc: 'fail',
      by: 'server',
    });
  });

  it('nobody judges where nothing is set', async () => {
    expect(await judged(await signed(), null)).toBeNull();
    expect(await judged(`${PASS}\r\n${FROM}\r\n\r\nx`, SERVERS)).toMatchObject({ dmarc: 'not-judged', by: 'nobody' });
  });
});
