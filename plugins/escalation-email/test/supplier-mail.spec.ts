import plugin from '@sportello/escalation-email';
import { exampleTask, exampleTaskChange, TestInstance } from '@sportello/plugin-testing';
import { emailConnector as connector } from '../src/email.connector.js';
import { mailEstate, mailOf, SECRETS, subjectOf, SUPPLIER, TOKEN_KEY } from './fixtures/supplier.mailbox.js';

let estate: Awaited<ReturnType<typeof mailEstate>>;
let one: TestInstance<typeof plugin.config>;
beforeEach(async () => {
  estate = await mailEstate();
  one = new TestInstance(plugin, { settings: estate.settings, secrets: SECRETS });
});
afterEach(async () => {
  await Promise.all([estate.smtp.stop(), estate.imap.stop()]);
});

const pulled = () => {
  if (connector.pull === undefined) throw new Error('it pulls');
  return connector.pull(one.context(), null);
};
const sent = () => estate.smtp.delivered.map(({ raw }) => raw);

describe('a task by mail', () => {
  it('says what was shared and how to answer, under a subject that carries its token', async () => {
    const reference = await connector.open(one.context(), exampleTask({ text: 'Solo testo.' }), 'task:1');
    expect(reference).toEqual({ reference: exampleTask().number });
    const [mail = ''] = sent();
    expect(mail).toContain(subjectOf().slice('R: '.length));
    expect(mail).toMatch(/Auto-Submitted: auto-generated/i);
    expect(mail).toContain('Solo testo.');
    expect(mail).toContain('DOMANDA');
    expect(mail).not.toContain(TOKEN_KEY);
  });

  it('speaks the language of the task', async () => {
    await connector.open(one.context(), exampleTask({ language: 'en' }), 'task:1');
    expect(sent()[0]).toContain('QUESTION');
  });

  it('carries its files as long as they fit, and names those that do not', async () => {
    const small = new TestInstance(plugin, {
      settings: { ...estate.settings, maxAttachmentBytes: 10 },
      secrets: SECRETS,
    });
    const file = async (name: string, text: string) => ({
      ...{ name, mediaType: 'text/plain' },
      blob: await small.blobs.put(Buffer.from(text)),
    });
    const attachments = [await file('log.txt', 'breve'), await file('dump.txt', 'troppo lungo per la posta')];
    await connector.open(small.context(), exampleTask({ attachments }), 'task:1');
    expect(sent()[0]).toContain('filename=log.txt');
    expect(sent()[0]).not.toContain('filename=dump.txt');
    expect(sent()[0]).toContain('dump.txt');
  });

  it('joins the mails of one task to one conversation', async () => {
    await connector.open(one.context(), exampleTask(), 'task:1');
    await connector.update(one.context(), exampleTask(), exampleTask().number, exampleTaskChange(), 'task:1:2');
    const thread = sent().map((mail) => /^References: (.*)$/im.exec(mail)?.[1]);
    expect(thread[0]).toBeDefined();
    expect(thread[1]).toBe(thread[0]);
  });

  it('that the supplier’s server refuses for good is never sent again by itself; one it puts off is', async () => {
    estate.smtp.refusal = { at: 'recipient', code: 550, text: `5.1.1 <${SUPPLIER}> no such user` };
    await expect(connector.open(one.context(), exampleTask(), 'k')).rejects.toMatchObject({
      name: 'PermanentPluginError',
      message: expect.not.stringContaining(SUPPLIER),
    });
    estate.smtp.refusal = { at: 'recipient', code: 450, text: '4.2.0 greylisted' };
    await expect(connector.open(one.context(), exampleTask(), 'k')).rejects.toMatchObject({
      name: 'TransientPluginError',
    });
  });
});

