import plugin from '@sportello/notify-email';
import { describeNotifierContract, type NotifierBench } from '@sportello/plugin-testing';
import { FakeSmtpServer, silentServer } from '@sportello/plugin-testing';
import { SECRETS, smtpSettings } from './fixtures/settings.js';

async function bench(): Promise<NotifierBench> {
  const server = new FakeSmtpServer();
  const port = await server.start();
  let silent: { close(): Promise<void> } | null = null;
  return {
    settings: smtpSettings(port),
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

describeNotifierContract({ plugin, folder: new URL('../', import.meta.url), bench });
