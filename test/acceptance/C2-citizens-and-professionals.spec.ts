import type { PortalView } from '../../apps/server/src/portal/portal.views.js';
import type { Api, ProblemBody } from '../../apps/server/test/support/api.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('C2 · requesters are citizens and professionals', () => {
  const TENANT = 'cportal';
  let sportello: InProcessSportello;
  let page: Api;
  let desk: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT] });
    page = sportello.api(TENANT);
    desk = await sportello.staff(TENANT);
  });
  afterAll(() => sportello.stop());

  const form = {
    ...{ language: 'it', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
    ...{ name: 'Ada Bianchi', email: 'ada@person.example', subject: 'Non entro', text: 'Lo SPID non va.' },
  };

  it('lets a person say which of the two they are, and nothing else', async () => {
    const { userTypes } = await page.get<PortalView>('portal');
    expect(userTypes).toEqual([
      { id: 'citizen', name: { it: 'Cittadino', en: 'Citizen' } },
      { id: 'professional', name: { it: 'Professionista', en: 'Professional' } },
    ]);
  });

  it('takes a citizen’s request and shows the desk that it is one', async () => {
    const { number } = await page.submit('portal', { ...form, userType: 'citizen' });
    expect((await desk.ticket(number)).contact).toMatchObject({ name: 'Ada Bianchi', userType: 'citizen' });
  });

  it('asks a professional for the professional body as well', async () => {
    const refused = await page.ask<ProblemBody>('POST', 'channels/portal', {
      json: { ...form, userType: 'professional' },
    });
    expect(refused.status).toBe(422);
    expect(refused.body.errors?.map(({ field }) => field)).toEqual(['fields.professionalBody']);

    const { number } = await page.submit('portal', {
      ...form,
      userType: 'professional',
      email: 'architect@person.example',
      'fields.professionalBody': 'architects',
    });
    expect(await desk.ticket(number)).toMatchObject({
      contact: { userType: 'professional' },
      fields: { professionalBody: 'architects' },
    });
  });

  it('takes the same person as a citizen today and as a professional tomorrow', async () => {
    const email = 'both@person.example';
    const citizen = await page.submit('portal', { ...form, email, userType: 'citizen' });
    const professional = await page.submit('portal', {
      ...{ ...form, email, name: 'Arch. Ada Bianchi', userType: 'professional' },
      'fields.professionalBody': 'architects',
    });
    expect((await desk.ticket(citizen.number)).contact).toMatchObject({ name: 'Ada Bianchi', userType: 'citizen' });
    expect((await desk.ticket(professional.number)).contact).toMatchObject({
      ...{ name: 'Arch. Ada Bianchi', userType: 'professional' },
    });
  });

  it('takes nobody for anything else, on the form or at the desk', async () => {
    const onTheForm = await page.ask<ProblemBody>('POST', 'channels/portal', { json: { ...form, userType: 'mayor' } });
    expect(onTheForm).toMatchObject({ status: 422, body: { errors: [{ field: 'userType' }] } });
    const requester = { name: 'Ada', userType: 'mayor' };
    const atTheDesk = await desk.ask<ProblemBody>('POST', 'tickets', { json: { requester, subject: 'x', text: 'y' } });
    expect(atTheDesk).toMatchObject({ status: 400, body: { errors: [{ field: 'requester.userType' }] } });
  });

  it('also hears them by phone, when the desk says who they are', async () => {
    const requester = { name: 'Ugo Verdi', phone: '+39 06 5555 0301', userType: 'professional' };
    const { number } = await desk.register({
      requester,
      subject: 'Da richiamare',
      text: 'Chiede di essere richiamato.',
    });
    expect((await desk.ticket(number)).contact).toEqual({
      id: expect.any(String) as string,
      name: 'Ugo Verdi',
      phone: '+39 06 5555 0301',
      userType: 'professional',
    });
  });
});
