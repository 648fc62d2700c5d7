import { tenantId } from '@sportello/kernel';
import { InstallationKey } from '@sportello/platform';
import { DigestSeal, TrailVerifier, type Finding } from '@sportello/trail';
import type { ContactCardView } from '../../apps/server/src/contacts/contact-card.views.js';
import type { FoundContactsView } from '../../apps/server/src/contacts/contact-search.controller.js';
import type { OwnTicketPageView } from '../../apps/server/src/identity/identity.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { OpenIdHouse, OTHER, TENANT } from '../support/openid.house.js';

/** What whoever logs in as `ada` proves to be hers. */
const ADAS = 'ada@person.example';
const REASON = 'Detto al telefono';

let house: OpenIdHouse;
let lia: Api;
let elsewhere: Api;

beforeAll(async () => {
  house = await OpenIdHouse.start();
  lia = await house.sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Conti' });
  elsewhere = await house.sportello.staff(OTHER, ['l1'], { id: 'ugo', name: 'Ugo Reti' });
});
afterAll(() => house.stop());

async function contact(requester: object, desk: Api = lia): Promise<string> {
  const { number } = await desk.register({ requester, subject: 'Accesso', text: 'Non riesco.' });
  return (await desk.ticket(number)).contact?.id ?? '';
}

const card = (id: string, desk: Api = lia): Promise<ContactCardView> => desk.get(`contacts/${id}`);
const add = (id: string, kind: string, value: string, desk: Api = lia) =>
  desk.ask('POST', `contacts/${id}/points`, { json: { kind, value, reason: REASON } });
const remove = (id: string, kind: string, value: string) =>
  lia.ask('POST', `contacts/${id}/points/remove`, { json: { kind, value, reason: 'Non è suo' } });
const restore = (id: string, change: string | undefined) =>
  lia.ask('POST', `contacts/${id}/points/restore`, { json: { change, reason: 'Era suo' } });
const codes = (answers: readonly { readonly status: number; readonly body: { readonly code?: string } }[]) =>
  answers.map(({ status, body }) => body.code ?? status).map(String);

