import { systemActor, tenantId } from '@sportello/kernel';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Answer, Api } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { servedDocument, type OpenApi, type PublishedResponse } from '../../apps/server/test/support/openapi.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { SupplierApi } from '../support/supplier-desk.js';

const TENANT = 'cportal';
/** Has restricted requests. */
const GUARDED = 'pac-spoc';
/** Looks after supplied systems. */
const MAINTAINED = 'ente-sam';
const OFFICE = 'assistenza@portale-edilizia.example';

let sportello: InProcessSportello;
let document: OpenApi;
let ajv: Ajv;
beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [TENANT, GUARDED, MAINTAINED] });
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
  await interventionsPart(desk, ask);
  await systemsPart(ask);
  await ask(page, 'get', '/ready');
  await ask(page, 'get', 'portal');
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
  await endings(desk, ask);
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
  await ask(desk, 'post', 'routing/dry-run', {}, { ticket: number });
  await ask(desk, 'post', 'notices/preview', {}, { occasion: 'closed', language: 'it', ticket: number });
  const routing = { strategy: 'score', fallback: { team: 'second-level' }, rules: [] };
  expect((await ask(desk, 'post', 'routing/replay', {}, { routing })).body).toMatchObject({ complete: true });

  await ask(desk, 'get', 'tickets/{number}/tasks', { number });
  await suppliersPart(desk, ask);
  const admin = await sportello.staff(TENANT, ['tenant-admin']);
  const portal = { instance: 'portal' };
  for (const act of ['restart', 'disable', 'enable', 'check']) {
    await ask(admin, 'post', `plugins/{instance}/${act}`, portal, {});
  }
  await ask(admin, 'get', 'plugins/{instance}/logs', portal);
  await termsPart(desk, admin, ask);
  await securityPart(ask);
  await problemsPart(desk, ask);
  const { settings } = (await ask(admin, 'get', 'plugins/{instance}', portal)).body;
  await ask(admin, 'put', 'plugins/{instance}/settings', portal, { settings });

  await interventionsPart(desk, ask);
  await systemsPart(ask);
  await peoplePart();

  const published = Object.values(document.paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  );
  expect([...shown].sort()).toEqual(published.sort());
});

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
  const [from, to] = [1, 2].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
  const tried = async (method: 'get' | 'post', template: string, path = template, json?: object): Promise<string> => {
    const answer = await staff.ask<{ id?: string }>(method.toUpperCase(), path, json === undefined ? {} : { json });
    expect([path, answer.status < 300 || answer.body]).toEqual([path, true]);
    expectPublished(method, template, answer);
    return answer.body.id ?? '';
  };
  const agreed = await tried('post', 'rosters/changes', undefined, { kind: 'on-call', person, from, to, reason: 'r' });
  await tried('get', 'rosters/on-duty', `rosters/on-duty?at=${from}`);
  await tried('get', 'rosters/fronts');
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
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date());
  const period = `from=${today}&to=${today}`;
  await tried('post', 'quality/samples', undefined, { from: today, to: today, size: 1, seed: 's' });
  const id = await tried('post', 'quality/reviews', undefined, { ticket: number });
  const scores = ['correctness', 'words'].map((criterion) => ({ criterion, score: 4 }));
  await tried('post', 'quality/reviews/{id}/score', `quality/reviews/${id}/score`, { scores, remarks: 'r' });
  await tried('get', 'quality/reviews');
  await tried('get', 'quality/reviews/{id}', `quality/reviews/${id}`);
  await tried('get', 'quality/report', `quality/report?${period}`);
  await tried('get', 'quality/report/csv', `quality/report/csv?${period}`);
  await tried('post', 'skills', undefined, { person, skill: 'portal', level: 3, reason: 'r' });
  await tried('get', 'skills');
  await tried('get', 'skills/{person}/history', `skills/${person}/history`);
}

