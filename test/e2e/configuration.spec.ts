import { tenantId } from '@sportello/kernel';
import type {
  ChangesView,
  RevisionPageView,
  SectionCheckView,
  SectionView,
} from '../../apps/server/src/configuration/configuration.views.js';
import type { CalendarYearView, TermsTrialView } from '../../apps/server/src/configuration/trials.views.js';
import type { Api, ProblemBody } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'cportal';
const SECTIONS = 'configuration/sections';
const REVISIONS = 'configuration/revisions';

interface Calendars {
  readonly service: { readonly zone: string; readonly holidays?: object; readonly week: unknown };
}

// Monday 2 November 2026, 09:00 in Rome.
const clock = stoppedAt('2026-11-02T08:00:00Z');
let sportello: InProcessSportello;
let ada: Api;
beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [TENANT, 'inail'], clock });
  ada = await sportello.staff(TENANT, ['tenant-admin'], { id: 'ada', name: 'Ada Capo' });
});
afterAll(() => sportello.stop());

const section = <T>(name: string) => ada.get<Omit<SectionView, 'value'> & { value: T }>(`${SECTIONS}/${name}`);
const put = (name: string, value: unknown, revision: number | '*', reason = 'Per prova', api = ada) =>
  api.ask<ProblemBody & { outcome: string; revision: number }>('PUT', `${SECTIONS}/${name}`, {
    json: { value, reason },
    headers: { 'if-match': revision === '*' ? '*' : `"${revision}"`, 'accept-language': 'en' },
  });
const restore = (revision: number | string, seen: number, reason = 'Si torna indietro') =>
  ada.ask<ProblemBody & { outcome: string; revision: number }>('POST', `${REVISIONS}/${revision}/restore`, {
    json: { reason },
    headers: { 'if-match': `"${seen}"` },
  });
const withPatron = ({ service, ...others }: Calendars) => {
  const local = [{ on: '06-29', name: { it: 'Santi Pietro e Paolo', en: 'Saints Peter and Paul' } }];
  return { ...others, service: { ...service, holidays: { national: 'it', local } } };
};
const inForce = async () => (await sportello.running.foundation.directory.current(tenantId(TENANT))).revision;

