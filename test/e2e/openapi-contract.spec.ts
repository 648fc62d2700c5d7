import { ManualClock, tenantId } from '@sportello/kernel';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Answer, Api } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { servedDocument, type OpenApi, type PublishedResponse } from '../../apps/server/test/support/openapi.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { interventionsPart, systemsPart } from '../support/contract.interventions.js';
import { configurationPart } from '../support/contract.configuration.js';
import { broadcastsPart } from '../support/contract.broadcasts.js';
import { chatPart } from '../support/contract.chat.js';
import { callsPart } from '../support/contract.calls.js';
import { deskPart } from '../support/contract.desk.js';
import { deliveriesPart } from '../support/contract.deliveries.js';
import { problemsPart, securityPart } from '../support/contract.security.js';
import { trailPart } from '../support/contract.trail.js';
import { identityPart } from '../support/contract.identity.js';
import { machinesPart } from '../support/contract.machines.js';
import { endings } from '../support/contract.endings.js';
import { GOVERNED, rightsPart } from '../support/contract.rights.js';
import { suppliersPart } from '../support/contract.suppliers.js';
import { thirdLevelPart } from '../support/contract.third-level.js';
import { sandboxTenant } from '../support/sandbox-tenant.js';
import { exchangeSecrets, withExtension, withLine } from '../support/telephone.exchange.js';

const TENANT = 'cportal';
/** Has restricted requests. */
const GUARDED = 'pac-spoc';
/** Looks after supplied systems; has a telephone line. */
const MAINTAINED = 'ente-sam';
const INSTALLATION = 'the-token-of-this-installation';
/** Suppliers try their programs there. */
const SANDBOX = 'prova';
const OFFICE = 'assistenza@portale-edilizia.example';

/** A Tuesday in the morning. */
const clock = new ManualClock('2026-03-03T10:00:00.000Z');
let sportello: InProcessSportello;
let document: OpenApi;
let ajv: Ajv;
beforeAll(async () => {
  sportello = await InProcessSportello.start({
    ...{ tenants: [TENANT, GUARDED, GOVERNED], clock, secrets: exchangeSecrets(MAINTAINED) },
    files: { [SANDBOX]: sandboxTenant(SANDBOX), [MAINTAINED]: await withLine(MAINTAINED, withExtension) },
    env: { SPORTELLO_OPERATOR_ANNA: INSTALLATION, SPORTELLO_OPERATORS: 'anna=env:SPORTELLO_OPERATOR_ANNA' },
  });
  document = await servedDocument(sportello.api(TENANT));
  ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'openapi');
});
afterAll(() => sportello.stop());

/** Operations whose real answers were held against the document. */
const shown = new Set<string>();

/** The answer is one of those that the document publishes for the operation. */
function expectPublished(method: string, template: string, { status, headers, body }: Answer<unknown>): void {
  const operation =
    document.paths[`/rest/helpdesk/v1/{tenant}/${template}`]?.[method] ?? document.paths[template]?.[method];
  if (operation === undefined) throw new Error(`${method} ${template} is not published`);
  const published = resolved(operation.responses[String(status)] ?? operation.responses['default']);
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  const at = published?.content?.[type];
  expect([operation.operationId, status, type, Object.keys(published?.content ?? {})]).toEqual([
    operation.operationId,
    status,
    type,
    expect.arrayContaining([type]),
  ]);
  if (status < 300) shown.add(operation.operationId);
  if (type === 'application/octet-stream') return;
  const valid = ajv.validate(absolute(at?.schema), body);
  expect([operation.operationId, valid, ajv.errors ?? []]).toEqual([operation.operationId, true, []]);
}

const resolved = (response: PublishedResponse | undefined): PublishedResponse | undefined =>
  response?.$ref === undefined ? response : document.components.responses[response.$ref.split('/').at(-1) ?? ''];

/** References of the document, from outside it. */
const absolute = (schema: unknown): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')) as object;