/** Effort and its account, visits, remote sessions (C3, B11, C15). */
async function interventionsPart(desk: Api, ask: Ask): Promise<void> {
  const { number } = await desk.register({ requester: { name: 'Ugo' }, subject: 'x', text: 'y' });
  const [at, ticket] = [{ number }, 'tickets/{number}'];
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date());
  const effort = { minutes: 5, date, activity: 'phone' };
  await ask(desk, 'post', `${ticket}/record-effort`, at, { ...effort, note: 'n' });
  await ask(desk, 'post', `${ticket}/correct-effort`, at, { ...effort, entry: 1, minutes: 7, reason: 'r' });
  const later = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
  const visit = { from: later(1), to: later(2), place: 'p', agreedWith: 'a' };
  await ask(desk, 'post', `${ticket}/agree-visit`, at, visit);
  await ask(desk, 'post', `${ticket}/record-visit`, at, { visit: 1, outcome: 'missed', text: 't' });
  const session = { tool: 't', consent: 'c', startedAt: later(-2), endedAt: later(-1), text: 't' };
  await ask(desk, 'post', `${ticket}/record-remote-session`, at, session);
  for (const form of ['account', 'account/csv', 'account/page']) {
    expectPublished('get', form, await desk.ask('GET', `${form}?from=${date}&to=${date}`));
  }
}

/** The register of systems, and a round of their maintenance (B11). */
async function systemsPart(ask: Ask): Promise<void> {
  const desk = await sportello.staff(MAINTAINED, ['l1', 'supervisor']);
  const device = { code: 'NET-1', class: 'network', name: 'n', place: 'p', nextCheck: '2026-01-05' };
  await ask(desk, 'post', 'systems', {}, device);
  await ask(desk, 'post', 'systems/import', {}, { csv: 'code,class,name,place\nPRN-1,printer,n,p' });
  await sportello.settled();
  await ask(desk, 'get', 'systems');
  await ask(desk, 'get', 'systems/csv');
  const [at, whole] = [{ system: 'NET-1' }, 'systems/{system}'];
  await ask(desk, 'post', `${whole}/change`, at, { office: 'o' });
  const { body } = await ask(desk, 'get', whole, at);
  const [{ number } = { number: '' }] = body['tickets'] as { number: string }[];
  const [of, ticket] = [{ number }, 'tickets/{number}'];
  const other = (await ask(desk, 'get', whole, { system: 'PRN-1' })).body['id'];
  await ask(desk, 'post', `${ticket}/point-at-system`, of, { system: other });
  await ask(desk, 'post', `${ticket}/unpoint-system`, of, { system: other, reason: 'r' });
  const date = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await ask(desk, 'post', `${ticket}/move-maintenance`, of, { date, reason: 'r' });
  for (const party of ['it-office', 'users']) {
    await ask(desk, 'post', `${ticket}/accept-maintenance`, of, { party, date, acceptedBy: 'a' });
  }
  const done = new Date().toISOString().slice(0, 10);
  await ask(desk, 'post', `${ticket}/complete-maintenance`, of, { date: done, text: 't' });
  await ask(desk, 'post', `${whole}/retire`, { system: 'PRN-1' }, { reason: 'r' });
}

/** A reported threat: what is known of it, what is due because of it, who read it (A2). */
async function securityPart(ask: Ask): Promise<void> {
  const desk = await sportello.staff(GUARDED, ['l2', 'supervisor']);
  const threat = { kind: 'cyber-threat', requester: { name: 'Ugo' }, subject: 'x', text: 'y' };
  const { number } = await desk.register(threat);
  const at = { number };
  const ticket = 'tickets/{number}';
  const [before, now] = ['2026-01-05T08:00:00Z', '2026-01-05T09:00:00Z'];
  await ask(desk, 'post', `${ticket}/set-awareness`, at, { awareAt: now });
  await ask(desk, 'post', `${ticket}/correct-awareness`, at, { awareAt: before, reason: 'r' });
  await ask(desk, 'post', `${ticket}/set-tlp`, at, { tlp: 'AMBER+STRICT' });
  const described = { ongoing: true, regimes: ['nis2'], incidentTypes: ['IS-1'], vector: { severity: ['high'] } };
  await ask(desk, 'post', `${ticket}/describe-incident`, at, described);
  await ask(desk, 'post', `${ticket}/request-report`, at, { regime: 'nis2', kind: 'intermediate' });
  await ask(desk, 'post', `${ticket}/end-incident`, at, { endedAt: now });
  const { body } = await ask(desk, 'get', 'security-reports');
  const [{ id } = { id: '' }] = body['items'] as { id: string }[];
  await ask(desk, 'post', 'security-reports/{id}/record-sent', { id }, { sentAt: now, payload: { a: 1 } });
  await ask(desk, 'post', 'security-reports/{id}/correct-sent', { id }, { sentAt: now, protocolId: '1', reason: 'r' });
  await ask(desk, 'get', `${ticket}/security`, at);
  await ask(desk, 'get', `${ticket}/restricted-reads`, at);
}