describe('one section of the configuration', () => {
  it('is tried out: what would change is told, and nothing is', async () => {
    const { value, revision } = await section<Calendars>('calendars');
    const tried = await ada.post<SectionCheckView>(`${SECTIONS}/calendars/check`, { value: withPatron(value) });
    expect(tried).toMatchObject({ section: 'calendars', revision, valid: true, problems: [], more: false });
    expect(tried.changes).toEqual([
      {
        path: 'calendars.service.holidays.local',
        kind: 'added',
        after: [{ on: '06-29', name: { it: 'Santi Pietro e Paolo', en: 'Saints Peter and Paul' } }],
      },
    ]);
    expect(await section('calendars')).toEqual({ section: 'calendars', revision, value, scheduled: [] });
  });

  it('is replaced by a revision with a reason, at once in force and told to everybody', async () => {
    const { value, revision } = await section<Calendars>('calendars');
    const saved = await put('calendars', withPatron(value), revision, 'Il patrono della città');
    expect([saved.status, saved.body]).toEqual([
      200,
      { outcome: 'applied', revision: revision + 1, effectiveFrom: '2026-11-02T08:00:00.000Z' },
    ]);
    expect(saved.headers.get('etag')).toBe(`"${revision + 1}"`);
    expect((await section('calendars')).value).toEqual(withPatron(value));
    await eventually('the server goes by it', async () => (await inForce()) === revision + 1);
    const { items } = await ada.get<RevisionPageView>(REVISIONS);
    expect(items[0]).toEqual({
      ...{ revision: revision + 1, inForce: true, origin: 'edit', reason: 'Il patrono della città' },
      ...{ by: { type: 'staff', id: 'ada', name: 'Ada Capo' }, sections: ['calendars'] },
      ...{ effectiveFrom: '2026-11-02T08:00:00.000Z', appliedAt: '2026-11-02T08:00:00.000Z' },
    });
    expect(await put('calendars', withPatron(value), revision + 1)).toMatchObject({ body: { outcome: 'unchanged' } });
  });

  it('is refused with every problem, by place and in the language asked for', async () => {
    const { value, revision } = await section<Calendars>('calendars');
    const bad = {
      service: { ...value.service, week: [{ days: ['lun'], hours: ['8-13'] }] },
      'other-one': { zone: 'Europe/Atlantis', week: '24x7' },
    };
    const { status, body } = await put('calendars', bad, revision);
    expect([status, body.code]).toEqual([422, 'CONFIGURATION.REFUSED']);
    expect(body.errors?.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['calendars.service.week[0].days[0]', 'calendars.other-one.zone']),
    );
    expect(body.errors?.find(({ field }) => field.endsWith('zone'))?.message).toMatch(/IANA time zone/);
    const tried = await ada.post<SectionCheckView>(`${SECTIONS}/calendars/check`, { value: bad });
    expect([tried.valid, tried.problems.length]).toEqual([false, body.errors?.length]);
    expect((await section('calendars')).revision).toBe(revision);
  });

  it('is refused when another section refers to what it no longer has', async () => {
    const { revision } = await section('calendars');
    const { status, body } = await put('calendars', { night: { zone: 'Europe/Rome', week: '24x7' } }, revision);
    expect([status, body.code]).toEqual([422, 'CONFIGURATION.REFUSED']);
    expect(body.errors?.map(({ field }) => field)).toContain('teams.first-level.calendar');
  });

  it('is refused when somebody was faster, and nothing of theirs is lost', async () => {
    const { value, revision } = await section<{ it: string; en: string }>('contacts');
    expect((await put('contacts', { ...value, it: 'Al piano terra' }, revision)).status).toBe(200);
    const late = await put('contacts', { ...value, en: 'On the ground floor' }, revision);
    expect([late.status, late.body.code]).toEqual([412, 'TENANT.REVISION_STALE']);
    expect((await section<object>('contacts')).value).toEqual({ ...value, it: 'Al piano terra' });
  });

  it.each([
    ['without what was seen', { json: { value: {}, reason: 'why' } }, 400, 'REQUEST.BAD_HEADER'],
    ['without a reason', { json: { value: {}, reason: '   ' }, headers: { 'if-match': '*' } }, 400, 'REQUEST.INVALID'],
    ['with no value', { json: { reason: 'why' }, headers: { 'if-match': '*' } }, 400, 'REQUEST.INVALID'],
    ['with a number', { json: { value: 7, reason: 'why' }, headers: { 'if-match': '*' } }, 400, 'REQUEST.INVALID'],
    [
      'too long to be read back',
      {
        json: {
          value: Object.fromEntries(
            Array.from({ length: 20 }, (_, i) => [`k${i}.a`, { it: 'x'.repeat(15_000), en: 'x' }]),
          ),
          reason: 'why',
        },
        headers: { 'if-match': '*' },
      },
      422,
      'CONFIGURATION.REFUSED',
    ],
  ])('is refused %s', async (_what, asked, status, code) => {
    const answer = await ada.ask('PUT', `${SECTIONS}/texts`, asked);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await ada.ask('GET', `${SECTIONS}/texts`)).status).toBe(200);
  });

  it('is edited in the file alone where it says who may do what, or holds what is wired to the outside', async () => {
    for (const name of ['identity', 'machines', 'rights', 'security', 'tenant', 'channels', '__proto__', 'constructor'])
      for (const method of ['GET', 'PUT'])
        expect(
          await ada.ask(method, `${SECTIONS}/${name}`, {
            ...(method === 'PUT' ? { json: { value: {}, reason: 'why' }, headers: { 'if-match': '*' } } : {}),
          }),
        ).toMatchObject({ status: 404, body: { code: 'CONFIGURATION.SECTION_NOT_FOUND' } });
  });
});

