import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('C13 · solved, closed as resolved, a last e-mail says so, and later it is archived', () => {
  const TENANT = 'cportal';
  const clock = stoppedAt('2026-03-02T09:00:00.000Z');
  let sportello: InProcessSportello;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
  });
  afterAll(() => sportello.stop());

  // Tokens are short: each moment has its own.
  const desk = (): Promise<Api> => sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi' });
  const form = {
    ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
    ...{ name: 'Ada Bianchi', subject: 'Non entro', text: 'Lo SPID non va.' },
  };
  async function solved(email: string): Promise<{ number: string; token: string }> {
    const lia = await desk();
    const { number, token } = await sportello.api(TENANT).submit('portal', { ...form, email });
    await sportello.settled();
    await lia.act(number, 'take-charge');
    await lia.resolve(number, { reason: 'solved', text: 'Riprovi ora.' });
    await sportello.settled();
    return { number, token };
  }
  const stateOf = async (number: string): Promise<string> => (await (await desk()).ticket(number)).state;

  it('the last e-mail tells the solution; thirty days later it is in the archive, without another mail', async () => {
    const email = 'ada@person.example';
    const { number } = await solved(email);
    const last = (await (await desk()).mailsTo(email)).at(-1);
    expect(last).toMatchObject({ template: 'resolved', ticketNumber: number });
    expect(last?.text).toContain('Riprovi ora.');
    await sportello.passTo('2026-03-31T09:00:00.000Z');
    expect(await stateOf(number)).toBe('resolved');
    await sportello.passTo('2026-04-01T09:00:00.000Z');
    expect(await stateOf(number)).toBe('archived');
    const lia = await desk();
    expect((await lia.events(number)).at(-1)).toMatchObject({ type: 'archived', actor: { name: 'Sportello' } });
    expect((await lia.mailsTo(email)).at(-1)).toMatchObject({ id: last?.id });
  });

  it('is never there too early: what ended at twenty past is archived when that hour is over', async () => {
    clock.set('2026-04-07T09:20:00.000Z');
    const { number } = await solved('eva@person.example');
    await sportello.passTo('2026-05-07T09:59:59.000Z');
    expect(await stateOf(number)).toBe('resolved');
    await sportello.passTo('2026-05-07T10:00:00.000Z');
    expect(await stateOf(number)).toBe('archived');
  });

  it('what was closed by hand is archived by its own closure; a reopened one is not', async () => {
    clock.set('2026-05-11T09:00:00.000Z');
    const closed = await solved('closed@person.example');
    const reopened = await solved('again@person.example');
    await sportello.passTo('2026-05-21T09:00:00.000Z');
    await (await desk()).act(closed.number, 'close');
    await (await desk()).act(reopened.number, 'reopen');
    await sportello.passTo('2026-06-19T09:00:00.000Z');
    expect([await stateOf(closed.number), await stateOf(reopened.number)]).toEqual(['closed', 'in-charge']);
    await sportello.passTo('2026-06-21T09:00:00.000Z');
    expect([await stateOf(closed.number), await stateOf(reopened.number)]).toEqual(['archived', 'in-charge']);
  });

  it('a backlog larger than one batch goes at once, and from the archive an answer still reopens', async () => {
    clock.set('2026-07-06T09:00:00.000Z');
    const { number } = await solved('late@person.example');
    // A hundred and twenty more, ended long ago under a longer delay, and forgotten by every job.
    await sportello.database.asAdmin(
      `INSERT INTO sportello.ticket (tenant_id, id, number, state, kind, channel, channel_instance, requester_id, severity, subject,
         last_technician_id, last_technician_name, closure_reason, opened_at, updated_at, resolved_at, service_levels, seq, version, last_hash)
       SELECT tenant_id, gen_random_uuid(), 'CPORTAL-2025-' || lpad(n::text, 7, '0'), 'resolved', kind, channel, channel_instance,
              requester_id, severity, subject, last_technician_id, last_technician_name, closure_reason, '2025-01-02', '2025-01-02',
              '2025-01-02', service_levels, seq, version, last_hash
         FROM sportello.ticket, generate_series(1, 120) AS n WHERE number = '${number}'`,
    );
    await sportello.passTo('2026-08-05T09:00:00.000Z');
    const [row] = await sportello.database.asAdmin<{ n: number }>(
      `SELECT count(*)::int AS n FROM sportello.ticket WHERE number LIKE 'CPORTAL-2025-%' AND state = 'archived'`,
    );
    expect([row?.n, await stateOf(number)]).toEqual([120, 'archived']);
    await (await desk()).act(number, 'reopen', { text: 'Non va ancora.' });
    expect(await stateOf(number)).toBe('in-charge');
  });
});
