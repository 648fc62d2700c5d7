import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import type { Api, ProblemBody } from '../../apps/server/test/support/api.js';

// @covers wholly
describe('A1 · one desk for information, malfunctions and support', () => {
  const TENANT = 'pac-spoc';
  let sportello: InProcessSportello;
  let desk: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT] });
    desk = await sportello.staff(TENANT, ['l1'], { name: 'Carla Operatrice' });
  });
  afterAll(() => sportello.stop());

  const call = {
    requester: { name: 'Ada Bianchi', email: 'ada@person.example' },
    subject: 'Al telefono',
    text: 'Testo',
  };

  it.each(['information', 'malfunction', 'support'])(
    'takes a call as %s, and the desk finds it under its kind',
    async (kind) => {
      const { number } = await desk.register({ ...call, kind });
      await sportello.settled();
      expect(await desk.ticket(number)).toMatchObject({
        kind,
        state: 'registered',
        channel: 'phone',
        team: 'front-office',
      });
      const { items } = await desk.tickets(`?kind=${kind}`);
      expect(items.map((ticket) => ticket.number)).toContain(number);
      expect(new Set(items.map((ticket) => ticket.kind))).toEqual(new Set([kind]));
    },
  );

  it('takes a mail to the one address as a request for support, until somebody says what it is', async () => {
    const raw = letter({ from: 'ada@person.example', to: 'spoc@pac.example', subject: 'Serve aiuto' });
    const door = await sportello.door(TENANT, 'mail');
    expect(await handOver(door, { from: 'ada@person.example', to: 'spoc@pac.example', raw })).toMatchObject({
      code: 250,
    });
    await sportello.settled();
    const { items } = await desk.tickets('?channel=mail');
    expect(items).toMatchObject([
      { subject: 'Serve aiuto', kind: 'support', state: 'registered', team: 'back-office' },
    ]);
  });

  it.each([
    [{ area: 'network', topic: 'office-network', subtopic: 'no-connection' }, 'malfunction'],
    [{ area: 'security', topic: 'guidance', subtopic: 'safe-use' }, 'information'],
    [{ area: 'accounts', topic: 'rights', subtopic: 'new-account' }, 'support'],
  ])('knows the kind from what it is about: %j', async (triplet, kind) => {
    const { number } = await desk.register({ ...call, ...triplet });
    expect((await desk.ticket(number)).kind).toBe(kind);
  });

  it('has no other kinds than those configured, and says which field was wrong', async () => {
    const answer = await desk.ask<ProblemBody>('POST', 'tickets', { json: { ...call, kind: 'gossip' } });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'TICKET.INVALID', errors: [{ field: 'kind', code: 'not-configured' }] },
    });
  });
});