describe('the revisions', () => {
  it('are compared point by point, whichever comes first', async () => {
    const { revision } = await section('contacts');
    const changes = await ada.get<ChangesView>(`${REVISIONS}/${revision}/changes?since=1`);
    expect(changes.changes.map(({ path, kind }) => [path, kind])).toEqual([
      ['calendars.service.holidays.local', 'added'],
      ['contacts.it', 'changed'],
    ]);
    const back = await ada.get<ChangesView>(`${REVISIONS}/1/changes?since=${revision}`);
    expect(back.changes[1]).toMatchObject({ path: 'contacts.it', after: changes.changes[1]?.before });
    expect((await ada.get<ChangesView>(`${REVISIONS}/${revision}/changes`)).since).toBe(revision - 1);
    expect((await ada.get<ChangesView>(`${REVISIONS}/1/changes`)).since).toBe(0);
  });

  it('are listed a page at a time, and each is a file that can be applied again', async () => {
    const first = await ada.get<RevisionPageView>(`${REVISIONS}?limit=2`);
    const [, cursor] = /cursor=(\d+)/.exec(String(first._links.next)) ?? [];
    const rest = await ada.get<RevisionPageView>(`${REVISIONS}?limit=2&cursor=${cursor}`);
    expect([...first.items, ...rest.items].map(({ revision }) => revision)).toEqual([3, 2, 1]);
    expect(rest._links.next).toBeUndefined();
    const file = await ada.ask<string>('GET', `${REVISIONS}/2/file`);
    expect(file.headers.get('content-disposition')).toContain('cportal-2.yaml');
    expect(file.body).toContain('Santi Pietro e Paolo');
    const old = await ada.get<SectionView>(`${REVISIONS}/1/sections/calendars`);
    expect(JSON.stringify(old.value)).not.toContain('Santi Pietro e Paolo');
  });

  it('can be gone back to, by a new one that says so; nothing in between is lost', async () => {
    const { revision } = await section('calendars');
    const stale = await restore(1, revision - 1);
    expect([stale.status, stale.body.code]).toEqual([412, 'TENANT.REVISION_STALE']);
    const gone = await restore(1, revision, 'Il patrono non è festivo');
    expect(gone.body).toMatchObject({ outcome: 'applied', revision: revision + 1 });
    const { items } = await ada.get<RevisionPageView>(REVISIONS);
    expect(items[0]).toMatchObject({
      restores: 1,
      reason: 'Il patrono non è festivo',
      sections: ['calendars', 'contacts'],
    });
    const { changes } = await ada.get<ChangesView>(`${REVISIONS}/${revision + 1}/changes?since=1`);
    expect(changes).toEqual([]);
    expect((await restore(revision, revision + 1)).body.revision).toBe(revision + 2);
    expect(JSON.stringify((await section('calendars')).value)).toContain('Santi Pietro e Paolo');
  });

  it('are not gone back to when the document would be refused today', async () => {
    const { revision } = await section('calendars');
    await sportello.database.asAdmin(
      `UPDATE sportello.tenant_revision SET source = replace(source, 'zone: Europe/Rome', 'zone: Europe/Atlantis') WHERE tenant_id = $1 AND revision = 1`,
      [TENANT],
    );
    const { status, body } = await restore(1, revision);
    expect([status, body.code]).toEqual([422, 'CONFIGURATION.REFUSED']);
    expect(body.errors?.map(({ field }) => field)).toContain('zone');
    expect((await section('calendars')).revision).toBe(revision);
  });

  it.each(['0', '99', '999999999999', '-1', 'x', '1e1'])('that are not there are not found: %s', async (name) => {
    for (const path of ['file', 'changes', 'sections/texts'])
      expect((await ada.ask('GET', `${REVISIONS}/${name}/${path}`)).body.code).toBe('TENANT.REVISION_NOT_FOUND');
    expect((await restore(name, 1)).status).toBeGreaterThanOrEqual(404);
  });
});

