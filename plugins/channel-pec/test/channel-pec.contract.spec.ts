import plugin from '@sportello/channel-pec';
import {
  describeInboundPollContract,
  describeOutboundContract,
  describeReceiptContract,
  FakeImapServer,
  type PollBench,
  type SendBench,
} from '@sportello/plugin-testing';
import { Authority } from './fixtures/authority.js';
import { CITIZEN, daticertXml, envelope, letter, receipt, signedPart } from './fixtures/certified.messages.js';
import { FakeSmtpServer, silentServer } from '@sportello/plugin-testing';
import { SECRETS, settingsOf } from './fixtures/pec.settings.js';

const folder = new URL('../', import.meta.url);
const authority = await Authority.create('Vigilanza di prova');
const provider = await authority.provider('posta-certificata@gestore.example');
const trust = [authority.pem];

async function mailbox(): Promise<PollBench> {
  const server = new FakeImapServer();
  const port = await server.start();
  return {
    settings: settingsOf(trust, { imap: port }),
    secrets: SECRETS,
    deliver: async (count) => {
      for (let i = 0; i < count; i += 1)
        server.deliver(letter({ headers: [`X-Number: ${server.folder().uidNext}`], text: 'Prova' }));
    },
    refuseCredentials: async () => {
      server.faults.refuseLogin = 'NO [AUTHENTICATIONFAILED] refused';
    },
    fallSilent: async () => {
      server.faults.silent = true;
    },
    vanish: () => server.stop(),
    close: () => server.stop(),
  };
}

describeInboundPollContract({ plugin, folder, bench: mailbox });

async function provided(): Promise<SendBench> {
  const server = new FakeSmtpServer();
  const port = await server.start();
  let silent: { close(): Promise<void> } | null = null;
  return {
    settings: settingsOf(trust, { smtp: port }),
    secrets: SECRETS,
    received: async () => server.delivered.length,
    refuseCredentials: async () => {
      server.refusal = { at: 'login', code: 535, text: '5.7.8 authentication failed' };
    },
    fallSilent: async () => {
      await server.stop();
      silent = await silentServer(port);
    },
    vanish: () => server.stop(),
    close: async () => {
      await server.stop();
      await silent?.close();
    },
  };
}

describeOutboundContract({ plugin, folder, bench: provided });

const about = 'our.1@pec.ente.example';
const delivered = { tipo: 'avvenuta-consegna', consegna: CITIZEN };
const bytes = async (raw: Promise<string> | string): Promise<Uint8Array> => Buffer.from(await raw);

describeReceiptContract({
  plugin,
  folder,
  settings: settingsOf(trust),
  secrets: SECRETS,
  receipts: [
    {
      name: 'an acceptance',
      raw: await bytes(receipt(provider, { tipo: 'accettazione' })),
      evidence: { state: 'accepted', about, recipients: [CITIZEN], proved: true },
    },
    {
      name: 'a delivery',
      raw: await bytes(receipt(provider, delivered)),
      evidence: { state: 'delivered', about, recipients: [CITIZEN], proved: true },
    },
    {
      name: 'a delivery nobody signed',
      raw: await bytes(
        `From: ${provider.address}\r\nX-Ricevuta: avvenuta-consegna\r\nMIME-Version: 1.0\r\n${signedPart({ daticert: daticertXml(delivered) })}`,
      ),
      evidence: { state: 'delivered', about, proved: false },
    },
  ],
  ordinary: [
    { name: 'a letter', raw: await bytes(letter()) },
    { name: 'an envelope', raw: await bytes(envelope(provider)) },
  ],
  poison: [
    { name: 'a receipt of two minds', raw: await bytes(receipt(provider, delivered, { header: 'accettazione' })) },
    {
      name: 'a receipt with entities',
      raw: await bytes(receipt(provider, delivered, { data: { prologue: '<!DOCTYPE x [<!ENTITY y "z">]>' } })),
    },
  ],
});
