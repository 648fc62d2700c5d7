import type { ContactCardView, PossibleDuplicatesView } from '../../apps/server/src/contacts/contact-card.views.js';
import type { FoundContactsView } from '../../apps/server/src/contacts/contact-search.controller.js';
import type { ContactHistoryView } from '../../apps/server/src/contacts/contacts.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { ChatClient } from '../../apps/server/test/support/chat.client.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'inail';
/** An administration that is also talked to by live chat. */
const WITH_CHAT = 'noipa';
const OFFICE = 'ufficio.virtuale@istituto.example';
const clock = stoppedAt('2026-03-03T09:00:00Z');
let sportello: InProcessSportello;
let anna: Api;

beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [TENANT, WITH_CHAT], clock });
  anna = await sportello.staff(TENANT, ['l1', 'l2'], { id: 'anna.ferri', name: 'Anna Ferri' });
});
afterAll(() => sportello.stop());

const history = (id: string): Promise<ContactHistoryView> => anna.get(`contacts/${id}/history`);
const card = (id: string): Promise<ContactCardView> => anna.get(`contacts/${id}`);
const found = async (q: string) => (await anna.get<FoundContactsView>(`contacts?q=${encodeURIComponent(q)}`)).items;
const duplicates = async (id: string) => (await anna.get<PossibleDuplicatesView>(`contacts/${id}/duplicates`)).items;
const contactOf = async (number: string): Promise<string> => (await anna.ticket(number)).contact?.id ?? '';
const numbers = async (id: string) => (await history(id)).items.map(({ number }) => number).sort();

async function writes(from: string, subject: string): Promise<string> {
  const raw = letter({ from, to: OFFICE, subject, text: 'Buongiorno.' });
  await handOver(await sportello.door(TENANT, 'mail'), { from, to: OFFICE, raw });
  await sportello.settled();
  const [mailed] = (await anna.tickets(`?q=${encodeURIComponent(subject)}`)).items;
  return mailed?.number ?? '';
}

/** Taken at the desk: by telephone, unless said otherwise. */
async function asks(requester: object, also: object = {}): Promise<string> {
  clock.advance(60_000);
  const asked = { kind: 'question', requester, subject: 'Rendita', text: 'Quando arriva?', ...also };
  return (await anna.register(asked)).number;
}

async function refused(id: string, what: 'merge' | 'unmerge', json: object): Promise<string | undefined> {
  return (await anna.ask('POST', `contacts/${id}/${what}`, { json })).body.code;
}