describe('terms that are not in force', () => {
  interface Levels {
    readonly policies: readonly {
      readonly id: string;
      readonly clocks: readonly { clock: string; target: string }[];
    }[];
  }
  const withTarget = ({ policies }: Levels, clock: string, target: string): Levels => ({
    policies: policies.map((policy) => ({
      ...policy,
      clocks: policy.clocks.map((one) => (one.clock === clock ? { ...one, target } : one)),
    })),
  });

  it('are tried out on what happened: how many would have been kept or broken, which, and nothing is written', async () => {
    const lia = await sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi' });
    const requester = { name: 'Ugo', phone: '0655550301' };
    const quick = await lia.register({ requester, subject: 'Presa subito', text: 'x' });
    const slow = await lia.register({ requester, subject: 'Presa tardi', text: 'x' });
    await sportello.settled();
    await lia.act(quick.number, 'take-charge');
    await sportello.passTo('2026-11-02T10:00:00Z');
    await lia.act(slow.number, 'take-charge');
    await sportello.settled();
    const events = (await lia.events(slow.number)).length;
    const { value, revision } = await section<Levels>('serviceLevels');

    const same = await ada.post<TermsTrialView>('configuration/terms-trial', { serviceLevels: value });
    expect(same).toMatchObject({ revision, tickets: 2, skipped: 0, changed: 0, complete: true, examples: [] });
    const charge = ({ groups }: TermsTrialView) => groups.filter(({ clock: name }) => name === 'take-charge');
    expect(charge(same)).toMatchObject([{ present: { kept: 1, broken: 1 }, proposed: { kept: 1, broken: 1 } }]);

    const kinder = withTarget(value, 'take-charge', '6h');
    const tried = await ada.post<TermsTrialView>('configuration/terms-trial', { serviceLevels: kinder });
    expect(charge(tried)).toMatchObject([{ present: { kept: 1, broken: 1 }, proposed: { kept: 2, broken: 0 } }]);
    expect(tried.changed).toBe(1);
    expect(tried.examples).toMatchObject([
      {
        number: slow.number,
        clock: 'take-charge',
        present: { outcome: 'broken' },
        proposed: { outcome: 'kept', target: '6h' },
      },
    ]);
    expect((await section('serviceLevels')).revision).toBe(revision);
    expect((await lia.events(slow.number)).length).toBe(events);
  });

  it('are refused with every problem, as they would be when saved', async () => {
    const { value } = await section<Levels>('serviceLevels');
    const { status, body } = await ada.ask('POST', 'configuration/terms-trial', {
      json: { serviceLevels: withTarget(value, 'resolution', 'soon') },
    });
    expect([status, body.code]).toEqual([422, 'CONFIGURATION.REFUSED']);
    expect(body.errors?.[0]?.field).toMatch(/^serviceLevels\.policies\[1\]\.clocks\[1\]\.target$/);
  });
});

describe('a year of a calendar', () => {
  it('is seen before it is saved, with what a suspension takes of the days there are (C7)', async () => {
    const { value } = await section<{ service: object }>('calendars');
    const suspensions = [{ from: '2026-12-21', to: '2026-12-27', reason: 'christmas', announcedOn: '2026-11-02' }];
    const { days, suspendedDays } = await ada.post<CalendarYearView>('configuration/calendar-year', {
      calendar: { ...value.service, suspensions },
      year: 2026,
    });
    expect([days.length, suspendedDays]).toEqual([365, 4]);
    expect(days.find(({ date }) => date === '2026-12-25')).toMatchObject({ kind: 'holiday', service: false });
    expect(days.find(({ date }) => date === '2026-12-22')).toMatchObject({ kind: 'suspension', service: false });
  });

  it('is not made of what is no calendar', async () => {
    const json = { calendar: { zone: 'Europe/Atlantis', week: '24x7' }, year: 2026 };
    expect(await ada.ask('POST', 'configuration/calendar-year', { json })).toMatchObject({
      ...{ status: 422, body: { code: 'CALENDAR.INVALID' } },
    });
  });
});

