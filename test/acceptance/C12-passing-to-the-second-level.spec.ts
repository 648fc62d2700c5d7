import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('C12 · passing to the second level is notified to the user by e-mail', () => {
  const TENANT = 'cportal';
  let sportello: InProcessSportello;
  let lia: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock: stoppedAt('2026-03-03T09:00:00Z') });
    lia = await sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi' });
  });
  afterAll(() => sportello.stop());

  const form = {
    ...{ userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
    ...{ name: 'Ada Bianchi', subject: 'Non entro', text: 'Lo SPID non va.' },
  };
  async function taken(language: 'it' | 'en', email: string): Promise<string> {
    const { number } = await sportello.api(TENANT).submit('portal', { ...form, language, email });
    await sportello.settled();
    await lia.act(number, 'take-charge');
    await sportello.settled();
    return number;
  }
  const passed = async (email: string) => (await lia.mailsTo(email)).find(({ template }) => template === 'escalated');

  it.each([
    ['it', 'passata al livello di assistenza successivo', 'Specialisti del portale'],
    ['en', 'passed to the next level of support', 'Portal specialists'],
  ] as const)(
    'escalated by hand, in the requester’s language (%s), with the team that has it now',
    async (language, words, team) => {
      const email = `${language}@person.example`;
      const number = await taken(language, email);
      await lia.act(number, 'escalate', { team: 'second-level', reason: 'Serve uno specialista' });
      await sportello.settled();
      const mail = await passed(email);
      expect(mail).toMatchObject({ template: 'escalated', ticketNumber: number });
      expect(mail?.text).toContain(words);
      expect(mail?.text).toContain(team);
      expect(mail?.text).not.toContain('Serve uno specialista');
    },
  );

  it('passed between teams of different levels, just the same; between those of one level there is nothing to tell', async () => {
    const number = await taken('it', 'passa@person.example');
    await lia.act(number, 'route', { team: 'supervisors', reason: 'Da vedere insieme' });
    await sportello.settled();
    expect(await passed('passa@person.example')).toBeUndefined();
    await lia.act(number, 'route', { team: 'second-level', reason: 'È loro' });
    await sportello.settled();
    expect(await passed('passa@person.example')).toMatchObject({ ticketNumber: number });
  });

  it('is refused to a team of the same level, which is passed on and not escalated', async () => {
    const number = await taken('it', 'stesso@person.example');
    const { status, body } = await lia.ask('POST', `tickets/${number}/escalate`, {
      json: { team: 'supervisors', reason: 'Perché sì' },
    });
    expect({ status, errors: body.errors }).toMatchObject({
      status: 400,
      errors: [{ field: 'team', code: 'same-level' }],
    });
  });
});
