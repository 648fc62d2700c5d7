import plugin from '@sportello/escalation-zammad';
import { describeEscalationContract, type EscalationBench } from '@sportello/plugin-testing';
import { API_USER, FakeZammad, TOKEN } from './fixtures/fake.zammad.js';

async function bench(): Promise<EscalationBench> {
  const zammad = await new FakeZammad().start();
  const { url } = zammad;
  let said = 0;
  return {
    settings: { url, token: 'env:ZAMMAD_TOKEN', group: 'Enti', customer: 'spoc@ente.example' },
    secrets: { 'env:ZAMMAD_TOKEN': TOKEN },
    arrived: async () => ({
      opened: zammad.tickets.length,
      updated: ours(zammad) - zammad.tickets.length,
    }),
    say: async (count) => {
      const ticket = zammad.tickets[0] ?? zammad.ticketOf('sportello-comune-di-prova-prova');
      for (let at = 0; at < count; at += 1) zammad.act(ticket, { body: `Ci lavoriamo (${(said += 1)})` });
    },
    refuseCredentials: async () => {
      zammad.instead = (response) =>
        void response.writeHead(401, { 'content-type': 'application/json' }).end('{"error":"Invalid token."}');
    },
    fallSilent: async () => {
      zammad.instead = () => undefined;
    },
    vanish: () => zammad.stop(),
    close: () => zammad.stop(),
  };
}

/** Articles that we wrote; each ticket begins with one. */
const ours = ({ tickets }: FakeZammad): number =>
  tickets.flatMap(({ articles }) => articles).filter(({ created_by_id: by }) => by === API_USER).length;

describeEscalationContract({ plugin, folder: new URL('../', import.meta.url), bench });
