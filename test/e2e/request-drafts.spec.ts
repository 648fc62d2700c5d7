import { ManualClock, tenantId } from '@sportello/kernel';
import type { OwnSessionView } from '../../apps/server/src/identity/identity.views.js';
import type { DraftListView, DraftView } from '../../apps/server/src/drafts/my-drafts.views.js';
import type { ProblemBody } from '../../apps/server/test/support/api.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { TrailNightJob } from '../../apps/server/src/bridge/trail.night.job.js';
import { Visitor } from '../support/visitor.js';

const TENANT = 'noipa';
const OTHER = 'cportal';
const PASSWORD = 'cavallo batteria graffetta';
const DAY = 86_400_000;

let sportello: InProcessSportello;
let clock: ManualClock;

beforeAll(async () => {
  clock = new ManualClock('2026-03-02T09:00:00Z');
  sportello = await InProcessSportello.start({ tenants: [TENANT, OTHER], clock });
  for (const [tenant, username] of [
    [TENANT, 'mia'],
    [TENANT, 'ugo'],
    [OTHER, 'mia'],
  ] as const)
    await sportello.running.foundation.people.accounts.create(
      { tenant: tenantId(tenant), actor: { type: 'system', id: 'cli', name: 'test' } },
      {
        ...{ username, person: username, name: username, teams: [], roles: ['requester'] },
        email: `${username}@person.example`,
      },
      PASSWORD,
    );
});

afterAll(() => sportello.stop());

/** Somebody at one of their devices, who has logged in. */
class Device {
  private constructor(
    private readonly visitor: Visitor,
    private readonly proof: string,
  ) {}

  static async of(username: string, tenant: string = TENANT): Promise<Device> {
    const visitor = new Visitor('http://sportello.test', sportello.url, tenant);
    const json = { username, password: PASSWORD };
    const { body } = await visitor.ask<OwnSessionView>('POST', 'login/local', { json });
    return new Device(visitor, body.csrfToken);
  }

  ask<T = ProblemBody>(method: string, path: string, json?: object) {
    const headers = { 'x-csrf-token': this.proof };
    return this.visitor.ask<T>(method, path, { headers, ...(json === undefined ? {} : { json }) });
  }

  save<T = DraftView & ProblemBody>(json: object, instance = 'webform') {
    return this.ask<T>('PUT', `my-drafts/${instance}`, json);
  }

  async drafts(): Promise<DraftView[]> {
    return (await this.ask<DraftListView>('GET', 'my-drafts')).body.items;
  }

  discard(instance = 'webform') {
    return this.ask('POST', `my-drafts/${instance}/discard`, {});
  }

  /** Sends a request by the form, as the page does. */
  send(fields: Readonly<Record<string, string>>) {
    return this.ask<{ number: string } & ProblemBody>('POST', 'channels/webform', fields);
  }
}

const typed = (text: string) => ({ userType: 'payroll-operator', subject: 'Cedolino', text });

describe('a draft of somebody who has logged in (D1)', () => {
  it('is there on another device, for thirty days from when it was last saved, and no other person sees it', async () => {
    const home = await Device.of('mia');
    const saved = await home.save({ values: { ...typed('Da ieri'), checked: ['sure'] }, fileNames: ['foto.png'] });
    expect([saved.status, saved.body]).toMatchObject([200, { instance: 'webform', fileNames: ['foto.png'] }]);
    expect(new Date(saved.body.expiresAt).getTime() - new Date(saved.body.savedAt).getTime()).toBe(30 * DAY);
    const phone = await Device.of('mia');
    expect(await phone.drafts()).toEqual([saved.body]);
    expect((await phone.drafts())[0]?.values).toEqual({ ...typed('Da ieri'), checked: ['sure'] });
    expect(await (await Device.of('ugo')).drafts()).toEqual([]);
    expect(await (await Device.of('mia', OTHER)).drafts()).toEqual([]);
    await home.discard();
    expect(await phone.drafts()).toEqual([]);
    expect((await home.discard()).status).toBe(200);
  });

  it('is not written over by who has not seen it: the page of the other device is told', async () => {
    const [home, phone] = [await Device.of('mia'), await Device.of('mia')];
    const { body: first } = await home.save({ values: typed('Uno') });
    clock.advance(1_000);
    const { body: second } = await phone.save({ values: typed('Due'), since: first.savedAt });
    clock.advance(1_000);
    const late = await home.save({ values: typed('Tre'), since: first.savedAt });
    expect([late.status, late.body.code]).toEqual([409, 'DRAFT.CHANGED']);
    expect((await home.save({ values: typed('Tre') })).status).toBe(409);
    expect((await home.drafts())[0]?.values['text']).toBe('Due');
    expect((await home.save({ values: typed('Tre'), since: second.savedAt })).status).toBe(200);
    await home.discard();
  });

  it('is gone once it was sent, and stays when sending is refused', async () => {
    const home = await Device.of('mia');
    await home.save({ values: typed('Da inviare') });
    const whole = {
      ...{ ...typed('Da inviare'), name: 'Mia', email: 'mia@person.example', language: 'it', privacy: 'true' },
      ...{ organisation: 'Ministero', area: 'platform', topic: 'self-service', subtopic: 'function-error' },
      ...{ 'fields.officeCode': 'U-1', 'fields.affectedEmployees': 'one' },
    };
    expect((await home.send({ ...whole, email: 'non un indirizzo' })).status).toBe(422);
    expect(await home.drafts()).toHaveLength(1);
    expect((await home.send(whole)).body.number).toMatch(/^NOIPA-/);
    expect(await home.drafts()).toEqual([]);
  });

  it('is removed when its term is over', async () => {
    const home = await Device.of('ugo');
    await home.save({ values: typed('Dimenticata') });
    const rows = () => sportello.database.asAdmin('SELECT 1 FROM request_draft');
    clock.advance(30 * DAY);
    expect(await (await Device.of('ugo')).drafts()).toEqual([]);
    expect(await rows()).toHaveLength(1);
    const log = { info: () => undefined } as never;
    const payload = { tenant: tenantId(TENANT), correlationId: 'night' };
    await sportello.running.app.get(TrailNightJob).run(payload, { log });
    expect(await rows()).toEqual([]);
  });

  it('is kept for no stranger, for no form that is not there, and in no size', async () => {
    const home = await Device.of('mia');
    const guest = new Visitor('http://sportello.test', sportello.url, TENANT);
    expect((await guest.ask('GET', 'my-drafts')).status).toBe(401);
    const values = typed('x');
    expect((await guest.ask('PUT', 'my-drafts/webform', { json: { values } })).status).toBe(401);
    const link = await sportello.api(TENANT).as('not-a-link').ask('GET', 'my-drafts');
    expect(link.status).toBe(401);
    for (const instance of ['nessuno', 'mailboxes', 'chat'])
      expect((await home.save({ values }, instance)).status).toBe(404);
    const large = await home.save({ values: { ...values, fields: fieldsOf(50) } });
    expect([large.status, large.body.code, large.body.errors?.[0]?.field]).toEqual([400, 'DRAFT.TOO_LARGE', 'values']);
    expect((await home.save({ values: { ...values, text: 'x'.repeat(50_001) } })).status).toBe(400);
    expect((await home.save({ values: { ...values, admin: 'yes' } })).status).toBe(400);
    expect(await home.drafts()).toEqual([]);
  });
});

/** Fields that are each allowed, and together too many. */
const fieldsOf = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`field${at}`, 'x'.repeat(10_000)]));