it('what is answered is what the document says, for a whole life of a request', async () => {
  const desk = await sportello.staff(TENANT, ['l1', 'l2', 'supervisor', 'operator'], { name: 'Lia Verdi' });
  const page = sportello.api(TENANT);
  const ask = async (
    api: Api,
    method: 'get' | 'post' | 'put',
    template: string,
    values: Readonly<Record<string, string>> = {},
    json?: object,
  ) => {
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    const answer = await api.ask<Record<string, unknown>>(
      method.toUpperCase(),
      path,
      json === undefined ? {} : { json },
    );
    expect([template, answer.status < 300 || answer.body]).toEqual([template, true]);
    expectPublished(method, template, answer);
    return answer;
  };

  await ask(page, 'get', '/status');
  await interventionsPart(desk, clock, ask, expectPublished);
  await systemsPart(await sportello.staff(MAINTAINED, ['l1', 'supervisor']), clock, () => sportello.settled(), ask);
  await chatPart(sportello.api(MAINTAINED), await sportello.staff(MAINTAINED, ['l1']), expectPublished);
  const spoc = { id: 'spoc-lead', teams: ['spoc'] };
  const atTelephone = await sportello.staff(MAINTAINED, ['l1', 'supervisor'], spoc);
  await callsPart(atTelephone, () => clock.now(), ask, expectPublished);
  await ask(page, 'get', '/ready');
  await ask(page, 'get', 'portal');
  await ask(desk, 'get', 'vocabulary');
  await ask(page, 'get', 'classification/guide');
  await ask(page, 'post', 'classification/suggestions', {}, { text: 'Accesso con SPID' });
  await ask(page, 'get', 'services');
  await ask(page, 'get', 'channels/{instance}', { instance: 'portal' });
  const form = {
    ...{ userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
    name: 'Ada',
    email: 'ada@person.example',
  };
  const pushed = await ask(
    page,
    'post',
    'channels/{instance}',
    { instance: 'portal' },
    { ...form, subject: 'x', text: 'y' },
  );
  const { number = '', token = '' } = pushed.body as { number?: string; token?: string };
  await sportello.settled();

  const mine = page.as(token);
  await ask(mine, 'get', 'my-ticket');
  await ask(mine, 'post', 'my-ticket/reminder', {}, { text: 'Allora?' });
  await ask(mine, 'post', 'my-ticket/replies', {}, { text: 'Ancora io.' });

  const values = { number };
  await ask(
    desk,
    'post',
    'tickets',
    {},
    { requester: { name: 'Ugo', phone: '0655550301' }, subject: 'x', text: 'y', note: 'z', severity: 1 },
  );
  await ask(desk, 'get', 'tickets');
  await ask(desk, 'post', 'tickets/classification-suggestions', {}, { text: 'Accesso con SPID' });
  await ask(desk, 'get', 'tickets/{number}/suggestions', values);
  await ask(desk, 'post', 'tickets/{number}/take-charge', values, {});
  await ask(desk, 'post', 'tickets/{number}/start-work', values, {});
  await ask(desk, 'post', 'tickets/{number}/add-note', values, { text: 'n', visibility: 'public' });
  await ask(desk, 'post', 'tickets/{number}/request-information', values, { text: '?' });
  await ask(mine, 'post', 'my-ticket/replies', {}, { text: '!' });
  await ask(desk, 'post', 'tickets/{number}/route', values, { team: 'second-level', reason: 'r' });
  await ask(desk, 'get', 'queues');
  await ask(desk, 'get', 'queues/{queue}', { queue: 'unassigned' });
  await ask(desk, 'post', 'tickets/{number}/ask-call-back', values, { promisedBy: '2126-01-01T09:00:00Z' });
  await ask(desk, 'post', 'tickets/{number}/record-call', values, { outcome: 'spoken', text: 'c' });
  await ask(desk, 'post', 'tickets/{number}/set-severity', values, { severity: 2, reason: 'r' });
  await ask(desk, 'post', 'tickets/{number}/raise-urgency', values, { reason: 'r' });
  await ask(desk, 'post', 'tickets/{number}/lower-urgency', values, { reason: 'r' });
  await ask(desk, 'post', 'tickets/{number}/classify', values, {
    kind: 'complaint',
    area: 'access',
    topic: 'sign-in',
    subtopic: 'spid',
  });
  const screening = { diagnosis: 'd', tried: ['t'], asked: [{ question: 'q', answer: 'a' }] };
  await ask(desk, 'post', 'tickets/{number}/escalate', values, { team: 'developers', reason: 'r', screening });
  await sportello.settled();
  // Solleciti, one technician, and a call-out from the request to the answer.
  const other = await sportello.staff(TENANT, ['supervisor'], { id: 'other-supervisor' });
  const specialist = await sportello.staff(TENANT, ['l2'], {
    id: 'portal-specialist',
    name: 'Specialista del portale',
  });
  const wanted = { team: 'second-level', reason: 'r' };
  await ask(desk, 'post', 'tickets/{number}/record-reminder', values, { text: 'Ha telefonato.' });
  const to = { type: 'team', id: 'second-level' };
  await ask(desk, 'post', 'tickets/{number}/send-reminder', values, { to, text: 'A che punto siete?' });
  await ask(desk, 'post', 'tickets/{number}/request-on-call', values, wanted);
  await ask(other, 'post', 'tickets/{number}/refuse-on-call', values, { reason: 'r' });
  await ask(desk, 'post', 'tickets/{number}/request-on-call', values, wanted);
  await ask(other, 'post', 'tickets/{number}/authorise-on-call', values, { reason: 'r' });
  await sportello.settled();
  await ask(specialist, 'post', 'tickets/{number}/acknowledge-on-call', values, {});
  await ask(desk, 'post', 'tickets/{number}/assign', values, { technician: 'portal-specialist' });
  await ask(desk, 'post', 'tickets/{number}/unassign', values, { reason: 'r' });
  await ask(desk, 'post', 'tickets/{number}/assign', values, { technician: 'portal-specialist' });
  // Somebody else has it now.
  await ask(specialist, 'post', 'tickets/{number}/take-charge', values, {});
  await ask(desk, 'post', 'tickets/{number}/route', values, { team: 'developers', reason: 'r' });
  await ask(desk, 'post', 'tickets/{number}/take-charge', values, {});
  await ask(desk, 'post', 'tickets/{number}/resolve', values, { reason: 'solved', text: 'Fatto.', told: 'call' });
  await ask(desk, 'post', 'tickets/{number}/close', values, {});
  await ask(desk, 'post', 'tickets/{number}/reopen', values, { text: 'Di nuovo.' });
  await sportello.settled();
  await ask(desk, 'get', 'tickets/{number}', values);
  await ask(desk, 'get', 'tickets/{number}/events', values);
  await ask(mine, 'get', 'my-ticket');

  const file =
    '--b\nContent-Type: text/plain\n\nCiao\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nx\n--b--';
  const raw = letter({
    from: 'ugo@person.example',
    to: OFFICE,
    text: file,
    headers: ['Content-Type: multipart/mixed; boundary=b'],
  });
  const door = await sportello.door(TENANT, 'mail');
  const machine = letter({ from: 'x@x.example', to: OFFICE, headers: ['Auto-Submitted: auto-replied'] });
  expect((await handOver(door, { from: 'ugo@person.example', to: OFFICE, raw })).code).toBe(250);
  expect((await handOver(door, { from: 'x@x.example', to: OFFICE, raw: machine })).code).toBe(250);
  await sportello.settled();
  const [byMail] = (await desk.tickets('?channel=mail')).items;
  const attachment = (await desk.ticket(byMail?.number ?? '')).messages[0]?.attachments[0]?.id ?? '';
  await ask(desk, 'get', 'tickets/{number}/attachments/{attachment}', { number: byMail?.number ?? '', attachment });
  const [notice] = await desk.mailsTo('ugo@person.example');
  const link = /\/request#(\S+)/.exec(notice?.text ?? '')?.[1];
  await ask(page.as(link ?? ''), 'get', 'my-ticket/attachments/{attachment}', { attachment });

  await ask(desk, 'get', 'outbox');
  await ask(desk, 'get', 'outbox/{id}', { id: notice?.id ?? '' });
  await sportello.database.asAdmin(`UPDATE sportello.outbound SET state = 'failed' WHERE id = $1`, [notice?.id]);
  await ask(desk, 'post', 'outbox/{id}/retry', { id: notice?.id ?? '' });
  await sportello.settled();
  await endings(
    desk,
    (token) => sportello.api(TENANT, token),
    ask,
    () => sportello.settled(),
  );
  await ask(desk, 'get', 'inbox');
  const ignored = (await desk.inbox('ignored')).items[0]?.id ?? '';
  await ask(desk, 'get', 'inbox/{id}/raw', { id: ignored });
  await ask(desk, 'post', 'inbox/{id}/retry', { id: ignored });
  await ask(desk, 'get', 'plugins');
  const acts = await desk.ask('GET', 'audit?from=2026-01-01T00:00:00Z&to=2126-01-01T00:00:00Z');
  expectPublished('get', 'audit', acts);
  const march = await desk.ask('GET', 'service-figures?from=2026-03-01&to=2026-03-31');
  expectPublished('get', 'service-figures', march);
  const promises = 'service-figures/compliance';
  expectPublished('get', promises, await desk.ask('GET', `${promises}?from=2026-03-01&to=2026-03-31`));
  expectPublished('get', `${promises}/csv`, await desk.ask('GET', `${promises}/csv?from=2026-03-01&to=2026-03-31`));
  await ask(desk, 'get', 'tickets/{number}/clocks', values);
  await ask(desk, 'get', 'suspensions');
  await ask(desk, 'get', 'routing');
  await ask(desk, 'post', 'routing/dry-run', {}, { ticket: number });
  await ask(desk, 'post', 'notices/preview', {}, { occasion: 'closed', language: 'it', ticket: number });
  const routing = { strategy: 'score', fallback: { team: 'second-level' }, rules: [] };
  expect((await ask(desk, 'post', 'routing/replay', {}, { routing })).body).toMatchObject({ complete: true });

  await ask(desk, 'get', 'tickets/{number}/tasks', { number });
  await suppliersPart({ sportello, tenant: TENANT, sandbox: SANDBOX, desk, ask, published: expectPublished });
  await thirdLevelPart({ sportello, tenant: TENANT, desk, ask, published: expectPublished });
  const admin = await sportello.staff(TENANT, ['tenant-admin']);
  await deliveriesPart(desk, admin, ask);
  const portal = { instance: 'portal' };
  for (const act of ['restart', 'disable', 'enable', 'check']) {
    await ask(admin, 'post', `plugins/{instance}/${act}`, portal, {});
  }
  await ask(admin, 'post', 'plugins/{instance}/trial', portal, { sample: '{}' });
  await ask(admin, 'get', 'plugins/{instance}/logs', portal);
  await termsPart(desk, admin, ask);
  await trailPart({ desk, admin, ask, settled: () => sportello.settled() });
  await securityPart(await sportello.staff(GUARDED, ['l2', 'supervisor']), ask);
  await problemsPart(desk, ask, expectPublished);
  await broadcastsPart(desk, ask);
  await deskPart(desk, ask, () => sportello.settled(), expectPublished);
  const { settings } = (await ask(admin, 'get', 'plugins/{instance}', portal)).body;
  await ask(admin, 'put', 'plugins/{instance}/settings', portal, { settings });

  await configurationPart(admin, ask, expectPublished);
  await machinesPart(admin, ask, expectPublished);
  await identityPart(sportello, TENANT, clock, { api: mine, number }, expectPublished);
  await peoplePart();
  await rightsPart(sportello, INSTALLATION, ask, expectPublished);

  const published = Object.values(document.paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  );
  expect([...shown].sort()).toEqual(published.sort());
}, 300_000);

type Ask = (
  api: Api,
  method: 'get' | 'post' | 'put',
  template: string,
  values?: Readonly<Record<string, string>>,
  json?: object,
) => Promise<Answer<Record<string, unknown>>>;

/** Rosters, alerts, quality reviews and skills, in a tenant that has people (A3, A9, A10, B8, E1). */
async function peoplePart(): Promise<void> {
  const staff = await sportello.staff(TENANT, ['l1', 'supervisor'], { id: 'portal-specialist' });
  const person = 'first-level-lead';
  const [from, to] = [1, 2].map((days) => new Date(clock.now().getTime() + days * 86_400_000).toISOString());
  const tried = async (method: 'get' | 'post', template: string, path = template, json?: object): Promise<string> => {
    const answer = await staff.ask<{ id?: string }>(method.toUpperCase(), path, json === undefined ? {} : { json });
    expect([path, answer.status < 300 || answer.body]).toEqual([path, true]);
    expectPublished(method, template, answer);
    return answer.body.id ?? '';
  };
  const agreed = await tried('post', 'rosters/changes', undefined, { kind: 'on-call', person, from, to, reason: 'r' });
  await tried('get', 'rosters/on-duty', `rosters/on-duty?at=${from}`);
  await tried('get', 'rosters/fronts');
  await tried('get', 'rosters/plan', 'rosters/plan?from=2026-03-02');
  await tried('get', 'rosters/changes', `rosters/changes?from=${from}&to=${to}`);
  await tried('post', 'rosters/changes/{agreement}/end', `rosters/changes/${agreed}/end`, {});
  const { items } = await staff.get<{ items: { id: string; state: string }[] }>('alerts?state=open');
  const alert = items[0]?.id ?? '';
  await tried('get', 'alerts');
  await tried('post', 'alerts/{id}/acknowledge', `alerts/${alert}/acknowledge`, {});
  await tried('get', 'alerts/{id}', `alerts/${alert}`);
  await qualityPart(tried, person);
}

async function qualityPart(
  tried: (method: 'get' | 'post', template: string, path?: string, json?: object) => Promise<string>,
  person: string,
): Promise<void> {
  const lia = await sportello.staff(TENANT, ['l1', 'supervisor'], { id: 'lia' });
  const requester = { name: 'Ugo', email: 'ugo@person.example' };
  const { number } = await lia.register({ requester, subject: 'x', text: 'y' });
  await sportello.settled();
  await lia.act(number, 'take-charge');
  await lia.resolve(number, { reason: 'solved', text: 'Fatto.', told: 'call' });
  const today = clock.now().toISOString().slice(0, 10);
  const period = `from=${today}&to=${today}`;
  await tried('post', 'quality/samples', undefined, { from: today, to: today, size: 1, seed: 's' });
  const id = await tried('post', 'quality/reviews', undefined, { ticket: number });
  const scores = ['correctness', 'words'].map((criterion) => ({ criterion, score: 4 }));
  await tried('post', 'quality/reviews/{id}/score', `quality/reviews/${id}/score`, { scores, remarks: 'r' });
  const said = await lia.ask('POST', `quality/reviews/${id}/comment`, { json: { text: 'c' } });
  expectPublished('post', 'quality/reviews/{id}/comment', said);
  await tried('get', 'quality/sheet');
  await tried('get', 'quality/reviews');
  await tried('get', 'quality/reviews/{id}', `quality/reviews/${id}`);
  await tried('get', 'quality/report', `quality/report?${period}`);
  await tried('get', 'quality/report/csv', `quality/report/csv?${period}`);
  await tried('post', 'skills', undefined, { person, skill: 'portal', level: 3, reason: 'r' });
  await tried('get', 'skills');
  await tried('get', 'skills/{person}/history', `skills/${person}/history`);
}

/** A promise of today's policy for a ticket of yesterday's, and days without service. */
async function termsPart(desk: Api, admin: Api, ask: Ask): Promise<void> {
  const requester = { name: 'Ugo', phone: '0655550301' };
  const { number } = await desk.register({ requester, subject: 'x', text: 'y' });
  const { revisions } = sportello.running.foundation;
  const source = (await revisions.export(tenantId(TENANT))).replaceAll('target: 90m', 'target: 80m');
  await sportello.configure(TENANT, source);
  await ask(desk, 'post', 'tickets/{number}/re-evaluate-terms', { number }, { reason: 'r' });
  const suspended = { from: '2126-08-12', to: '2126-08-12', reason: 'summer' };
  const calendar = { calendar: 'service' };
  await ask(admin, 'post', 'calendars/{calendar}/suspensions', calendar, suspended);
  const become = { ...suspended, to: '2126-08-13' };
  await ask(admin, 'post', 'calendars/{calendar}/suspensions/change', calendar, { from: suspended.from, become });
  await ask(admin, 'post', 'calendars/{calendar}/suspensions/withdraw', calendar, { from: suspended.from });
}

it('and refusals too', async () => {
  const desk = await sportello.staff(TENANT);
  const page = sportello.api(TENANT);
  expectPublished('post', 'tickets', await desk.ask('POST', 'tickets', { json: { extra: 1 } }));
  expectPublished('post', 'tickets', await desk.ask('POST', 'tickets', { raw: { type: 'text/xml', bytes: '<a/>' } }));
  expectPublished('get', 'tickets', await page.ask('GET', 'tickets'));
  expectPublished('get', 'inbox', await desk.ask('GET', 'inbox'));
  expectPublished('get', 'tickets/{number}', await desk.ask('GET', 'tickets/CPORTAL-2026-9999999'));
  expectPublished('post', 'channels/{instance}', await page.ask('POST', 'channels/portal', { json: { subject: 7 } }));
});