/** Signals, one dismissed and one taken up by a problem that is closed in the end (A4). */
async function problemsPart(desk: Api, ask: Ask): Promise<void> {
  const { number } = await desk.register({ requester: { name: 'Ugo' }, subject: 'x', text: 'y' });
  const raise = async (): Promise<string> =>
    String((await ask(desk, 'post', 'signals', {}, { title: 't', reason: 'r' })).body['id']);
  await ask(desk, 'post', 'signals/{id}/dismiss', { id: await raise() }, { reason: 'r' });
  const signal = await raise();
  await ask(desk, 'get', 'signals/{id}', { id: signal });
  await ask(desk, 'get', 'signals');
  await ask(desk, 'post', 'signals/look', {}, {});
  const owner = 'first-level-lead';
  const opened = await ask(desk, 'post', 'problems', {}, { title: 't', description: 'd', owner, signal });
  const problem = String(opened.body['number']);
  const at = { problem };
  await ask(desk, 'post', 'problems/{problem}/link-tickets', at, { tickets: [number] });
  await ask(desk, 'post', 'problems/{problem}/record-workaround', at, { workaround: 'w' });
  await ask(desk, 'post', 'problems/{problem}/record-cause', at, { rootCause: 'c' });
  const action = { kind: 'preventive', title: 't', owner, dueOn: '2026-12-01' };
  await ask(desk, 'post', 'problems/{problem}/plan-action', at, action);
  const [planned] = (await ask(desk, 'get', 'problems/{problem}', at)).body['actions'] as { id: string }[];
  const done = { action: planned?.id, state: 'done', outcome: 'o' };
  await ask(desk, 'post', 'problems/{problem}/end-action', at, done);
  await ask(desk, 'post', 'problems/{problem}/resolve', at, { outcome: 'o' });
  await ask(desk, 'post', 'problems/{problem}/close', at, {});
  await ask(desk, 'get', 'problems');
  await ask(desk, 'get', 'tickets/{number}/problems', { number });
  const figures = await desk.ask('GET', 'handling-figures?from=2026-03-01&to=2026-03-31');
  expectPublished('get', 'handling-figures', figures);
}

/** A promise of today's policy for a ticket of yesterday's, and days without service. */
async function termsPart(desk: Api, admin: Api, ask: Ask): Promise<void> {
  const requester = { name: 'Ugo', phone: '0655550301' };
  const { number } = await desk.register({ requester, subject: 'x', text: 'y' });
  const { revisions } = sportello.running.foundation;
  const source = (await revisions.export(tenantId(TENANT))).replaceAll('target: 90m', 'target: 80m');
  await revisions.applySource(source, { by: systemActor('test') });
  await ask(desk, 'post', 'tickets/{number}/re-evaluate-terms', { number }, { reason: 'r' });
  const suspended = { from: '2126-08-12', to: '2126-08-12', reason: 'summer' };
  await ask(admin, 'post', 'calendars/{calendar}/suspensions', { calendar: 'service' }, suspended);
}

