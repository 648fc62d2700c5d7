import { inboundContentSchema, PoisonMessageError, type InboundContent } from '@sportello/plugin-sdk';
import fc from 'fast-check';
import { readInboundMail } from './inbound-mail.js';
import { replyMarker } from './reply-marker.js';

const put = async (bytes: Uint8Array) => ({ sha256: 'a'.repeat(64), size: bytes.byteLength });
const own = { instances: ['comune'], addresses: ['assistenza@comune.example'] };

async function read(mail: string | Uint8Array, envelopeRecipients: readonly string[] = []): Promise<InboundContent> {
  const bytes = typeof mail === 'string' ? Buffer.from(mail.replaceAll(/\r?\n/g, '\r\n')) : mail;
  return inboundContentSchema.parse(await readInboundMail(bytes, { put, own, envelopeRecipients }));
}

const HEAD =
  'From: Ada Bianchi <ada@example.org>\nTo: assistenza@comune.example\nMessage-ID: <1@example.org>\nSubject: Prova';

describe('who is to be answered', () => {
  const from = async (headers: string) => (await read(`${headers}\n\nx`)).from;

  it('is whoever wrote', async () => {
    expect(await from('From: "Bianchi, Ada" <ada@example.org>')).toEqual({
      name: 'Bianchi, Ada',
      email: 'ada@example.org',
    });
  });

  it('is whom the writer names, with the name that stands beside that address', async () => {
    const portal = 'From: Portale <noreply@portale.example>';
    expect(await from(`${portal}\nReply-To: Lucia <lucia@example.org>`)).toEqual({
      name: 'Lucia',
      email: 'lucia@example.org',
    });
    expect(await from(`${portal}\nReply-To: lucia@example.org`)).toEqual({ email: 'lucia@example.org' });
    expect(await from('From: Lucia <lucia@example.org>\nReply-To: LUCIA@example.org')).toEqual({
      name: 'Lucia',
      email: 'LUCIA@example.org',
    });
  });

  it('is the author when the writer names nobody who can be written to', async () => {
    expect(await from('From: Lucia <lucia@example.org>\nReply-To: non rispondere')).toEqual({
      name: 'Lucia',
      email: 'lucia@example.org',
    });
  });

  it('is nobody when there is no address, and no identity is claimed', async () => {
    const content = await read('From: Qualcuno\nSubject: x\n\nx');
    expect(content.from.email).toBeUndefined();
    expect(content.assurance).toBe('none');
  });
});

describe('how sure it is who wrote (E3)', () => {
  const MX = 'mx.comune.example';
  const servers = { names: [MX], hops: [MX], placed: 'above-received' } as const;
  const sure = async (dmarc: string, headers: string) => {
    const said = `Authentication-Results: ${MX}; dmarc=${dmarc} header.from=example.org\nReceived: by ${MX} with SMTP; x`;
    const sender = { servers, txt: null, at: new Date('2026-03-02T09:00:00Z') };
    const { assurance } = await readInboundMail(Buffer.from(`${said}\n${headers}\n\nx`), { put, own, sender });
    return assurance;
  };

  it('is proved where the address that is shown is the one to be answered', async () => {
    expect(await sure('pass', 'From: ada@example.org')).toBe('email-verified');
    expect(await sure('pass', 'From: ada@example.org\nReply-To: ADA@example.org')).toBe('email-verified');
    expect(await sure('pass', 'From: ada@example.org\nReply-To: eva@altrove.example')).toBe('email');
    expect(await sure('none', 'From: ada@example.org')).toBe('email');
  });

  it('is nothing where the address is not the writer’s', async () => {
    expect(await sure('fail', 'From: ada@example.org')).toBe('none');
    expect(await sure('fail', 'From: ada@example.org\nReply-To: eva@altrove.example')).toBe('none');
  });
});

describe('what was written now', () => {
  it('stands above the line of our notices, in whatever language they were', async () => {
    for (const words of ['Scrivere la risposta sopra questa riga', 'Write your answer above this line']) {
      const content = await read(`${HEAD}\n\nEcco i dati.\n\n> ${replyMarker(words)}\n\nGentile Ada,\nservono i dati.`);
      expect(content.text).toBe('Ecco i dati.');
      expect(content.quoted).toContain('servono i dati.');
    }
  });

  it('stands above it in HTML too', async () => {
    const html = `<p>Ecco i dati.</p><div><p>${replyMarker('Scrivere sopra')}</p><p>Gentile Ada</p></div>`;
    const content = await read(`${HEAD}\nContent-Type: text/html; charset=utf-8\n\n${html}`);
    expect(content.text).toBe('Ecco i dati.');
  });

  it('is kept to a length a database and a page can bear, and says that it was cut', async () => {
    const content = await read(`${HEAD}\n\n${'Riga di prova.\n'.repeat(200_000)}`);
    expect(content.text.length).toBeLessThanOrEqual(1_000_000);
    expect(content.notes).toContain('text-shortened');
  });
});

