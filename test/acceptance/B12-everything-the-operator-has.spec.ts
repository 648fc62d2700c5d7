import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('B12 · opening a ticket keeps every information and note the operator has', () => {
  const TENANT = 'ente-sam';
  let sportello: InProcessSportello;
  let desk: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT] });
    desk = await sportello.staff(TENANT, ['l1'], { id: 'op-7', name: 'Carla Operatrice' });
  });
  afterAll(() => sportello.stop());

  const known = {
    requester: {
      ...{ name: 'Ugo Verdi', email: 'ugo@ente.example', phone: '+39 06 5555 0102' },
      ...{ organisation: 'Ufficio tributi, 2º piano', userType: 'employee' },
    },
    kind: 'malfunction',
    language: 'en',
    severity: 2,
    subject: 'La stampante «Èpson» non stampa — 日本',
    text: 'Riga uno.\n\n  Riga due, rientrata: <b>non</b> è HTML & resta com’è.\nFine €.',
    note: 'Chiama dal cellulare; la sede chiude alle 13.',
    ...{ area: 'workplace', topic: 'peripherals', subtopic: 'printing' },
    fields: { site: 'municipio', inventoryNumber: 'PC-0042', impact: 'one-person', copies: 12, warranty: true },
  };

  it('says it all again, to the letter', async () => {
    const { number, openedAt } = await desk.register(known);
    const ticket = await desk.ticket(number);
    const { requester, text, note, ...facts } = known;
    expect(ticket).toMatchObject({ ...facts, contact: requester, openedAt });
    expect(ticket.messages.map(({ direction, visibility, text: said }) => ({ direction, visibility, said }))).toEqual([
      { direction: 'in', visibility: 'public', said: text },
      { direction: 'out', visibility: 'internal', said: note },
    ]);
    expect(ticket.messages[1]).toMatchObject({ author: 'Carla Operatrice' });
    expect((await desk.events(number)).slice(0, 2)).toMatchObject([
      { type: 'registered', actor: { id: 'op-7', name: 'Carla Operatrice' } },
      { type: 'note-added', actor: { id: 'op-7' }, data: { visibility: 'internal' } },
    ]);
  });

  it('keeps the note from the requester, on the page and in the mail', async () => {
    const requester = { ...known.requester, email: 'ugo.secondo@ente.example' };
    const { number } = await desk.register({ ...known, requester });
    await sportello.settled();
    const [confirmation] = await desk.mailsTo('ugo.secondo@ente.example');
    expect(confirmation?.ticketNumber).toBe(number);
    expect(confirmation?.raw).not.toContain('cellulare');
    const token = /\/request#(\S+)/.exec(confirmation?.text ?? '')?.[1];
    const page = await sportello.api(TENANT, token).myTicket();
    expect(page.number).toBe(number);
    expect(JSON.stringify(page)).not.toContain('cellulare');
  });

  it('keeps what is new about who asks again from a known address, and what the first ticket said', async () => {
    const email = 'ugo.terzo@ente.example';
    const first = await desk.register({ ...known, requester: { ...known.requester, email } });
    const requester = {
      ...{ name: 'Ugo Verdi Neri', email, phone: '+39 06 5555 0199' },
      ...{ organisation: 'Ufficio anagrafe, piano terra', userType: 'employee' },
    };
    const second = await desk.register({ ...known, requester });
    const id = expect.any(String) as string;
    expect((await desk.ticket(second.number)).contact).toEqual({ ...requester, id });
    expect((await desk.ticket(first.number)).contact).toEqual({ ...known.requester, email, id });
  });

  it('registers the ticket once when the operator’s program asks twice', async () => {
    const first = await desk.register(known, 'call-of-nine-o-clock');
    const second = await desk.register(known, 'call-of-nine-o-clock');
    expect(second).toEqual(first);
    const notes = (await desk.ticket(first.number)).messages.filter(({ visibility }) => visibility === 'internal');
    expect(notes).toHaveLength(1);
  });
});