describe('What operators write and take away by hand of that by which somebody is known (E3)', () => {
  it('an address added by hand shows whoever proves that it is theirs no ticket of that contact', async () => {
    const id = await contact({ name: 'Ida Rossi', phone: '02 3334441' });
    expect((await add(id, 'email', ADAS)).status).toBe(200);
    const ada = await house.loggedIn('ada', 'spid');
    expect((await ada.ask<OwnTicketPageView>('GET', 'my-tickets')).body.items).toEqual([]);
    // Nor is what she asks taken for Ida’s.
    expect(await contact({ name: 'Ada', email: ADAS })).not.toBe(id);
  });

  it('of two operators who add one address to two contacts at once, one is told whose it is', async () => {
    for (let round = 0; round < 5; round++) {
      const value = `race-${String(round)}@person.example`;
      const ids = [await contact({ name: 'Uno' }), await contact({ name: 'Due' })];
      const answers = await Promise.all(ids.map((id) => add(id, 'email', value)));
      expect(codes(answers).sort()).toEqual(['200', 'CONTACT.POINT_ELSEWHERE']);
      const { items } = await lia.get<FoundContactsView>(`contacts?q=${value}`);
      expect(items).toHaveLength(1);
    }
  });

  it('one contact gets a thing once, and it is taken away and put back once, however many ask at once', async () => {
    const id = await contact({ name: 'Tre' });
    const added = await Promise.all([1, 2, 3].map(() => add(id, 'fiscal-code', 'RSSMRA85T10A562S')));
    expect(codes(added).sort()).toEqual(['200', 'CONTACT.POINT_KNOWN', 'CONTACT.POINT_KNOWN']);
    const removed = await Promise.all([1, 2, 3].map(() => remove(id, 'fiscal-code', 'RSSMRA85T10A562S')));
    expect(codes(removed).sort()).toEqual(['200', 'CONTACT.POINT_NOT_FOUND', 'CONTACT.POINT_NOT_FOUND']);
    const [change] = (await card(id)).changes;
    const restored = await Promise.all([1, 2, 3].map(() => restore(id, change?.id)));
    expect(codes(restored).sort()).toEqual(['200', 'CONTACT.POINT_NOT_REMOVED', 'CONTACT.POINT_NOT_REMOVED']);
    expect((await card(id)).points.map(({ value }) => value)).toEqual(['RSSMRA85T10A562S']);
  });

  it('a switchboard and a VAT number are those of many; only the number makes them look like one person', async () => {
    const ids = [await contact({ name: 'Quattro' }), await contact({ name: 'Cinque' })];
    for (const id of ids)
      for (const [kind, value] of [
        ['phone', '06 9998887'],
        ['vat-number', '00743110157'],
      ] as const)
        expect((await add(id, kind, value)).status).toBe(200);
    const [one = '', other = ''] = ids;
    const alike = async () =>
      (await lia.get<FoundContactsView>(`contacts/${one}/duplicates`)).items.map(({ id }) => id);
    expect(await alike()).toEqual([other]);
    expect((await remove(other, 'phone', '06 9998887')).status).toBe(200);
    expect(await alike()).toEqual([]);
  });

  it('what somebody has proved is not taken away by hand', async () => {
    const ada = await house.loggedIn('ada', 'spid');
    const { csrfToken } = (await ada.ask<{ csrfToken: string }>('GET', 'my-tickets/session')).body;
    const form = { userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true };
    await ada.ask('POST', 'channels/portal', {
      json: { ...form, name: 'Ada', email: ADAS, subject: 'Non riesco', text: 'Da ieri.' },
      headers: { 'x-csrf-token': csrfToken },
    });
    await house.sportello.settled();
    const { items } = await lia.get<FoundContactsView>(`contacts?q=${ADAS}`);
    const hers = items.find(({ email }) => email === ADAS)?.id ?? '';
    expect((await card(hers)).points).toContainEqual(expect.objectContaining({ value: ADAS, proved: true }));
    expect(codes([await remove(hers, 'email', ADAS)])).toEqual(['CONTACT.POINT_PROVED']);
  });

  it('of a merged contact, what is taken away goes from all that are that person, and comes back where it was', async () => {
    const phone = '055 1112223';
    const one = await contact({ name: 'Sei', phone });
    const other = await contact({ name: 'Sei', phone: `+39 ${phone}`, email: 'sei@person.example' });
    await lia.post(`contacts/${one}/merge`, { other, reason: 'Stessa persona' });
    const shown = (await card(one)).points.find(({ kind }) => kind === 'phone')?.value ?? '';
    expect((await remove(one, 'phone', shown)).status).toBe(200);
    expect((await card(one)).points.map(({ kind }) => kind)).toEqual(['email']);
    expect((await restore(one, (await card(one)).changes[0]?.id)).status).toBe(200);
    await lia.post(`contacts/${other}/unmerge`, { reason: 'Sono due' });
    for (const [id, value] of [
      [one, phone],
      [other, `+39 ${phone}`],
    ] as const) {
      const { points, contact: known } = await card(id);
      expect([id, points.find(({ kind }) => kind === 'phone')?.value, known.phone]).toEqual([id, value, value]);
    }
  });

  it('nothing of one administration is seen or changed from another', async () => {
    const id = await contact({ name: 'Sette' });
    const theirs = await contact({ name: 'Otto' }, elsewhere);
    expect((await add(id, 'email', 'sette@person.example')).status).toBe(200);
    // The same address is nobody’s there.
    expect((await add(theirs, 'email', 'sette@person.example', elsewhere)).status).toBe(200);
    expect(codes([await add(id, 'email', 'otto@person.example', elsewhere)])).toEqual(['CONTACT.NOT_FOUND']);
    await remove(id, 'email', 'sette@person.example');
    const [change] = (await card(id)).changes;
    const back = { json: { change: change?.id, reason: 'Di un altro' } };
    expect(codes([await elsewhere.ask('POST', `contacts/${theirs}/points/restore`, back)])).toEqual([
      'CONTACT.POINT_NOT_FOUND',
    ]);
    expect((await card(theirs, elsewhere)).points).toHaveLength(1);
  });

  it('a repeated key does nothing twice, and the refusal is said in the language of whoever asks', async () => {
    const id = await contact({ name: 'Nove' });
    const point = { kind: 'email', value: 'nove@person.example', reason: REASON };
    for (let again = 0; again < 2; again++) await lia.post(`contacts/${id}/points`, point, 'nove');
    expect((await card(id)).changes).toHaveLength(1);
    const english = await lia.ask('POST', `contacts/${id}/points`, {
      json: { ...point, kind: 'vat-number', value: '01234567890' },
      headers: { 'accept-language': 'en' },
    });
    expect(english.body.errors?.[0]?.message).toMatch(/VAT number/);
  });

  it('whoever is forgotten leaves nothing of it in the changes, which stay on record and are not put back', async () => {
    const id = await contact({ name: 'Dieci', email: 'dieci@person.example' });
    await add(id, 'phone', '010 4445556');
    await remove(id, 'phone', '010 4445556');
    const [ticket] = (await lia.get<{ items: { number: string }[] }>(`contacts/${id}/history`)).items;
    const number = ticket?.number ?? '';
    await lia.act(number, 'take-charge');
    await lia.act(number, 'record-call', { outcome: 'spoken', text: 'Spiegato.' });
    await lia.resolve(number, { reason: 'solved', text: 'Detto.', told: 'call' });
    await house.sportello.settled();
    const keeper = await house.sportello.staff(TENANT, ['tenant-admin'], { id: 'keeper' });
    await keeper.post('trail/persons/anonymise', { person: 'dieci@person.example', reason: 'Art. 17', files: false });
    const { changes } = await card(id);
    expect(changes).toHaveLength(2);
    expect(JSON.stringify(changes)).not.toMatch(/4445556|telefono|suo/);
    expect(codes([await restore(id, changes[0]?.id)])).toEqual(['CONTACT.POINT_NOT_REMOVED']);
    const rows = await house.sportello.database.asAdmin<{ data: string }>(
      `SELECT e.data::text FROM sportello.contact_point_event e JOIN sportello.contact_point_change c ON c.id = e.record_id
        WHERE c.contact_id = '${id}'`,
    );
    expect(rows.map(({ data }) => data).join()).not.toMatch(/4445556|telefono|suo/);
    const { unitOfWork, clock } = house.sportello.running.foundation;
    const findings: Finding[] = [];
    const verifier = new TrailVerifier(unitOfWork, new DigestSeal(new InstallationKey('no digest was taken')), clock);
    await verifier.verify(tenantId(TENANT), (finding) => findings.push(finding));
    expect(findings.filter(({ log }) => log === 'point')).toEqual([]);
  });
});