describe('a section with a date', () => {
  const effectiveFrom = '2027-01-01T00:00:00+01:00';
  const from = '2026-12-31T23:00:00.000Z';
  const asked = (json: object, revision: number) => ({ json, headers: { 'if-match': `"${revision}"` } });

  it('B13: is another from then, is said to be scheduled until then, and is taken back on its date', async () => {
    const { value, revision } = await section<object>('contacts');
    const moved = { it: 'Nella nuova sede', en: 'In the new building' };
    const tried = await ada.post<SectionCheckView>(`${SECTIONS}/contacts/check`, { value: moved, effectiveFrom });
    expect(tried).toMatchObject({ revision, valid: true });
    const json = { value: moved, effectiveFrom, reason: 'Trasloco' };
    const saved = await ada.ask('PUT', `${SECTIONS}/contacts`, asked(json, revision));
    expect(saved).toMatchObject({ status: 200, body: { revision: revision + 1, effectiveFrom: from } });
    expect(await section('contacts')).toEqual({
      ...{ section: 'contacts', revision, value },
      scheduled: [{ revision: revision + 1, effectiveFrom: from }],
    });

    const again = await ada.post<SectionCheckView>(`${SECTIONS}/contacts/check`, { value: moved, effectiveFrom });
    expect(again).toMatchObject({ revision: revision + 1, changes: [] });
    const back = asked({ reason: 'Resta qui', effectiveFrom }, revision + 1);
    expect(await ada.ask('POST', `${REVISIONS}/${revision}/restore`, back)).toMatchObject({
      body: { revision: revision + 2, effectiveFrom: from },
    });
    const after = await ada.post<SectionCheckView>(`${SECTIONS}/contacts/check`, { value, effectiveFrom });
    expect(after).toMatchObject({ revision: revision + 2, changes: [] });
    expect(await section('contacts')).toMatchObject({ revision, scheduled: [] });
  });

  it('is refused for a day that has passed', async () => {
    const json = { value: { it: 'x', en: 'x' }, reason: 'why', effectiveFrom: '2026-11-01T00:00:00Z' };
    expect(await ada.ask('PUT', `${SECTIONS}/contacts`, { json, headers: { 'if-match': '*' } })).toMatchObject({
      ...{ status: 400, body: { code: 'TENANT.EFFECTIVE_IN_PAST' } },
    });
  });
});

describe('a triplet that is retired', () => {
  interface Entry {
    readonly area: string;
    readonly topics: readonly {
      readonly topic: string;
      readonly subtopics: readonly { readonly subtopic: string }[];
    }[];
  }

  it('B7: is offered to nobody any more, and is kept by the tickets that carry it', async () => {
    const lia = await sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi' });
    const { value, revision } = await section<readonly Entry[]>('classification');
    const [first, ...others] = value;
    const [topic] = first?.topics ?? [];
    const [subtopic] = topic?.subtopics ?? [];
    if (first === undefined || topic === undefined || subtopic === undefined) throw new Error('no triplet');
    const triplet = { area: first.area, topic: topic.topic, subtopic: subtopic.subtopic };
    const request = { requester: { name: 'Ugo', phone: '0655550301' }, subject: 'x', text: 'y', ...triplet };
    const old = await lia.register(request);
    await lia.act(old.number, 'take-charge');

    const saved = await put('classification', [{ ...first, retired: true }, ...others], revision);
    await eventually('the server goes by it', async () => (await inForce()) === saved.body.revision);
    const { choices } = await lia.get<{ choices: readonly { id: string }[] }>('classification/guide');
    expect(choices.map(({ id }) => id)).toEqual(others.map(({ area }) => area));
    const { items } = await lia.get<{ items: readonly { area: string }[] }>(`tickets/${old.number}/suggestions`);
    expect(items.filter(({ area }) => area === first.area)).toEqual([]);
    const fresh = await lia.ask<ProblemBody>('POST', 'tickets', { json: { ...request, channelInstance: 'desk' } });
    expect(fresh).toMatchObject({ status: 400, body: { errors: [{ field: 'area', code: 'retired' }] } });

    const { kinds } = await lia.get<{ kinds: readonly { code: string }[] }>('vocabulary');
    const { kind } = await lia.ticket(old.number);
    const other = kinds.find(({ code }) => code !== kind)?.code ?? '';
    await lia.act(old.number, 'classify', { ...triplet, kind: other, reason: 'Resta questa' });
    expect(await lia.ticket(old.number)).toMatchObject({ ...triplet, kind: other });
    const portal = await ada.get<{ classification: readonly object[] }>('portal');
    expect(portal.classification[0]).toMatchObject({ id: first.area, retired: true });
    await put('classification', value, '*');
  });
});

describe('who may not', () => {
  it('is everybody but the administrator of the tenant', async () => {
    for (const role of ['l1', 'supervisor', 'service-manager', 'integrator', 'governance', 'operator'] as const) {
      const other = await sportello.staff(TENANT, [role]);
      expect((await other.ask('GET', REVISIONS)).status).toBe(403);
      expect((await put('contacts', { it: 'x', en: 'x' }, '*', 'why', other)).status).toBe(403);
    }
    const stranger = sportello.api(TENANT, await sportello.staffToken('inail', ['tenant-admin']));
    expect((await stranger.ask('GET', `${REVISIONS}/1/file`)).status).toBe(404);
  });
});