// @covers wholly
describe('E3 · personalised relation: the operator sees the requester’s history across channels', () => {
  it('somebody who writes, fills in a form and telephones is one person once the desk has seen that they are', async () => {
    const ada = { name: 'Ada Bianchi', email: 'ada@azienda.example' };
    const mailed = await writes(ada.email, 'Infortunio di Ada');
    const form = await asks({ ...ada, phone: '06 5555 0301' }, { channelInstance: 'contact-centre' });
    const called = await asks({ name: 'Ada Bianchi', phone: '+39 0655550301' });
    const [written, caller] = [await contactOf(mailed), await contactOf(called)];
    expect(await contactOf(form)).toBe(written);
    expect(await numbers(caller)).toEqual([called]);
    // A number and a name are what anybody may say: suggested, never joined by themselves.
    expect(await duplicates(caller)).toMatchObject([{ id: written, shared: ['phone'], sameName: true, tickets: 2 }]);

    await anna.post(`contacts/${written}/merge`, { other: caller, reason: 'Ha detto il codice della pratica' });
    const all = [mailed, form, called].sort();
    expect(await numbers(written)).toEqual(all);
    expect(await numbers(caller)).toEqual(all);
    const { totals } = await history(caller);
    expect(totals.channels.map(({ channel }) => channel).sort()).toEqual(['mail', 'phone', 'webform']);
    for (const q of ['06/5555.0301', ada.email, 'ada bianchi']) {
      expect((await found(q)).map(({ id, tickets }) => [q, id, tickets])).toEqual([[q, written, 3]]);
    }
    expect(await duplicates(written)).toEqual([]);
    expect((await card(written)).points.map(({ kind }) => kind)).toEqual(['email', 'phone']);
  });

  it('says each time how sure it was who asked, and a mail with somebody’s address makes nothing surer', async () => {
    const requester = { name: 'Ugo Verdi', email: 'ugo@azienda.example', phone: '333 1234567' };
    const called = await asks(requester);
    const id = await contactOf(called);
    const surest = async () => (await card(id)).points.map(({ kind, value, assurance }) => [kind, value, assurance]);
    expect(await surest()).toEqual([
      ['email', 'ugo@azienda.example', 'none'],
      ['phone', '333 1234567', 'none'],
    ]);
    const mailed = await writes(requester.email, 'Protesi di Ugo');
    expect(await surest()).toEqual([
      ['email', 'ugo@azienda.example', 'email'],
      ['phone', '333 1234567', 'none'],
    ]);
    const byTicket = (await history(id)).items.map(({ number, assurance, contacts }) => [
      number,
      assurance,
      contacts[0]?.assurance,
    ]);
    expect(byTicket.sort()).toEqual(
      [
        [called, 'none', 'none'],
        [mailed, 'email', 'email'],
      ].sort(),
    );
    expect((await anna.ticket(mailed)).messages[0]).toMatchObject({ assurance: 'email' });
  });

  it('somebody who chats is whom the desk knows by that address, and surer of nothing for it', async () => {
    const lia = await sportello.staff(WITH_CHAT, ['l1'], { id: 'lia', name: 'Lia Conti' });
    const eva = { name: 'Eva Russo', email: 'eva@scuola.example' };
    const called = await lia.register({ requester: eva, subject: 'Cedolino', text: 'Non lo vedo.' });
    const known = (await lia.ticket(called.number)).contact?.id ?? '';

    const chat = await ChatClient.open(sportello.api(WITH_CHAT), 'chat/chat?language=it');
    chat.say('Dove trovo il cedolino?');
    await chat.now('begun');
    chat.send({ type: 'hand-over', ...eva, email: 'EVA@scuola.example' });
    const { ticket } = await chat.now('state', (state) => state['ticket'] !== undefined);
    chat.cut();
    const chatted = await lia.ticket(String(ticket));
    expect(chatted).toMatchObject({ channel: 'chat', contact: { id: known }, identity: { assurance: 'none' } });
    const { items, totals } = await lia.get<ContactHistoryView>(`contacts/${known}/history`);
    expect(items.map(({ number }) => number).sort()).toEqual([called.number, String(ticket)].sort());
    expect(totals.channels.map(({ channel }) => channel)).toContain('chat');
  });

  it('whom the operator recognises is that contact from then on, unless they leave somebody else’s address', async () => {
    const first = await asks({ name: 'Rosa Neri', phone: '333 7654321' });
    const rosa = await contactOf(first);
    const again = await asks({ name: 'Rosa Neri', phone: '333 7654321' }, { contact: rosa });
    expect(await contactOf(again)).toBe(rosa);
    const elsewhere = await asks({ name: 'Rosa Neri', email: 'rosa@azienda.example' }, { contact: rosa });
    expect(await contactOf(elsewhere)).not.toBe(rosa);
    expect(await numbers(rosa)).toEqual([first, again].sort());
  });

  it('what was merged is separated exactly as it was, and who did what, when and why stays', async () => {
    const one = await contactOf(await asks({ name: 'Pia Blu', phone: '02 1111222' }));
    const other = await contactOf(await asks({ name: 'Pia Blu', email: 'pia@azienda.example', phone: '02 1111222' }));
    const seen = async () => [
      await history(one),
      await history(other),
      await duplicates(one),
      (await card(one)).points,
    ];
    const before = await seen();
    await anna.post(`contacts/${other}/merge`, { other: one, reason: 'Stessa voce' });
    expect((await card(one)).contact.id).toBe(other);
    await anna.post(`contacts/${one}/unmerge`, { reason: 'È la sorella' });
    expect(await seen()).toEqual(before);
    expect((await card(one)).merges).toMatchObject([
      {
        ...{ source: { id: one }, target: { id: other }, by: 'Anna Ferri', reason: 'Stessa voce' },
        undone: { by: 'Anna Ferri', reason: 'È la sorella' },
      },
    ]);
  });

  it('merges make no chains and no circles, however many are asked for at once, and a repeated key does nothing twice', async () => {
    const ids: string[] = [];
    for (const name of ['Uno', 'Due', 'Tre']) ids.push(await contactOf(await asks({ name })));
    const [a = '', b = '', c = ''] = ids;
    const reason = 'Stessa persona';
    const crossed = await Promise.all([
      anna.ask('POST', `contacts/${a}/merge`, { json: { other: b, reason } }),
      anna.ask('POST', `contacts/${b}/merge`, { json: { other: a, reason } }),
    ]);
    expect(crossed.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { contact } = await card(a);
    const [head, under] = contact.id === a ? [a, b] : [b, a];
    expect(await refused(c, 'merge', { other: head, reason })).toBe('CONTACT.HAS_MERGED');
    expect(await refused(under, 'merge', { other: c, reason })).toBe('CONTACT.ALREADY_MERGED');
    expect(await refused(c, 'merge', { other: under, reason })).toBe('CONTACT.ALREADY_MERGED');
    expect(await refused(c, 'merge', { other: c, reason })).toBe('CONTACT.SAME');
    expect(await refused(c, 'unmerge', { reason })).toBe('CONTACT.NOT_MERGED');
    await anna.post(`contacts/${head}/merge`, { other: c, reason }, 'once');
    await anna.post(`contacts/${head}/merge`, { other: c, reason }, 'once');
    expect((await card(head)).merges).toHaveLength(2);
  });

  it('an operator adds by hand by what else somebody is known, which finds them and proves nothing', async () => {
    const id = await contactOf(await asks({ name: 'Gino Viola', phone: '049 776655' }));
    const other = await contactOf(await asks({ name: 'G. Viola', email: 'gino@azienda.example' }));
    const reason = 'Lo ha detto al telefono';
    const add = (kind: string, value: string) =>
      anna.ask('POST', `contacts/${id}/points`, { json: { kind, value, reason } });
    for (const [kind, value] of [
      ['email', 'Gino.Viola@casa.example'],
      ['certified-mail', 'gino@pec.example'],
      ['fiscal-code', 'mrtmtt25d09f205z'],
      ['vat-number', 'IT01234567897'],
    ] as const) {
      expect([kind, (await add(kind, value)).status]).toEqual([kind, 200]);
      expect((await found(value)).map((one) => one.id)).toEqual([id]);
    }
    const { points, changes, contact } = await card(id);
    expect(points.map(({ assurance, proved, source }) => [assurance, proved, source])).toEqual(
      points.map(({ kind }) => ['none', false, kind === 'phone' ? 'desk' : undefined]),
    );
    expect(changes.map(({ what, by }) => [what, by])).toEqual(changes.map(() => ['added', 'Anna Ferri']));
    expect(changes).toHaveLength(4);
    expect(contact.email).toBeUndefined();
    const malformed = await add('fiscal-code', 'MRTMTT25D09F205A');
    expect(malformed).toMatchObject({ status: 422, body: { code: 'CONTACT.POINT_MALFORMED' } });
    expect(malformed.body.errors).toMatchObject([{ field: 'value', message: expect.stringContaining('controllo') }]);
    // It is another contact’s: the answer says whose, and merging is one step away.
    const taken = await add('email', 'gino@azienda.example');
    expect(taken).toMatchObject({
      status: 409,
      body: { code: 'CONTACT.POINT_ELSEWHERE', details: { contact: other }, errors: [{ field: 'value' }] },
    });
    await anna.post(`contacts/${id}/merge`, { other, reason: 'È la stessa persona' });
    expect((await add('email', 'gino@azienda.example')).body.code).toBe('CONTACT.POINT_KNOWN');
  });

  it('an operator takes away what is not theirs: the tickets stay, whoever writes from there is new, and it can be put back', async () => {
    const requester = { name: 'Nora Grigi', email: 'nora@azienda.example', phone: '041 556677' };
    const number = await asks(requester);
    const id = await contactOf(number);
    const email = { kind: 'email', value: requester.email };
    const reason = 'Ho scritto male l’indirizzo';
    const known = async () => (await card(id)).points.map(({ kind }) => kind);
    await anna.post(`contacts/${id}/points/remove`, { ...email, reason });
    expect(await known()).toEqual(['phone']);
    expect((await card(id)).contact.email).toBeUndefined();
    expect(await numbers(id)).toEqual([number]);
    const change = (await card(id)).changes[0]?.id;
    await anna.post(`contacts/${id}/points/restore`, { change, reason: 'Era giusto' });
    expect((await card(id)).contact.email).toBe(requester.email);
    expect((await card(id)).changes).toMatchObject([
      { what: 'removed', ...email, by: 'Anna Ferri', reason, undone: { by: 'Anna Ferri', reason: 'Era giusto' } },
    ]);
    await anna.post(`contacts/${id}/points/remove`, { ...email, reason });
    const written = await contactOf(await writes(requester.email, 'Lettera di chi ha davvero l’indirizzo'));
    expect(written).not.toBe(id);
    expect(await numbers(id)).toEqual([number]);
    const again = (await card(id)).changes[0]?.id;
    const back = await anna.ask('POST', `contacts/${id}/points/restore`, { json: { change: again, reason } });
    expect(back).toMatchObject({
      status: 409,
      body: { code: 'CONTACT.POINT_ELSEWHERE', details: { contact: written } },
    });
  });

  it('whoever is forgotten is known by nothing any more, and why they were merged is not told', async () => {
    const mail = 'ivo@azienda.example';
    const number = await asks({ name: 'Ivo Rossi', email: mail });
    const called = await asks({ name: 'Ivo Rossi', phone: '051 998877' });
    const [id, other] = [await contactOf(number), await contactOf(called)];
    await anna.post(`contacts/${id}/merge`, { other, reason: 'Ivo ha richiamato dal cantiere' });
    for (const ended of [number, called]) {
      await anna.act(ended, 'take-charge');
      await anna.act(ended, 'record-call', { outcome: 'spoken', text: 'Spiegato.' });
      await anna.resolve(ended, { reason: 'answered', text: 'Detto.', told: 'call' });
    }
    await sportello.settled();
    const keeper = await sportello.staff(TENANT, ['tenant-admin'], { id: 'keeper' });
    await keeper.post('trail/persons/anonymise', { person: mail, reason: 'Art. 17', files: false });
    for (const one of [id, other]) {
      const { points, merges } = await card(one);
      expect(points).toEqual([]);
      expect(merges).toMatchObject([{ reason: '—' }]);
    }
    expect(await found('051 998877')).toEqual([]);
  });

  it('is for those who work requests: whoever only answers for the service sees the history and not the proofs', async () => {
    const id = await contactOf(await asks({ name: 'Lea', email: 'lea@azienda.example' }));
    const manager = await sportello.staff(TENANT, ['service-manager'], { id: 'manager' });
    const { items } = await manager.get<ContactHistoryView>(`contacts/${id}/history`);
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).not.toContain('assurance');
    expect((await manager.ask('GET', `contacts/${id}`)).status).toBe(403);
    const governance = await sportello.staff(TENANT, ['governance'], { id: 'governance' });
    expect((await governance.ask('GET', `contacts/${id}/duplicates`)).status).toBe(403);
  });

  it('whoever asked, and what they asked, are found however accents and apostrophes are typed', async () => {
    const requester = { name: 'Nicolò D’Alò', email: 'nicolo@azienda.example' };
    const number = await asks(requester, { subject: 'La sede della città è chiusa' });
    for (const typed of ["nicolo d'alo", 'Nicolò', 'D’ALO'])
      expect([typed, (await found(typed)).map(({ name }) => name)]).toEqual([typed, [requester.name]]);
    for (const pattern of ['nic_lo', 'nic%lo', 'nic％lo']) expect(await found(pattern)).toEqual([]);
    for (const typed of ['citta', 'città', 'CITTÀ e']) {
      const { items } = await anna.tickets(`?q=${encodeURIComponent(typed)}`);
      expect([typed, items.map((one) => one.number)]).toEqual([typed, [number]]);
    }
  });
});