describe('hostile headers', () => {
  it('of 10,000 recipients give a bounded list, the envelope first', async () => {
    const crowd = Array.from({ length: 10_000 }, (_, at) => `p${at}@example.org`).join(',\n ');
    const content = await read(`From: ada@example.org\nTo: ${crowd}\nSubject: x\n\nx`, ['desk+token@comune.example']);
    expect(content.thread.recipients[0]).toBe('desk+token@comune.example');
    expect(content.thread.recipients).toHaveLength(200);
  });

  it('of 10,000 references keep the latest', async () => {
    const ids = Array.from({ length: 10_000 }, (_, at) => `<${at}@example.org>`).join('\n ');
    const { references } = (await read(`${HEAD}\nReferences: ${ids}\n\nx`)).thread;
    expect(references.at(-1)).toBe('9999@example.org');
    expect(references).toHaveLength(200);
  });

  it.each([
    ['a name of 100,000 letters', `From: ${'x'.repeat(100_000)} <ada@example.org>`],
    ['an address of 100,000 letters', `From: ${'x'.repeat(100_000)}@example.org`],
    ['a subject of 100,000 letters', `Subject: ${'x'.repeat(100_000)}`],
    ['a date beyond all calendars', 'Date: Fri, 31 Dec 275760 23:59:59 +0000'],
    ['a media type of 100,000 letters', `Content-Type: application/${'x'.repeat(100_000)}`],
    ['a content id of 100,000 letters', `Content-ID: <${'x'.repeat(100_000)}>\nContent-Type: image/png`],
  ])('cannot break what the core is told: %s', async (_why, header) => {
    await expect(read(`${header}\n\nx`)).resolves.toBeDefined();
  });
});

describe('mail of ours that comes back', () => {
  it('is known by its mark and by its sender', async () => {
    expect((await read(`${HEAD}\nX-Sportello-Instance: comune\n\nx`)).automatic?.kind).toBe('own');
    expect((await read('From: Assistenza@comune.example\n\nx')).automatic?.kind).toBe('own');
    expect((await read(`${HEAD}\nX-Sportello-Instance: altro\n\nx`)).automatic).toBeUndefined();
  });
});

describe('a message that is too much', () => {
  it('is poison: it stops nothing and a person looks at it', async () => {
    const mail = Buffer.concat([Buffer.from(`${HEAD}\r\n\r\n`), Buffer.alloc(51 * 1024 * 1024, 'x')]);
    await expect(read(mail)).rejects.toMatchObject({ verdict: 'poison', code: 'mail-too-large' });
  });

  it('leaves the keeping of attachments to be tried again', async () => {
    const failing = async () => Promise.reject(new Error('disk full'));
    const mail = Buffer.from(`${HEAD}\r\nContent-Type: image/png\r\n\r\nx`);
    await expect(readInboundMail(mail, { put: failing, own })).rejects.toThrow('disk full');
  });
});

describe('whatever bytes come', () => {
  const word = fc.constantFrom(
    'From: ',
    'To: ',
    'Reply-To: ',
    'Subject: ',
    'Date: ',
    'Message-ID: ',
    'References: ',
    'Auto-Submitted: ',
    'Content-Type: multipart/mixed; boundary=b',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: base64',
    '=?utf-8?B?4oKs?=',
    'a@b.example',
    '<a@b>',
    '"',
    '\r\n',
    '\r\n\r\n',
    '--b\r\n',
    '--b--',
    '<p>',
    '<script>',
    '> ',
    '##- x -##\r\n',
    '\u0000',
    '\ud83d',
    ';',
    ' ',
  );
  const noise = fc.oneof(
    fc.array(word, { maxLength: 60 }).map((words) => Buffer.from(words.join(''))),
    fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
  );

  it('are facts that keep the contract, or poison', async () => {
    await fc.assert(
      fc.asyncProperty(noise, async (bytes) => {
        try {
          await read(new Uint8Array(bytes));
        } catch (error) {
          if (!(error instanceof PoisonMessageError)) throw error;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what came with it', () => {
  it('stays in the order of the message, whether the text shows it or not', async () => {
    const part = (name: string, headers = '') =>
      `--b\nContent-Type: image/png; name="${name}"\nContent-Disposition: attachment; filename="${name}"\n${headers}\n${name}\n`;
    const html = '--b\nContent-Type: text/html\n\n<p>Ecco <img src="cid:two"></p>\n';
    const { attachments } = await read(
      `${HEAD}\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n` +
        `${html}${part('1.png')}${part('2.png', 'Content-ID: <two>\n')}${part('3.png')}--b--\n`,
    );
    expect(attachments.map(({ name, contentId }) => [name, contentId])).toEqual([
      ['1.png', undefined],
      ['2.png', 'two'],
      ['3.png', undefined],
    ]);
  });
});
