import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('C15 · the second level starts from the first level’s screening, no question asked twice; remote sessions are recorded', () => {
  const TENANT = 'cportal';
  let sportello: InProcessSportello;
  let carla: Api;
  let lia: Api;
  let number: string;
  const screening = {
    diagnosis: 'La firma digitale è rifiutata dal portale',
    tried: ['Altro browser', 'Svuotata la cache'],
    asked: [{ question: 'Quale browser usa?', answer: 'Firefox 140' }],
  };
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock: stoppedAt('2026-03-03T09:00:00Z') });
    carla = await sportello.staff(TENANT, ['l1'], { id: 'carla', name: 'Carla Operatrice' });
    lia = await sportello.staff(TENANT, ['l2'], { id: 'portal-specialist', name: 'Specialista del portale' });
    const call = {
      requester: { name: 'Ada Bianchi', email: 'ada@person.example' },
      subject: 'Firma',
      text: 'Rifiutata.',
    };
    number = (await carla.register(call)).number;
    await sportello.settled();
    await carla.act(number, 'take-charge');
    await carla.act(number, 'escalate', { team: 'second-level', reason: 'Serve uno specialista', screening });
    await lia.act(number, 'take-charge');
    await sportello.settled();
  });
  afterAll(() => sportello.stop());

  const ask = (text: string, again?: boolean) =>
    lia.ask<{ state?: string; code?: string; detail?: string }>('POST', `tickets/${number}/request-information`, {
      json: { text, ...(again === undefined ? {} : { again }) },
    });

  it('shows what was found, tried and asked', async () => {
    expect(await lia.ticket(number)).toMatchObject({ level: 'L2', screening });
  });

  it('warns of a question that has its answer, however it is written, and asks it only on purpose', async () => {
    const repeated = 'Buongiorno, ci serve un dato. QUALE browser usa?';
    const { status, body } = await ask(repeated);
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'TICKET.ALREADY_ASKED' });
    expect(body.detail).toContain('Quale browser usa?');
    expect((await lia.ticket(number)).state).toBe('in-charge');
    expect((await ask('Quale certificato ha nel dispositivo?')).body.state).toBe('waiting-requester');
    expect((await ask(repeated, true)).status).toBe(200);
  });

  it('warns too of what the requester has answered in writing since', async () => {
    await sportello.settled();
    const mail = (await lia.mailsTo('ada@person.example')).at(-1);
    const token = /\/request#(\S+)/.exec(mail?.text ?? '')?.[1];
    await sportello.api(TENANT, token).post('my-ticket/replies', { text: 'Quello di ArubaPEC.' });
    expect((await ask('Quale certificato ha, nel dispositivo?')).body.code).toBe('TICKET.ALREADY_ASKED');
  });

  it('records remote-desktop sessions on the ticket', async () => {
    await lia.act(number, 'record-remote-session', {
      ...{ tool: 'Assistenza remota', consent: 'Ada Bianchi', text: 'Aggiornato il driver della firma.' },
      ...{ startedAt: '2026-03-03T08:30:00Z', endedAt: '2026-03-03T08:50:00Z' },
    });
    expect((await lia.events(number)).at(-1)).toMatchObject({
      ...{ type: 'remote-session-recorded', actor: { name: 'Specialista del portale' } },
    });
  });
});
