import { tenantId } from '@sportello/kernel';
import { ROLES } from '@sportello/identity';
import { Api, type Answer, type ProblemBody } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import {
  filledPath,
  servedDocument,
  tenantOperations,
  type Operation,
} from '../../apps/server/test/support/openapi.js';
import { assign, SupplierApi } from '../support/supplier-desk.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

const TENANTS = ['cportal', 'ente-sam', 'inail', 'noipa', 'pac-spoc'];
const clock = stoppedAt('2026-03-03T09:00:00Z');

const NOWHERE = '00000000-0000-7000-8000-000000000000';

/** What one tenant has that no other may see or touch. */
interface Estate {
  /** Stands in everything the tenant has. */
  readonly canary: string;
  readonly staff: Api;
  readonly requester: Api;
  readonly supplier: SupplierApi;
  /** A program of the same supplier, by an access token. */
  readonly program: SupplierApi;
  /** Values for the names in paths, each of something that exists. */
  readonly names: Readonly<Record<string, string>>;
}

let sportello: InProcessSportello;
let operations: Operation[];
const estates = new Map<string, Estate>();
const expired = new Map<string, string>();

beforeAll(async () => {
  sportello = await InProcessSportello.start({ clock });
  for (const tenant of TENANTS) expired.set(tenant, await sportello.staffToken(tenant, ROLES));
  clock.advance(301 * 86_400_000);
  for (const tenant of TENANTS) estates.set(tenant, await settle(tenant));
  operations = tenantOperations(await servedDocument(sportello.api('none')));
}, 90_000);
afterAll(() => sportello.stop());

/** Gives a tenant a ticket with a file, mail in and mail out. */
async function settle(tenant: string): Promise<Estate> {
  const canary = `canary-${tenant.replace('-', '')}`;
  const { channels } = await sportello.running.foundation.directory.current(tenantId(tenant));
  const door = channels.find(({ plugin }) => plugin === 'channel-smtp');
  const [to = ''] = (door?.settings as { addresses: string[] }).addresses;
  const from = `${canary}@person.example`;
  const multipart = ['Content-Type: multipart/mixed; boundary=b'];
  const file = 'Content-Type: text/plain\nContent-Disposition: attachment; filename=secret.txt';
  const text = `--b\nContent-Type: text/plain\n\n${canary}\n--b\n${file}\n\n${canary}\n--b--`;
  await handOver(await sportello.door(tenant, door?.instance ?? ''), {
    ...{ from, to },
    raw: letter({ from, to, subject: canary, text, headers: multipart }),
  });
  await sportello.settled();
  const staff = await sportello.staff(tenant, ROLES, { id: 'everything' });
  const [ticket] = (await staff.tickets()).items;
  const { messages } = await staff.ticket(ticket?.number ?? '');
  const [mail] = await staff.mailsTo(from);
  const token = /\/request#(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  await staff.act(ticket?.number ?? '', 'take-charge');
  const shared = messages[0]?.attachments[0]?.id ?? '';
  const task = await assign(staff, ticket?.number ?? '', { title: canary, waits: false, attachments: [shared] });
  const supplier = await SupplierApi.of(sportello, tenant, 'application-supplier');
  const access = await sportello.running.foundation.clientTokens.issue({
    ...{ tenant: tenantId(tenant), client: 'application-supplier', scopes: ['tasks:read', 'tasks:write'] },
    audience: `http://sportello.test/rest/suppliers/v1/${tenant}`,
  });
  const program = new SupplierApi(sportello.url, tenant, access);
  const { body } = await program.task(task.id);
  const names = {
    ...{ tenant, number: ticket?.number ?? '', instance: channels[0]?.instance ?? '' },
    attachment: messages[0]?.attachments[0]?.id ?? '',
    id: mail?.id ?? '',
    inbox: (await staff.inbox()).items[0]?.id ?? '',
    agreement: NOWHERE,
    action: NOWHERE,
    task: task.id,
    file: body.attachments[0]?.id ?? '',
  };
  return { canary, staff, requester: sportello.api(tenant, token), supplier, program, names };
}

