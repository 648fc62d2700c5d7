import type { CallBackPageView, WaitingCallBackView } from '../../apps/server/src/calls/calls.views.js';
import type { PortalView } from '../../apps/server/src/portal/portal.views.js';
import type { TicketClocksView } from '../../apps/server/src/terms/terms.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { builtHouse } from '../support/house.js';
import { exchangeSecrets, TelephoneExchange } from '../support/telephone.exchange.js';

const TENANT = 'cportal';
const OFFICE = 'assistenza@portale-edilizia.example';
const PORTAL = 'https://www.portale-edilizia.example';

/** The tenant of the house with a telephone exchange, and a second form for who wants to be called. */
async function withEveryWayIn(): Promise<string> {
  const source = (await houseTenants()).get(TENANT) ?? '';
  const ways = `
  - instance: call-me
    plugin: channel-webform
    name: { it: Mi richiami, en: Call me back }
    kind: webform
    settings:
      title: { it: Mi richiami, en: Call me back }
      classification: hidden
      phone: required
      callBack: true
      privacy: { label: { it: Letta, en: Read } }
  - instance: line
    plugin: channel-phone
    name: { it: Telefono, en: Telephone }
    kind: phone
    settings: { secrets: ['env:${Object.keys(exchangeSecrets(TENANT))[0]}'] }
`;
  return source.replace(/\nchannels:\n/, `\nchannels:${ways}`);
}

// @covers wholly
describe('C8 · a form inside the portal, e-mail, and a telephone whose callers are called back', () => {
  // Monday 2 November 2026, 09:00 in Rome.
  const clock = stoppedAt('2026-11-02T08:00:00Z');
  let sportello: InProcessSportello;
  let exchange: TelephoneExchange;
  let lia: Api;
  let anybody: Api;
  beforeAll(async () => {
    // The pages, and the script that frames a form, are what the build leaves.
    await builtHouse();
    const files = { [TENANT]: await withEveryWayIn() };
    sportello = await InProcessSportello.start({ tenants: [], files, clock, secrets: exchangeSecrets(TENANT) });
    anybody = sportello.api(TENANT);
    exchange = new TelephoneExchange(anybody, 'line', () => clock.now());
    lia = await sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi', teams: ['first-level'] });
  });
  afterAll(() => sportello.stop());

  const waiting = async (): Promise<readonly WaitingCallBackView[]> =>
    (await lia.get<CallBackPageView>('call-backs')).items;

  it('the form, inside the pages of the portal that is served, and of no other', async () => {
    const { forms } = await anybody.get<PortalView>('portal');
    expect(forms).toMatchObject([{ instance: 'call-me' }, { instance: 'portal', embeddedIn: [PORTAL] }]);
    expect(forms[0]).not.toHaveProperty('embeddedIn');
    for (const path of ['portal', 'portal?step=details&language=en', 'portal/sent']) {
      const { headers } = await anybody.ask('GET', `/${TENANT}/embed/forms/${path}`);
      expect(headers.get('content-security-policy')?.split(';').at(-1)).toBe(`frame-ancestors ${PORTAL}`);
      expect(headers.get('x-frame-options')).toBeNull();
    }
    const refused = ['', '/new', '/embed/forms', '/embed/forms/call-me', '/embed/forms/none', '/embed/forms/portalx'];
    for (const path of refused) {
      const { headers } = await anybody.ask('GET', `/${TENANT}${path}`);
      expect([path, headers.get('content-security-policy')]).toEqual([
        path,
        expect.stringContaining("frame-ancestors 'none'"),
      ]);
      expect(headers.get('x-frame-options')).not.toBeNull();
    }
    const script = await anybody.ask('GET', '/embed.js');
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
  });

  it('what the form asks depends on who asks about what; it is the way in that is served soonest (C9)', async () => {
    const form = {
      ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
      ...{ name: 'Ada Bianchi', email: 'ada@person.example', subject: 'Non entro', text: 'Lo SPID non va.' },
    };
    const { number } = await anybody.submit('portal', form);
    await sportello.settled();
    expect(await lia.ticket(number)).toMatchObject({ channel: 'webform', requester: 'Ada Bianchi' });
    const { clocks } = await lia.get<TicketClocksView>(`tickets/${number}/clocks`);
    expect(clocks.find((one) => one.clock === 'take-charge')?.target).toBe('30m');
  });

  it('e-mail', async () => {
    const raw = letter({ from: 'ugo@person.example', to: OFFICE, subject: 'Firma', text: 'Non firma.' });
    await handOver(await sportello.door(TENANT, 'mail'), { from: 'ugo@person.example', to: OFFICE, raw });
    await sportello.settled();
    expect((await lia.tickets('?channel=mail')).items).toMatchObject([{ subject: 'Firma' }]);
  });

  it('a caller whom nobody answers leaves the number, and is called back within the term', async () => {
    clock.set('2026-11-03T08:00:00Z');
    await exchange.tells('ringing', 'c-1', { from: '+39 06 5555 0777' });
    await exchange.tells('missed', 'c-1');
    const [promise] = await waiting();
    expect(promise).toMatchObject({
      ...{ kind: 'missed-call', phone: '+390655550777', team: 'first-level', overdue: false },
      ...{ askedAt: '2026-11-03T08:00:00.000Z', dueAt: '2026-11-03T09:30:00.000Z' },
    });
    clock.set('2026-11-03T08:40:00Z');
    const body = { outcome: 'spoken', text: 'Password reimpostata insieme.' };
    expect(await lia.post(`call-backs/${promise?.id}/record-call`, body)).toMatchObject({ ended: 'spoken' });
    expect(await waiting()).toEqual([]);
  });

  it('whoever leaves the number on a page is promised the same, in hours of the service, with a request of their own', async () => {
    // 12:00 in Rome: one hour until the closing of 13:00, the rest after 14:00.
    clock.set('2026-11-04T11:00:00Z');
    const form = {
      ...{ language: 'it', name: 'Eva Gialli', email: 'eva@person.example', privacy: true },
      ...{ subject: 'Richiamatemi', text: 'Non riesco a pagare.' },
    };
    const nameless = await anybody.ask('POST', 'channels/call-me', { json: form });
    expect(nameless).toMatchObject({ status: 422, body: { errors: [{ field: 'phone', code: 'required' }] } });
    const { number } = await anybody.submit('call-me', { ...form, phone: '06 5555 0301' });
    await sportello.settled();
    expect(await waiting()).toMatchObject([
      { kind: 'ticket', ticket: number, phone: '06 5555 0301', dueAt: '2026-11-04T13:30:00.000Z' },
    ]);
    await lia.act(number, 'take-charge');
    await lia.act(number, 'record-call', { outcome: 'spoken', text: 'Risolto al telefono.' });
    expect(await waiting()).toEqual([]);
  });

  it('whoever is spoken to and asks to be called later is promised that by the desk', async () => {
    clock.set('2026-11-05T08:00:00Z');
    const requester = { name: 'Ida Neri', phone: '0655550302' };
    const { number } = await lia.register({ requester, subject: 'Accesso', text: 'Chiede di essere richiamata.' });
    await lia.act(number, 'ask-call-back', {});
    expect(await waiting()).toMatchObject([{ ticket: number, dueAt: '2026-11-05T09:30:00.000Z' }]);
    // Nobody does: it is seen.
    await sportello.passTo('2026-11-05T10:00:00Z');
    expect(await waiting()).toMatchObject([{ ticket: number, overdue: true }]);
  });
});
