import plugin from '@sportello/escalation-webhook';
import { describeEscalationContract, type EscalationBench } from '@sportello/plugin-testing';
import { answerJson, FakeHttpServer } from '@sportello/plugin-testing';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

async function bench(): Promise<EscalationBench> {
  const server = await new FakeHttpServer().start();
  const { url } = server;
  const typed = (offered: boolean): number =>
    new Set(
      server.received
        .filter(({ body }) => ((JSON.parse(body) as { type: string }).type === 'task.offered') === offered)
        .map(({ headers }) => headers['webhook-id']),
    ).size;
  return {
    settings: { url, secret: 'env:SUPPLIER_SECRET' },
    secrets: { 'env:SUPPLIER_SECRET': SECRET },
    arrived: async () => ({ opened: typed(true), updated: typed(false) }),
    close: () => server.stop(),
    refuseCredentials: async () => {
      server.answer = (response) => answerJson(response, 401, {});
    },
    fallSilent: async () => {
      server.answer = null;
    },
    vanish: () => server.stop(),
  };
}

describeEscalationContract({
  plugin,
  folder: new URL('../', import.meta.url),
  bench,
  // `check` sends nothing: its failures are tried by `open` and `update`, in webhook.spec.ts.
  without: ['refuseCredentials', 'fallSilent', 'vanish'],
});
