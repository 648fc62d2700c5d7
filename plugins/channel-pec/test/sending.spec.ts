import plugin from '@sportello/channel-pec';
import { PermanentPluginError, TransientPluginError, type OutboundMessage } from '@sportello/plugin-sdk';
import { exampleOutbound, testInstance } from '@sportello/plugin-testing';
import { Authority } from './fixtures/authority.js';
import { CITIZEN, DESK } from './fixtures/certified.messages.js';
import { FakeSmtpServer } from '@sportello/plugin-testing';
import { SECRETS, settingsOf } from './fixtures/pec.settings.js';

const point = plugin.contributes['channel.outbound']!;
let server: FakeSmtpServer;
let settings: object;
beforeEach(async () => {
  server = new FakeSmtpServer();
  const { pem } = await Authority.create('Vigilanza di prova');
  settings = settingsOf([pem], { smtp: await server.start() });
});
afterEach(() => server.stop());

async function sent(change: Partial<OutboundMessage> = {}, more: object = {}) {
  const instance = testInstance(plugin, { settings: { ...settings, ...more }, secrets: SECRETS });
  const attachments = await Promise.all(
    (change.attachments ?? []).map(async (file) => ({
      ...file,
      blob: await instance.blobs.put(Buffer.from('%PDF-1.4')),
    })),
  );
  const message = exampleOutbound({ to: { name: 'Mario Rossi', address: CITIZEN }, ...change, attachments });
  const receipt = await point.send(instance.context(), message, 'key-1');
  return { receipt, raw: server.delivered[0]?.raw ?? '', instance };
}

describe('an answer by certified mail', () => {
  it('goes from the certified address, in the envelope too, under the Message-ID its receipts will name', async () => {
    const { receipt, raw, instance } = await sent();
    expect(server.delivered).toMatchObject([{ from: DESK, to: [CITIZEN] }]);
    expect(receipt).toMatchObject({ state: 'sent', reference: 'prova.1.signed@pec.ente.example' });
    expect(raw).toMatch(/^Message-ID: <prova\.1\.signed@pec\.ente\.example>\r$/im);
    expect(raw).toMatch(/^From: Assistenza <assistenza@pec\.ente\.example>\r$/m);
    expect(raw).toMatch(/^X-TipoRicevuta: completa\r$/im);
    expect(raw).not.toMatch(/^(?:Bcc|Auto-Submitted):/im);
    expect(raw).toMatch(/^Subject: La pagina non si apre PROVA-2026-0000001-signed\r$/m);
    expect(raw).toContain('Ora si apre.');
    const kept = await instance.blobs.get(receipt.raw!);
    expect(Buffer.from(kept).toString().trimEnd()).toBe(raw.trimEnd());
  });

  it('takes its place in the thread, and leaves out ids that would break it', async () => {
    const { thread } = exampleOutbound();
    const { raw } = await sent({
      thread: { ...thread, inReplyTo: 'x@pec.example', references: ['x@pec.example', 'y>\r\nBcc: z'] },
    });
    expect(raw).toMatch(/^In-Reply-To: <x@pec\.example>\r$/m);
    expect(raw).not.toMatch(/^Bcc/m);
  });

  it('carries files up to the limit, beyond which it is never sent', async () => {
    const file = { name: 'nota.pdf', mediaType: 'application/pdf', blob: { sha256: '', size: 8 } };
    expect((await sent({ attachments: [file] })).raw).toMatch(/filename=nota\.pdf/);
    await expect(sent({ attachments: [file] }, { maxAttachmentBytes: 7 })).rejects.toBeInstanceOf(PermanentPluginError);
  });

  it.each([
    [550, PermanentPluginError],
    [451, TransientPluginError],
  ])('refused by the provider with %d is told so, without the recipient’s address', async (code, expected) => {
    server.refusal = { at: 'recipient', code, text: `no <${CITIZEN}>` };
    const error: unknown = await sent().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(expected);
    expect(String(error)).not.toContain(CITIZEN);
  });
});
