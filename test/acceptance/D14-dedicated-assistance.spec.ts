import { parse, stringify } from 'yaml';
import type { ChatView } from '../../apps/server/src/chat/chat.views.js';
import type { CallPageView } from '../../apps/server/src/calls/calls.views.js';
import type { PortalView } from '../../apps/server/src/portal/portal.views.js';
import type { ServiceFiguresView } from '../../apps/server/src/figures/figures.views.js';
import type { TicketPageView } from '../../apps/server/src/tickets/ticket.views.js';
import type { WallView } from '../../apps/server/src/views/wall.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { ChatClient } from '../../apps/server/test/support/chat.client.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { inAnswerTo, letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { exchangeSecrets, TelephoneExchange } from '../support/telephone.exchange.js';
import { pushSigned } from '../support/signed-push.js';

interface TenantFile {
  channels: { instance: string; settings: Record<string, unknown> }[];
  /** The one of the house has no end: whoever starts up their administration. */
  campaigns: object[];
}
const TENANT = 'noipa';
const START_UP = 'avvio@stipendi.example';
const SECRETS = exchangeSecrets(TENANT);
const [SECRET = ''] = Object.values(SECRETS);
const both = (text: string) => ({ it: text, en: text });

/** A mailbox, a form, a live chat and a telephone line for those who teach, in March, on tax; and the tools of social groups, for everybody. */
async function withCampaign(): Promise<string> {
  const file = parse((await houseTenants()).get(TENANT) ?? '', { merge: true }) as TenantFile;
  const settingsOf = (instance: string) => file.channels.find((one) => one.instance === instance)?.settings ?? {};
  const own = (instance: string, plugin: string, kind: string, settings: object, name: string) => ({
    ...{ instance, plugin, kind, name: both(name), settings },
  });
  const listen = { host: '127.0.0.1', port: 0 };
  const channels = [
    ...file.channels,
    own('tax-box', 'channel-smtp', 'mail', { listen, addresses: ['cu@stipendi.example'] }, 'Casella CU'),
    own('tax-form', 'channel-webform', 'webform', settingsOf('webform'), 'Modulo CU'),
    own('tax-chat', 'channel-chat', 'chat', settingsOf('chat'), 'Chat CU'),
    own('tax-line', 'channel-phone', 'phone', { secrets: ['env:SECRET_NOIPA_EXCHANGE'], language: 'it' }, 'Linea CU'),
    own('social', 'channel-webhook', 'chat', { secrets: ['env:SECRET_NOIPA_EXCHANGE'] }, 'Gruppi social'),
  ];
  const campaign = {
    ...{ campaign: 'tax-2026', name: { it: 'Certificazione unica', en: 'Tax certificate' } },
    ...{ from: '2026-03-02T08:00', to: '2026-03-31T18:00', topics: [{ area: 'tax' }] },
    channels: ['tax-box', 'tax-form', 'tax-chat', 'tax-line'],
    groups: { userTypes: ['payroll-operator'], addresses: ['@scuola.example'] },
    team: 'payroll-experts',
  };
  const campaigns = [...file.campaigns, campaign];
  return stringify({ ...file, channels, campaigns }, { aliasDuplicateObjects: false });
}

// @covers wholly
describe('D14 · web assistance for everybody, dedicated assistance for some and for a time', () => {
  const BEFORE = '2026-03-02T06:59:59Z';
  const OPEN = '2026-03-03T09:00:00Z';
  // 18:00 in Rome, where daylight saving has begun meanwhile.
  const AFTER = '2026-03-31T16:00:00Z';
  const clock = stoppedAt(OPEN);
  let sportello: InProcessSportello;
  let desk: Api;
  let anybody: Api;
  beforeAll(async () => {
    const files = { [TENANT]: await withCampaign() };
    sportello = await InProcessSportello.start({ tenants: [], files, clock, secrets: SECRETS });
    desk = await sportello.staff(TENANT, ['l1', 'supervisor']);
    anybody = sportello.api(TENANT);
  });
  beforeEach(() => clock.set(OPEN));
  afterAll(() => sportello.stop());

  const triplet = { area: 'tax', topic: 'certificates', subtopic: 'missing-certificate' };
  const byForm = (form: string, more: object = {}) => ({
    path: `channels/${form}`,
    json: {
      ...{ name: 'Ada Bianchi', email: 'ada@posta.example', language: 'it', userType: 'payroll-operator' },
      ...{ organisation: 'Scuola', subject: 'CU', text: 'Non trovo la certificazione.', privacy: true, ...triplet },
      ...{ 'fields.taxYear': '2025', 'fields.officeCode': 'RM01', 'fields.affectedEmployees': 'one', ...more },
    },
  });
  const sent = async (form: string, more: object = {}): Promise<string> => {
    const { path, json } = byForm(form, more);
    return (await anybody.post<{ number: string }>(path, json)).number;
  };
  const write = async (from: string, subject: string, to = 'cu@stipendi.example', more: object = {}) => {
    const door = await sportello.door(TENANT, to.startsWith('cu@') ? 'tax-box' : 'start-up-mailbox');
    await handOver(door, { from, to, raw: letter({ from, to, subject, ...more }) });
    await sportello.settled();
    return (await desk.tickets('?channel=mail')).items.find((one) => one.subject === subject)?.number ?? '';
  };

  const chatting = async (instance: string): Promise<ChatClient> => {
    const guest = await ChatClient.open(anybody, `chat/${instance}?language=it`);
    guest.say('La CU non si apre.');
    await guest.now('begun');
    return guest;
  };

  it('shows the dedicated ways while they are open, and lets them go by themselves', async () => {
    const shown = async (at: string) => {
      clock.set(at);
      const { campaigns, forms, chats, campaignsChangeAt } = await anybody.get<PortalView>('portal');
      const names = (things: { instance: string }[]) => things.map(({ instance }) => instance);
      return {
        campaigns: campaigns.map((one) => one.campaign),
        forms: names(forms),
        chats: names(chats),
        campaignsChangeAt,
      };
    };
    const web = { campaigns: ['start-up'], forms: ['webform'], chats: ['chat', 'social'] };
    expect(await shown(BEFORE)).toEqual({ ...web, campaignsChangeAt: '2026-03-02T07:00:00.000Z' });
    expect(await shown(OPEN)).toEqual({
      ...{ campaigns: ['start-up', 'tax-2026'], forms: ['webform', 'tax-form'], chats: ['chat', 'tax-chat', 'social'] },
      campaignsChangeAt: AFTER.replace('Z', '.000Z'),
    });
    expect(await shown(AFTER)).toEqual({ ...web, campaignsChangeAt: undefined });
    clock.set(OPEN);
    const [endless, campaign] = (await anybody.get<PortalView>('portal')).campaigns;
    expect(endless).not.toHaveProperty('closesAt');
    expect(campaign).toMatchObject({ closesAt: AFTER.replace('Z', '.000Z'), userTypes: [{ it: expect.any(String) }] });
    // Whom it is for by name is nobody’s to read.
    expect(JSON.stringify(campaign)).not.toContain('scuola.example');
  });

  it('gives what comes by a dedicated form, mailbox or line in its time to the team of the campaign', async () => {
    const form = await sent('tax-form');
    const mail = await write('ugo@scuola.example', 'CU della scuola');
    await sportello.settled();
    for (const number of [form, mail]) {
      const ticket = await desk.ticket(number);
      expect(ticket).toMatchObject({ campaign: 'tax-2026', team: 'payroll-experts', outside: [] });
      expect(ticket.routing).toMatchObject({ explanation: { rule: 'campaigns.tax-2026' } });
    }
    const { items } = await desk.tickets('?campaign=tax-2026');
    expect(items.map(({ number }) => number).sort()).toEqual([form, mail].sort());
    const asked = 'service-figures?from=2026-03-03&to=2026-03-03';
    const figures = await desk.get<ServiceFiguresView>(asked);
    expect(figures.byCampaign).toEqual({ 'tax-2026': 2 });
    expect((await desk.get<ServiceFiguresView>(`${asked}&campaign=tax-2026`)).tickets).toBe(2);
  });

  it('gives whoever calls the dedicated line to the same team, and after the end serves them the ordinary way', async () => {
    const exchange = new TelephoneExchange(anybody, 'tax-line', () => clock.now());
    const requester = { name: 'Ada Bianchi', phone: '06 5555 0301', userType: 'payroll-operator' };
    const called = async (call: string) => {
      await exchange.tells('answered', call, { from: requester.phone });
      const [newest] = (await desk.get<CallPageView>('calls')).items;
      const asked = { ...triplet, requester, call: newest?.id, subject: `Chiamata ${call}`, text: 'Non trovo la CU.' };
      const { number } = await desk.register(asked);
      await sportello.settled();
      return desk.ticket(number);
    };
    const open = await called('c-1');
    expect(open).toMatchObject({ channel: 'phone', campaign: 'tax-2026', team: 'payroll-experts', outside: [] });
    clock.set(AFTER);
    const over = await called('c-2');
    expect(over).toMatchObject({ channel: 'phone', team: 'contact-centre', outside: [{ code: 'campaign' }] });
    expect(over.campaign).toBeUndefined();
  });

  it('gives whoever chats in its time to the same team, waiting in a queue of its own', async () => {
    const [ada, eva] = [await chatting('tax-chat'), await chatting('chat')];
    try {
      for (const [guest, campaign] of [
        [ada, 'tax-2026'],
        [eva, undefined],
      ] as const) {
        guest.send({ type: 'hand-over', name: 'Ada Bianchi', email: 'ada@scuola.example' });
        const told = await guest.now('state', (state) => state['ticket'] !== undefined);
        expect(told).toMatchObject({ state: 'queued', place: 1 });
        await sportello.settled();
        const ticket = await desk.ticket(String(told['ticket']));
        expect(ticket).toMatchObject({ channel: 'chat', outside: [] });
        expect([ticket.campaign, ticket.team === 'payroll-experts']).toEqual([campaign, campaign !== undefined]);
      }
    } finally {
      for (const guest of [ada, eva]) guest.cut();
    }
  });

  it('is there without an end for a single group, and what is asked of them in detail stays with the same team', async () => {
    for (const at of [OPEN, AFTER]) {
      clock.set(at);
      const subject = `In avvio ${at.slice(0, 10)}`;
      const number = await write('ivo@nuovo-ente.example', subject, START_UP);
      expect(await desk.ticket(number)).toMatchObject({ campaign: 'start-up', team: 'onboarding', outside: [] });
      await desk.act(number, 'take-charge');
      await desk.act(number, 'request-information', { text: 'Quanti dipendenti, e da quale mese?' });
      await sportello.settled();
      const told = await desk.mailsTo('ivo@nuovo-ente.example');
      const asked = told.find((one) => one.ticketNumber === number && one.template === 'information-requested');
      const headers = inAnswerTo(asked!);
      await write('ivo@nuovo-ente.example', `Re: ${subject}`, START_UP, { headers, text: 'Quaranta, da aprile.' });
      const ticket = await desk.ticket(number);
      expect(ticket).toMatchObject({ campaign: 'start-up', team: 'onboarding', state: 'in-progress' });
      expect(ticket.messages.at(-1)?.text).toContain('Quaranta, da aprile.');
    }
  });

  it('shows the desk which requests came by it: in lists, in a view that is kept, and on each', async () => {
    const number = await sent('tax-form', { subject: 'CU in elenco' });
    const filter = { campaign: 'tax-2026', q: 'elenco' };
    const { id } = await desk.post<{ id: string }>('saved-views', { name: 'Certificazione unica', filter });
    const ordinary = await sent('webform', { subject: 'Altro in elenco' });
    const { items } = await desk.get<TicketPageView>(`saved-views/${id}/tickets`);
    expect(items).toMatchObject([{ number, campaign: 'tax-2026' }]);
    const all = (await desk.tickets('?q=elenco')).items;
    expect(all.find((one) => one.number === ordinary)?.campaign).toBeUndefined();
    expect((await desk.ticket(number)).campaign).toBe('tax-2026');
  });

  it('serves everybody on the web all the time, the tools of social groups included', async () => {
    for (const at of [OPEN, AFTER]) {
      clock.set(at);
      const number = await sent('webform', { userType: 'office-manager' });
      const social = { subject: 'Dal gruppo', text: 'Come si scarica?', requester: { name: 'Ada' } };
      const { body } = await pushSigned(anybody, 'social', social, { secret: SECRET, now: clock.now() });
      for (const one of [number, body.number]) {
        const ticket = await desk.ticket(one);
        expect(ticket.outside).toEqual([]);
        expect(ticket.campaign).toBeUndefined();
      }
    }
  });

  it('is before the supervisors on their wall while it is open: what is in hand, and what is past its term', async () => {
    const onWall = async () =>
      (await desk.get<WallView>('views/wall')).campaigns.find(({ campaign }) => campaign === 'tax-2026');
    const before = await onWall();
    await sent('tax-form');
    await write('ugo@altro.example', 'Non della campagna');
    await sportello.settled();
    expect(await onWall()).toEqual({
      ...{ campaign: 'tax-2026', name: { it: 'Certificazione unica', en: 'Tax certificate' } },
      ...{ closesAt: AFTER.replace('Z', '.000Z'), dueSoon: expect.any(Number), breached: before?.breached },
      open: (before?.open ?? 0) + 1,
    });
    clock.set('2026-03-30T09:00:00Z');
    const late = await onWall();
    expect(late).toMatchObject({ open: (before?.open ?? 0) + 1, breached: (before?.open ?? 0) + 1, dueSoon: 0 });
    clock.set(AFTER);
    expect(await onWall()).toBeUndefined();
    clock.set(BEFORE);
    expect(await onWall()).toBeUndefined();
  });

  it('takes in what comes by another group’s way as any other request, and says so', async () => {
    const number = await write('ugo@altro.example', 'Da un altro gruppo');
    expect(await desk.ticket(number)).toMatchObject({
      team: 'mailbox-offices',
      outside: [{ code: 'campaign', reason: { it: expect.stringContaining('riservata') } }],
    });
    const [answer] = await desk.mailsTo('ugo@altro.example');
    expect(answer?.text).toContain('L’assistenza dedicata «Certificazione unica» è riservata');
    expect(answer?.text).toContain('Si può usare:');
  });

  it('loses nothing that comes to the mailbox after the end: an ordinary ticket, whose sender is told where to turn', async () => {
    clock.set(AFTER);
    const number = await write('eva@scuola.example', 'Dopo la fine');
    const ticket = await desk.ticket(number);
    expect(ticket).toMatchObject({ team: 'mailbox-offices', outside: [{ code: 'campaign' }] });
    expect(ticket.campaign).toBeUndefined();
    const [answer] = await desk.mailsTo('eva@scuola.example');
    expect(answer?.text).toContain('si è chiusa martedì 31 marzo 2026, 18:00');
    expect(answer?.text).toContain('Si può usare: Modulo web');
    expect(answer?.text).not.toContain('Modulo CU');
  });

  it('says kindly on a form after the end where to turn, and keeps nothing', async () => {
    clock.set(AFTER);
    const { path, json } = byForm('tax-form', { subject: 'Modulo chiuso' });
    const refused = await anybody.ask('POST', path, { json });
    expect(refused).toMatchObject({ status: 422, body: { code: 'TICKET.CAMPAIGN_CLOSED' } });
    expect(refused.body.detail).toMatch(/si è chiusa.*Si può usare: Modulo web/);
    expect((await desk.tickets('?q=Modulo%20chiuso')).items).toEqual([]);
  });

  it('closes the queue of its chat: nobody more waits there, and what is left is a request', async () => {
    const ada = await chatting('tax-chat');
    try {
      clock.set(AFTER);
      expect(await anybody.get<ChatView>('chat/tax-chat?language=it')).toMatchObject({
        ...{ open: false, closed: expect.stringContaining('si è chiusa') },
      });
      const who = { name: 'Ada Bianchi', email: 'ada@scuola.example' };
      ada.send({ type: 'hand-over', ...who });
      const told = await ada.now('closed');
      expect(told['text']).toMatch(/si è chiusa.*Si può usare: Modulo web/);
      ada.send({ type: 'hand-over', ...who, leave: true });
      const { ticket } = await ada.now('state', (state) => state['ticket'] !== undefined);
      expect(await desk.ticket(String(ticket))).toMatchObject({ channel: 'chat', outside: [{ code: 'campaign' }] });
    } finally {
      ada.cut();
    }
  });
});
