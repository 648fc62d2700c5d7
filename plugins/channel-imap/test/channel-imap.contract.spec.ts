import plugin from '@sportello/channel-imap';
import {
  describeInboundPollContract,
  FAKE_IMAP_PASSWORD as PASSWORD,
  FAKE_IMAP_USER as USER,
  FakeImapServer,
  type PollBench,
} from '@sportello/plugin-testing';

async function bench(): Promise<PollBench> {
  const server = new FakeImapServer();
  const port = await server.start();
  return {
    settings: {
      host: '127.0.0.1',
      port,
      tls: 'none',
      user: USER,
      auth: { type: 'password', password: 'env:MAILBOX_PASSWORD' },
    },
    secrets: { 'env:MAILBOX_PASSWORD': PASSWORD },
    deliver: async (count) => {
      for (let i = 0; i < count; i += 1) {
        server.deliver(
          `From: ada@example.org\nMessage-ID: <${server.folder().uidNext}@example.org>\nSubject: Prova\n\nTesto`,
        );
      }
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

describeInboundPollContract({ plugin, folder: new URL('../', import.meta.url), bench });