const estateOf = (tenant: string): Estate => estates.get(tenant)!;
const isOfRequester = ({ path }: Operation): boolean => path.includes('/my-ticket');
const isOfSupplier = ({ path }: Operation): boolean => path.startsWith('/rest/suppliers/');
const isOfStaff = (operation: Operation): boolean =>
  !isPublic(operation) && !isOfRequester(operation) && !isOfSupplier(operation);
/** One's own session and account: whatever the role. */
const isOfEveryRole = ({ path }: Operation): boolean => /\/(?:session|session\/end|my-account\/.*)$/.test(path);
/** The token with which somebody rightly asks. */
const tokenFor = (operation: Operation, { staff, requester, supplier }: Estate): string | undefined => {
  if (isOfSupplier(operation)) return supplier.token;
  return isOfRequester(operation) ? requester.token : staff.token;
};
const isPublic = ({ needsToken }: Operation): boolean => !needsToken;

/** Bodies with which each command would do something if it could. */
const BODIES: Readonly<Record<string, object>> = {
  log_in: { username: 'intruder', password: 'intruder' },
  ask_password_link: { username: 'intruder' },
  set_password_by_link: { key: 'intruder', password: 'an intruder of many words' },
  change_password: { current: 'intruder', password: 'an intruder of many words' },
  enrol_second_factor: { password: 'intruder' },
  confirm_second_factor: { code: '123456' },
  remove_second_factor: { password: 'intruder', code: '123456' },
  set_hold: { person: 'intruder', reason: 'intruder' },
  lift_hold: { reason: 'intruder' },
  anonymise_person: { person: 'intruder', reason: 'intruder', files: false },
  settings: { settings: {} },
  preview_bulk: { numbers: ['INTRUDER-2026-0000001'], do: 'add-note', text: 'intruder' },
  act_in_bulk: { numbers: ['INTRUDER-2026-0000001'], do: 'add-note', text: 'intruder' },
  presence: { doing: 'answering' },
  'saved-views': { name: 'intruder', filter: {} },
  change_view: { name: 'intruder', filter: {} },
  preview: { occasion: 'closed', language: 'it' },
  'add-note': { text: 'intruder' },
  changes: { kind: 'move', person: 'intruder', team: 'intruder', from: '2026-03-04T08:00:00Z', reason: 'intruder' },
  samples: { from: '2026-03-01', to: '2026-03-02', size: 1, seed: 'intruder' },
  reviews: { ticket: 'INTRUDER-2026-0000001' },
  score: { scores: [] },
  'token-revocations': { use: 'staff', subject: 'intruder', reason: 'intruder' },
  skills: { person: 'intruder', skill: 'intruder', level: 1, reason: 'intruder' },
  'request-information': { text: 'intruder' },
  replies: { text: 'intruder' },
  resolve: { text: 'intruder', reason: 'solved' },
  resolve_problem: { outcome: 'intruder' },
  accept: {},
  desk: { move: 'verify' },
  exports: { from: '2026-01-01T00:00:00Z', to: '2126-01-01T00:00:00Z' },
  pretend_task: {},
  answer: { text: 'intruder' },
  ask: { text: 'intruder' },
  cancel: { text: 'intruder' },
  complete: { text: 'intruder', outcome: 'fixed' },
  progress: { text: 'intruder' },
  refuse: { text: 'intruder' },
  return: { text: 'intruder' },
  share: { fields: ['intruder'] },
  remind: { text: 'intruder' },
  tasks: { supplier: 'application-supplier', title: 'intruder', text: 'intruder' },
  verify: { text: 'intruder' },
  classify: { kind: 'problem', reason: 'intruder' },
  'ask-call-back': { promisedBy: '2126-01-01T09:00:00Z', text: 'intruder' },
  'record-call': { outcome: 'spoken', text: 'intruder' },
  'set-severity': { severity: 1, reason: 'intruder' },
  suggestions: { text: 'intruder' },
  'classification-suggestions': { text: 'intruder' },
  'raise-urgency': { reason: 'intruder' },
  'lower-urgency': { reason: 'intruder' },
  're-evaluate-terms': { reason: 'intruder' },
  suspensions: { from: '2126-08-12', to: '2126-08-12', reason: 'summer' },
  end_improvement_action: { state: 'done', outcome: 'intruder' },
  withdraw_suspension: { from: '2126-08-12' },
  change_suspension: { from: '2126-08-12', become: { from: '2126-08-12', to: '2126-08-12', reason: 'summer' } },
  broadcasts: {
    ...{ report: { kind: 'ticket', number: 'INTRUDER-1' }, title: 'intruder', text: 'intruder' },
    offices: [{ kind: 'supplier', id: 'application-supplier' }],
  },
  escalate: { team: 'second-level', reason: 'intruder' },
  assign: { technician: 'intruder' },
  'send-reminder': { to: { type: 'team', id: 'first-level' }, text: 'intruder' },
  'record-reminder': { text: 'intruder' },
  reminder: { text: 'intruder' },
  'request-on-call': { team: 'first-level', reason: 'intruder' },
  'authorise-on-call': { reason: 'intruder' },
  'refuse-on-call': { reason: 'intruder' },
  route: { team: 'first-level', reason: 'intruder' },
  'check-closure': { outcome: 'confirmed', how: 'phone', remarks: 'intruder' },
  'out-of-scope': { office: 'building-office' },
  link: { other: 'CPORTAL-2026-0000001', relation: 'related' },
  unlink: { other: 'CPORTAL-2026-0000001', relation: 'related', reason: 'intruder' },
  merge: { into: 'CPORTAL-2026-0000001' },
  duplicate: { of: 'CPORTAL-2026-0000001' },
  split: { subject: 'intruder', text: 'intruder' },
  'record-effort': { minutes: 5, date: '2026-01-01', activity: 'phone' },
  'correct-effort': { entry: 1, minutes: 5, date: '2026-01-01', activity: 'phone', reason: 'intruder' },
  'agree-visit': {
    from: '2126-01-01T09:00:00Z',
    to: '2126-01-01T10:00:00Z',
    place: 'intruder',
    agreedWith: 'intruder',
  },
  'record-visit': { visit: 1, outcome: 'done', text: 'intruder' },
  'record-remote-session': {
    ...{ tool: 'intruder', consent: 'intruder', text: 'intruder' },
    ...{ startedAt: '2026-01-01T09:00:00Z', endedAt: '2026-01-01T10:00:00Z' },
  },
  'point-at-system': { system: '00000000-0000-4000-8000-000000000000' },
  'unpoint-system': { system: '00000000-0000-4000-8000-000000000000', reason: 'intruder' },
  'accept-maintenance': { party: 'users', date: '2026-01-01', acceptedBy: 'intruder' },
  'move-maintenance': { date: '2126-01-01', reason: 'intruder' },
  'complete-maintenance': { date: '2026-01-01', text: 'intruder' },
  systems: { code: 'INTRUDER', class: 'printer', name: 'intruder', place: 'intruder' },
  import: { csv: 'code,class,name,place' },
  retire: { reason: 'intruder' },
  'set-awareness': { awareAt: '2026-01-01T00:00:00Z' },
  'correct-awareness': { awareAt: '2026-01-01T00:00:00Z', reason: 'intruder' },
  'set-tlp': { tlp: 'CLEAR' },
  'describe-incident': { personalData: true },
  'end-incident': { endedAt: '2026-01-01T00:00:00Z' },
  'request-report': { regime: 'nis2', kind: 'intermediate' },
  'record-sent': { sentAt: '2026-01-01T00:00:00Z' },
  'correct-sent': { sentAt: '2026-01-01T00:00:00Z', reason: 'intruder' },
  signals: { title: 'intruder', reason: 'intruder' },
  dismiss: { reason: 'intruder' },
  problems: { title: 'intruder', description: 'intruder', owner: 'intruder' },
  'link-tickets': { tickets: ['INTRUDER-1'] },
  'record-workaround': { workaround: 'intruder' },
  'record-cause': { rootCause: 'intruder' },
  'plan-action': { kind: 'preventive', title: 'intruder', owner: 'intruder', dueOn: '2026-01-01' },
  'end-action': { action: '00000000-0000-7000-8000-000000000000', state: 'done', outcome: 'intruder' },
};