describe('an answer by mail', () => {
  it('is the supplier’s word on its task, without what it quotes', async () => {
    estate.imap.deliver(mailOf('ACCETTO\nCi pensa Marta.'));
    estate.imap.deliver(mailOf('Trovato il guasto.'));
    estate.imap.deliver(mailOf('FATTO 45 minuti\nCorretto.'));
    const { updates, held } = await pulled();
    expect(held).toEqual([]);
    const task = { reference: exampleTask().number };
    expect(updates).toMatchObject([
      { task, kind: 'accepted', text: 'Ci pensa Marta.', by: 'Marta Neri' },
      { task, kind: 'progress', text: 'Trovato il guasto.' },
      { task, kind: 'done', effortMinutes: 45 },
    ]);
  });

  it('brings its files', async () => {
    const part =
      '--b\nContent-Type: text/plain; name=log.txt\nContent-Disposition: attachment; filename=log.txt\n\nrighe\n';
    const headers = ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'];
    estate.imap.deliver(mailOf(`--b\nContent-Type: text/plain\n\nFATTO\n${part}--b--`, { headers }));
    const { updates } = await pulled();
    expect(updates).toMatchObject([{ kind: 'done', attachments: [{ name: 'log.txt' }] }]);
  });

  it('from another address that the settings name counts, from any other is for people', async () => {
    const more = { ...estate.settings, accepts: ['Turni@Fornitore.example'] };
    one = new TestInstance(plugin, { settings: more, secrets: SECRETS });
    estate.imap.deliver(mailOf('ACCETTO', { from: 'turni@fornitore.example' }));
    estate.imap.deliver(mailOf('FATTO', { from: 'chiunque@altrove.example' }));
    const { updates, held = [] } = await pulled();
    expect(updates.map(({ kind }) => kind)).toEqual(['accepted']);
    expect(held.map(({ quarantine }) => quarantine?.code)).toEqual(['supplier-unknown-sender']);
  });

  it.each([
    [
      'somebody else who asks to answer the supplier',
      { from: 'x@altrove.example', headers: [`Reply-To: ${SUPPLIER}`] },
    ],
    ['two authors, one of them the supplier', { from: `x@altrove.example, ${SUPPLIER}` }],
    ['a name that looks like the address', { from: `"${SUPPLIER}" <x@altrove.example>` }],
  ])('of %s moves nothing', async (_who, mail) => {
    estate.imap.deliver(mailOf('FATTO', mail));
    expect(await pulled()).toMatchObject({
      updates: [],
      held: [{ quarantine: { code: 'supplier-unknown-sender' } }],
    });
  });

  it('of the supplier’s address, where its own domain’s checks fail, is for people; where nobody judges, the token decides', async () => {
    const headers = [
      'Authentication-Results: mx.ente.example; dmarc=fail header.from=fornitore.example',
      'Received: from x by mx.ente.example with ESMTP; Mon, 2 Mar 2026 10:00:00 +0100',
    ];
    const imap = { ...(estate.settings['imap'] as object), sender: { servers: ['mx.ente.example'] } };
    one = new TestInstance(plugin, { settings: { ...estate.settings, imap }, secrets: SECRETS });
    estate.imap.deliver(mailOf('FATTO', { headers }));
    expect(await pulled()).toMatchObject({ updates: [], held: [{ quarantine: { code: 'supplier-doubted-sender' } }] });
    one = new TestInstance(plugin, { settings: estate.settings, secrets: SECRETS });
    expect((await pulled()).updates).toMatchObject([{ kind: 'done' }]);
  });

  it.each([
    [
      'a forged token',
      { subject: subjectOf(undefined, 'another key of thirty-two letters!!') },
      'supplier-forged-token',
    ],
    ['the token of another task', { subject: subjectOf().replace('/1 ', '/2 ') }, 'supplier-forged-token'],
    ['only the number', { subject: `R: ${exampleTask().number}` }, 'supplier-no-task'],
    ['no subject', { subject: '' }, 'supplier-no-task'],
  ])('with %s moves nothing', async (_what, mail, code) => {
    estate.imap.deliver(mailOf('FATTO', mail));
    expect(await pulled()).toMatchObject({ updates: [], held: [{ quarantine: { code } }] });
  });

  it('by a machine moves nothing: an absence, a bounce, our own mail come back', async () => {
    estate.imap.deliver(mailOf('ACCETTO', { headers: ['Auto-Submitted: auto-replied'] }));
    estate.imap.deliver(
      mailOf('FATTO', {
        from: 'MAILER-DAEMON@fornitore.example',
        headers: ['MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status; boundary=b'],
      }),
    );
    estate.imap.deliver(mailOf('FATTO', { headers: ['X-Sportello-Instance: comune-di-prova'] }));
    const { updates, held = [] } = await pulled();
    expect(updates).toEqual([]);
    expect(held.map(({ quarantine }) => quarantine?.code)).toEqual(['supplier-automatic', 'supplier-bounce']);
  });

  it('twice in the mailbox is said once', async () => {
    estate.imap.deliver(mailOf('ACCETTO', { id: 'same' }));
    estate.imap.deliver(mailOf('ACCETTO', { id: 'same' }));
    expect((await pulled()).updates).toHaveLength(1);
  });
});

it('a key that can be guessed is a fault of its setting', async () => {
  const weak = new TestInstance(plugin, {
    settings: estate.settings,
    secrets: { ...SECRETS, 'env:TOKEN_KEY': 'short' },
  });
  await expect(connector.check(weak.context())).rejects.toMatchObject({ name: 'ConfigPluginError', field: 'tokenKey' });
});
