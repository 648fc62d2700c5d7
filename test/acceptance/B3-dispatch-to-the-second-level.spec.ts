import type { Api } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers partly: routing and escalation to the second level, for mail and calls; fax is proved with its channel
describe('B3 · the first level takes requests in; escalation is manual after its diagnosis, or automatic by classification', () => {
  const TENANT = 'ente-sam';
  let sportello: InProcessSportello;
  let desk: Api;
  beforeAll(async () => {
    // A working morning in the service's calendar.
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock: stoppedAt('2026-03-03T09:00:00Z') });
    desk = await sportello.staff(TENANT, ['l1'], { name: 'Carla Operatrice' });
  });
  afterAll(() => sportello.stop());

  const call = { requester: { name: 'Ada Bianchi', email: 'ada@ente.example' }, subject: 'Guasto', text: 'Non va.' };
  const register = async (triplet: object): Promise<string> => {
    const { number } = await desk.register({ ...call, ...triplet });
    await sportello.settled();
    return number;
  };
  const routed = async (number: string) => (await desk.events(number)).filter(({ type }) => type === 'routed');

  it.each([
    [{ area: 'infrastructure', topic: 'network', subtopic: 'site-offline' }, 'infrastructure', 'automatic-dispatch'],
    [{ area: 'infrastructure', topic: 'servers', subtopic: 'restore' }, 'infrastructure', 'automatic-dispatch'],
    [{ area: 'maintenance', topic: 'scheduled', subtopic: 'quarterly-check' }, 'on-site', 'automatic-dispatch'],
    [{ area: 'applications', topic: 'civil-registry', subtopic: 'certificates' }, 'product', 'by-competence'],
    [{ area: 'applications', topic: 'taxes', subtopic: 'pagopa' }, 'product', 'by-competence'],
  ])(
    'sends a classification set for automatic dispatch to the second level at once: %j',
    async (triplet, team, rule) => {
      const number = await register(triplet);
      const ticket = await desk.ticket(number);
      expect(ticket).toMatchObject({ state: 'registered', team, level: 'L2' });
      expect(ticket.routing).toMatchObject({ explanation: { rule, team } });
      expect(await routed(number)).toMatchObject([{ data: { team, level: 'L2' } }]);
    },
  );

  it('leaves the others with the first level, and tells which team is competent after its diagnosis', async () => {
    const number = await register({ area: 'infrastructure', topic: 'telephony', subtopic: 'switchboard' });
    const ticket = await desk.ticket(number);
    expect(ticket).toMatchObject({ team: 'spoc', level: 'L1' });
    expect(ticket.routing).toMatchObject({
      explanation: {
        rule: 'by-channel',
        trail: [
          {
            ...{ rule: 'automatic-dispatch', verdict: 'abstain' },
            reason: {
              it: expect.stringContaining('infrastructure, dopo la diagnosi'),
              en: expect.stringContaining('infrastructure is competent'),
            },
          },
          { rule: 'by-competence', verdict: 'abstain' },
          { rule: 'by-channel', verdict: 'route' },
        ],
      },
    });
  });

  it('escalates by hand after the diagnosis, and no rule takes it back', async () => {
    const number = await register({ area: 'workplace', topic: 'peripherals', subtopic: 'printing' });
    await desk.act(number, 'take-charge');
    await desk.act(number, 'route', { team: 'infrastructure', reason: 'La porta di rete è guasta.' });
    await sportello.settled();
    expect(await desk.ticket(number)).toMatchObject({ state: 'in-charge', team: 'infrastructure', level: 'L2' });
    expect(await routed(number)).toMatchObject([
      { data: { team: 'spoc', level: 'L1' } },
      { actor: { name: 'Carla Operatrice' }, data: { team: 'infrastructure', level: 'L2' } },
    ]);
  });

  it('makes a ticket of a mail in real time, with the first level while nobody has classified it', async () => {
    const to = 'sam@ente.example';
    const raw = letter({ from: 'ada@ente.example', to, subject: 'Il PC non si accende' });
    await handOver(await sportello.door(TENANT, 'mail'), { from: 'ada@ente.example', to, raw });
    await sportello.settled();
    expect((await desk.tickets('?channel=mail')).items).toMatchObject([
      { subject: 'Il PC non si accende', team: 'spoc', level: 'L1', openedAt: '2026-03-03T09:00:00.000Z' },
    ]);
  });
});