function ask(
  operation: Operation,
  token: string | undefined,
  names: Readonly<Record<string, string>>,
): Promise<Answer<ProblemBody>> {
  const { inbox = '', task = '', file = '' } = names;
  const own = operation.path.includes('/inbox/')
    ? { ...names, id: inbox }
    : /\/(?:area-)?tasks\//.test(operation.path)
      ? { ...names, id: task, attachment: file }
      : names;
  const path = filledPath(operation.path, own);
  const json = ['POST', 'PUT'].includes(operation.method)
    ? { json: BODIES[operation.id] ?? BODIES[operation.path.split('/').at(-1) ?? ''] ?? {} }
    : {};
  return new Api(sportello.url, '', token).ask<ProblemBody>(operation.method, path, json);
}

/** All of an answer but the id that is its own. */
const said = ({ status, body }: Answer<ProblemBody>) => ({ status, body: { ...body, correlationId: '' } });

it('covers the whole interface: each operation is public, of the staff, or of the requester', () => {
  expect(operations.length).toBeGreaterThan(20);
  expect(
    operations
      .filter(isPublic)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([
    ...['ask_password_link', 'describe_channel', 'guide_classification', 'issue_access_token', 'list_login_ways'],
    ...['list_services', 'log_in', 'push_to_channel', 'set_password_by_link', 'show_portal', 'suggest_classification'],
  ]);
  for (const { names } of estates.values()) for (const value of Object.values(names)) expect(value).not.toBe('');
});

describe.each(TENANTS)('of %s, side by side with four others', (tenant) => {
  const others = TENANTS.filter((other) => other !== tenant);
  /** What is so whatever the tenant is tried in one of them: between them, in all its operations. */
  const itsTurn = (all: readonly Operation[]): Operation[] =>
    all.filter((_, turn) => TENANTS[turn % TENANTS.length] === tenant);

  it('staff of the others learn nothing, not even that it exists', async () => {
    for (const [turn, operation] of operations.filter(isOfStaff).entries()) {
      // Each of the others has its turn: all of them ask, though not all of them everything.
      const other = others[turn % others.length]!;
      const nowhere = said(
        await ask(operation, estateOf(other).staff.token, { ...estateOf(tenant).names, tenant: 'no-such-tenant' }),
      );
      const answer = await ask(operation, estateOf(other).staff.token, estateOf(tenant).names);
      expect([operation.id, said(answer)]).toEqual([operation.id, nowhere]);
      expect(answer).toMatchObject({ status: 404, body: { code: 'TENANT.NOT_FOUND' } });
    }
  });

  it('nobody gets in without a token, with one that has expired, or with a made-up one', async () => {
    for (const operation of itsTurn(operations.filter((one) => !isPublic(one)))) {
      const { names, staff } = estateOf(tenant);
      const none = await ask(operation, undefined, names);
      expect([operation.id, none.status, none.body.code]).toEqual([operation.id, 401, 'AUTH.TOKEN_NEEDED']);
      expect(none.headers.get('www-authenticate')).toMatch(/^Bearer/);
      const old = await ask(operation, expired.get(tenant), names);
      expect([operation.id, old.status]).toEqual([operation.id, 401]);
      const forged = await ask(operation, `${staff.token?.slice(0, -4)}AAAA`, names);
      expect([operation.id, forged.status, forged.body.code]).toEqual([operation.id, 401, 'AUTH.TOKEN_INVALID']);
    }
  });

  it('requesters, suppliers and staff each do nothing of what is the others’', async () => {
    for (const operation of itsTurn(operations.filter((one) => !isPublic(one)))) {
      const estate = estateOf(tenant);
      const right = tokenFor(operation, estate);
      for (const { token } of [estate.staff, estate.requester, estate.supplier, estate.program]) {
        if (token === right || (isOfSupplier(operation) && token === estate.program.token)) continue;
        const answer = await ask(operation, token, estate.names);
        expect([operation.id, answer.status, answer.body.code]).toEqual([operation.id, 401, 'AUTH.TOKEN_INVALID']);
      }
    }
  });

  it('a requester of another tenant sees no page here', async () => {
    for (const operation of operations.filter(isOfRequester)) {
      for (const other of others) {
        const answer = await ask(operation, estateOf(other).requester.token, estateOf(tenant).names);
        expect([operation.id, answer.status, answer.body.code]).toEqual([operation.id, 401, 'AUTH.TOKEN_INVALID']);
      }
    }
  });

  it('a role that is too small is refused', async () => {
    const tooSmall = (operation: Operation): Parameters<InProcessSportello['staffToken']>[1] => {
      if (/\/(?:tickets|tasks)/.test(operation.path)) return ['operator', 'tenant-admin'];
      return /\/(?:inbox|plugins)/.test(operation.path) ? ['l1', 'l2'] : ['requester'];
    };
    for (const operation of itsTurn(operations.filter((one) => isOfStaff(one) && !isOfEveryRole(one)))) {
      const token = await sportello.staffToken(tenant, tooSmall(operation));
      const answer = await ask(operation, token, estateOf(tenant).names);
      expect([operation.id, answer.status, answer.body.code]).toEqual([operation.id, 403, 'AUTH.FORBIDDEN']);
    }
  });

  it('what is named in a path must be of the tenant: ids and numbers of the others lead nowhere', async () => {
    const wrong: string[] = [];
    const named = operations.filter((one) => !isPublic(one) && one.parameters.length > 1);
    for (const [turn, operation] of named.entries()) {
      const other = others[turn % others.length]!;
      // Two tenants may call an instance by one name: it is then the tenant's own that answers.
      const names = { ...estateOf(other).names, tenant, instance: 'of-nobody-here' };
      const answer = await ask(operation, tokenFor(operation, estateOf(tenant)), names);
      if (answer.status !== (operation.id === 'register_ticket' ? 400 : 404)) {
        wrong.push(`${operation.id}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
      }
      expect(JSON.stringify(answer.body)).not.toContain(estateOf(other).canary);
    }
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('a supplier of another tenant sees no task here, nor that the tenant exists', async () => {
    for (const operation of operations.filter(isOfSupplier)) {
      for (const { supplier, program } of others.map(estateOf)) {
        for (const { token } of [supplier, program]) {
          const answer = await ask(operation, token, estateOf(tenant).names);
          expect([operation.id, answer.status, answer.body.code]).toEqual([operation.id, 404, 'TENANT.NOT_FOUND']);
        }
      }
    }
  });

  it('what is public speaks of this tenant alone, whoever asks', async () => {
    for (const operation of operations.filter(isPublic)) {
      const plain = said(await ask(operation, undefined, estateOf(tenant).names));
      for (const other of others) {
        const answer = await ask(operation, estateOf(other).staff.token, estateOf(tenant).names);
        expect([operation.id, said(answer)]).toEqual([operation.id, plain]);
      }
      expect(JSON.stringify(plain)).not.toContain('canary-');
    }
  });

  it('its own staff see their own things and nothing else', async () => {
    const { staff, canary } = estateOf(tenant);
    for (const list of ['tickets', 'outbox', 'inbox', 'plugins', 'tickets?q=canary']) {
      const text = JSON.stringify(await staff.get<object>(list));
      for (const other of others) expect(text).not.toContain(estateOf(other).canary);
    }
    expect((await staff.tickets()).items).toMatchObject([{ subject: canary }]);
  });
});

it('after all that, every ticket is as it was', async () => {
  for (const { staff, names } of estates.values()) {
    const ticket = await staff.ticket(names['number'] ?? '');
    expect(ticket.state).toBe('in-charge');
    expect(ticket.messages).toHaveLength(1);
  }
});