/** The life of two tasks, as the desk and the supplier see it: one to its verified end, one refused, one withdrawn. */
async function suppliersPart(desk: Api, ask: Ask): Promise<void> {
  const { token = '' } = await SupplierApi.of(sportello, TENANT, 'application-supplier');
  const supplier = desk.as(token);
  const { items } = await desk.tickets('?channel=mail');
  const number = items.at(-1)?.number ?? '';
  await desk.post(`tickets/${number}/take-charge`, {});
  const attachment = (await desk.ticket(number)).messages[0]?.attachments[0]?.id ?? '';
  const task = { supplier: 'application-supplier', title: 'Guasto', text: 'Non si apre.', waits: false };
  const given = async (): Promise<string> => {
    const { body } = await ask(
      desk,
      'post',
      'tickets/{number}/tasks',
      { number },
      { ...task, attachments: [attachment] },
    );
    return typeof body['id'] === 'string' ? body['id'] : '';
  };
  const root = '/rest/suppliers/v1/{tenant}/tasks';
  const id = await given();
  const there = { tenant: TENANT, id };
  await ask(supplier, 'get', root, there);
  const { body: seen } = await ask(supplier, 'get', `${root}/{id}`, there);
  const [shared] = seen['attachments'] as { id: string }[];
  await ask(supplier, 'get', `${root}/{id}/attachments/{attachment}`, { ...there, attachment: shared?.id ?? '' });
  await ask(supplier, 'post', `${root}/{id}/accept`, there, { text: 'Sì.' });
  await ask(supplier, 'post', `${root}/{id}/progress`, there, { text: 'Trovato.' });
  await ask(supplier, 'post', `${root}/{id}/ask`, there, { text: 'Quale modulo?' });
  await ask(desk, 'post', 'tasks/{id}/answer', { id }, { text: 'Il primo.' });
  await ask(supplier, 'post', `${root}/{id}/complete`, there, { text: 'Corretto.', effortMinutes: 5 });
  await ask(desk, 'post', 'tasks/{id}/return', { id }, { text: 'Manca una parte.' });
  await ask(supplier, 'post', `${root}/{id}/complete`, there, { text: 'Tutto.', effortMinutes: 9 });
  await ask(desk, 'post', 'tasks/{id}/verify', { id }, {});
  await ask(desk, 'get', 'tasks/{id}', { id });
  await ask(supplier, 'post', `${root}/{id}/refuse`, { ...there, id: await given() }, { text: 'Non è nostro.' });
  await ask(desk, 'post', 'tasks/{id}/cancel', { id: await given() }, { text: 'Risolto da noi.' });
}

/** How tickets end, and what they are to each other. */
async function endings(
  desk: Api,
  ask: (
    api: Api,
    method: 'get' | 'post',
    template: string,
    values?: Readonly<Record<string, string>>,
    json?: object,
  ) => Promise<unknown>,
): Promise<void> {
  const opened = async (): Promise<{ number: string }> => {
    const requester = { name: 'Ida', email: 'ida@person.example' };
    const { number } = await desk.register({ requester, subject: 'x', text: 'y' });
    return { number };
  };
  const [first, second, third, fourth] = [await opened(), await opened(), await opened(), await opened()];
  const link = { other: second.number, relation: 'related' };
  await ask(desk, 'post', 'tickets/{number}/link', first, link);
  await ask(desk, 'get', 'tickets/{number}/relations', first);
  await ask(desk, 'post', 'tickets/{number}/unlink', first, { ...link, reason: 'r' });
  await ask(desk, 'post', 'tickets/{number}/split', first, { subject: 's', text: 't' });
  await ask(desk, 'post', 'tickets/{number}/merge', first, { into: second.number });
  await ask(desk, 'post', 'tickets/{number}/duplicate', third, { of: second.number, inform: true });
  await ask(desk, 'get', 'tickets/{number}/out-of-scope', fourth);
  await ask(desk, 'post', 'tickets/{number}/out-of-scope', fourth, { office: 'building-office' });
  const solved = async (): Promise<{ number: string }> => {
    const ticket = await opened();
    await desk.act(ticket.number, 'take-charge');
    await desk.act(ticket.number, 'resolve', { reason: 'solved', text: 'a', told: 'call' });
    await sportello.settled();
    return ticket;
  };
  await ask(desk, 'get', 'closure-checks');
  const check = { outcome: 'confirmed', how: 'phone', remarks: 'r', rating: 5 };
  await ask(desk, 'post', 'tickets/{number}/check-closure', await solved(), check);
  const { number } = await solved();
  const mails = await desk.mailsTo('ida@person.example');
  const mail = mails.find(({ ticketNumber }) => ticketNumber === number);
  const token = /\/request#(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  await ask(sportello.api(TENANT, token), 'post', 'my-ticket/confirm', {}, { rating: 4 });
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
