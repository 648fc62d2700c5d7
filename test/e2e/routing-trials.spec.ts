import { PermanentPluginError, definePlugin } from '@sportello/plugin-sdk';
import { parse } from 'yaml';
import type { ReplayReportView, RoutingView, TriedRouteView } from '../../apps/server/src/routing/routing.views.js';
import type { Api, ProblemBody } from '../../apps/server/test/support/api.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'ente-sam';

interface TenantFile {
  teams: Record<string, Record<string, unknown>>;
  routing: {
    strategy: string;
    fallback: { team: string };
    rules: { name: string; plugin: string; settings: object }[];
  };
}

let sportello: InProcessSportello;
let desk: Api;
let supervisor: Api;
let file: TenantFile;
beforeAll(async () => {
  file = parse((await houseTenants()).get(TENANT) ?? '', { merge: true }) as TenantFile;
  sportello = await InProcessSportello.start({ tenants: [TENANT, 'cportal'] });
  desk = await sportello.staff(TENANT, ['l1']);
  supervisor = await sportello.staff(TENANT, ['supervisor']);
});
afterAll(() => sportello.stop());

const call = { requester: { name: 'Ada Bianchi', email: 'ada@person.example' }, subject: 'Guasto', text: 'Testo' };
const offline = { area: 'infrastructure', topic: 'network', subtopic: 'site-offline' };
const printing = { area: 'workplace', topic: 'peripherals', subtopic: 'printing' };

const dryRun = (body: object) => supervisor.post<TriedRouteView>('routing/dry-run', body);
const replay = (body: object) => supervisor.post<ReplayReportView>('routing/replay', body);
const refused = (path: string, json: unknown, api = supervisor) => api.ask<ProblemBody>('POST', path, { json });

/** Everything on the site's network goes to the on-site staff. */
const otherRouting = (): TenantFile['routing'] => ({
  ...file.routing,
  rules: [
    {
      name: 'all-on-site',
      plugin: 'rule-classification',
      settings: { routes: [{ area: 'infrastructure', team: 'on-site' }] },
    },
    ...file.routing.rules,
  ],
});

async function state(): Promise<unknown> {
  const tables = ['ticket', 'ticket_event', 'plugin_instance', 'tenant_revision', 'command_result'];
  const counts = await Promise.all(
    tables.map((table) => sportello.database.asAdmin(`SELECT count(*)::int AS rows FROM sportello.${table}`)),
  );
  const health = await sportello.database.asAdmin(
    'SELECT tenant_id, name, state FROM sportello.plugin_instance ORDER BY tenant_id, name',
  );
  return { counts, health };
}

it('shows the rules in force in their order, with their names and those of what they look at', async () => {
  const shown = await supervisor.get<RoutingView>('routing');
  expect(shown).toMatchObject({ strategy: file.routing.strategy, fallback: file.routing.fallback.team });
  expect(shown.rules.map(({ rule, plugin }) => ({ name: rule, plugin }))).toEqual(
    file.routing.rules.map(({ name, plugin }) => ({ name, plugin })),
  );
  expect(shown.rules[0]?.title).toEqual({ it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
  expect(shown.teams.map(({ code }) => code).sort()).toEqual(Object.keys(file.teams).sort());
  expect(shown.channels.map(({ code }) => code)).toContain('sam');
  expect(await replay({ routing: shown.section })).toMatchObject({ differing: 0 });
});

describe('where would this go, and why', () => {
  it('answers with the team, the level and what every rule said, in both languages', async () => {
    const tried = await dryRun({ ...offline, subject: 'Tutta la sede è senza rete', channelInstance: 'sam' });
    expect(tried).toMatchObject({ team: 'infrastructure', level: 'L2', rule: 'automatic-dispatch' });
    for (const { reason } of tried.trail) {
      expect(reason).toEqual({ it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
    }
    expect(tried.teams.find(({ team }) => team === 'infrastructure')).toMatchObject({
      open: 0,
      skills: ['networks', 'servers', 'telephony'],
    });
  });

  it('shows every rule that passed, up to the one that decides', async () => {
    const { team, trail } = await dryRun(printing);
    expect(team).toBe('spoc');
    expect(trail.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ['automatic-dispatch', 'abstain'],
      ['by-competence', 'abstain'],
      ['by-channel', 'route'],
    ]);
  });

  it('sees who would be on duty when the request comes in', async () => {
    const present = async (at: string) => {
      const { teams } = await dryRun({ ...offline, at });
      return Object.fromEntries(teams.map(({ team, onDuty }) => [team, onDuty]));
    };
    expect(await present('2026-03-04T09:00:00+01:00')).toMatchObject({ infrastructure: 2, spoc: undefined });
    expect(await present('2026-03-08T09:00:00+01:00')).toMatchObject({ infrastructure: 0 });
  });

  it('says the same of a ticket as the system did, and changes nothing', async () => {
    const { number } = await desk.register({ ...call, ...offline });
    await sportello.settled();
    const before = await state();
    const tried = await dryRun({ ticket: number });
    const { routing } = await desk.ticket(number);
    expect(routing).toMatchObject({ explanation: { team: tried.team, rule: tried.rule, reason: tried.reason } });
    expect(tried.teams.find(({ team }) => team === 'infrastructure')?.open).toBe(1);
    expect(await state()).toEqual(before);
  });

  it.each<[string, object, string]>([
    ['a kind nobody has', { kind: 'gossip' }, 'kind'],
    ['a topic of another area', { area: 'workplace', topic: 'network' }, 'topic'],
    ['a channel that is not there', { channelInstance: 'pigeon' }, 'channelInstance'],
    ['a number as subject', { subject: 7 }, 'subject'],
    ['a severity in words', { severity: 'high' }, 'severity'],
    ['fields that are a list', { fields: ['x'] }, 'fields'],
    ['a moment that is none', { at: '2026-99-99T00:00:00Z' }, 'at'],
    ['a ticket and a moment together', { ticket: 'SAM-2026-0000001', at: '2026-03-04T09:00:00Z' }, 'at'],
    ['a field it does not know', { team: 'spoc' }, 'team'],
    ['a ticket and facts together', { ticket: 'SAM-2026-0000001', kind: 'support' }, 'kind'],
  ])('refuses %s, naming the field', async (_what, body, field) => {
    const { status, body: problem } = await refused('routing/dry-run', body);
    expect([status, problem.errors?.map((error) => error.field)]).toEqual([400, expect.arrayContaining([field])]);
  });

  it('knows no ticket that is not there', async () => {
    expect(await refused('routing/dry-run', { ticket: 'SAM-2026-9999999' })).toMatchObject({
      status: 404,
      body: { code: 'TICKET.NOT_FOUND' },
    });
  });

  it.each(['routing/dry-run', 'routing/replay'])(
    'is for supervisors and administrators of this tenant (%s)',
    async (path) => {
      const stranger = sportello.api(TENANT, await sportello.staffToken('cportal', ['supervisor', 'tenant-admin']));
      expect((await refused(path, { routing: file.routing }, stranger)).status).toBe(404);
      expect((await refused(path, { routing: file.routing }, desk)).status).toBe(403);
      expect((await refused(path, { routing: file.routing }, sportello.api(TENANT))).status).toBe(401);
    },
  );
});

describe('what would have gone elsewhere', () => {
  const ours: string[] = [];
  beforeAll(async () => {
    for (const triplet of [offline, printing, printing]) {
      ours.push((await desk.register({ ...call, ...triplet })).number);
    }
    await sportello.settled();
  });

  it('is nothing under the configuration in force', async () => {
    const report = await replay({ routing: file.routing });
    expect(await replay({})).toEqual(report);
    expect(report).toMatchObject({ differing: 0, passedOver: 0, complete: true, moves: [], tickets: [] });
    expect(report.compared).toBeGreaterThanOrEqual(3);
  });

  it('is told by team and by ticket, with both explanations, and nothing is changed', async () => {
    const before = await state();
    const report = await replay({ routing: otherRouting() });
    expect(report.moves).toEqual([{ from: 'infrastructure', to: 'on-site', tickets: report.differing }]);
    const [shown] = report.tickets.filter(({ number }) => number === ours[0]);
    expect(shown).toMatchObject({
      before: { team: 'infrastructure', level: 'L2', rule: 'automatic-dispatch' },
      after: { team: 'on-site', level: 'L2', rule: 'all-on-site', trail: [{ rule: 'all-on-site', verdict: 'route' }] },
    });
    expect(await state()).toEqual(before);
    expect((await desk.ticket(ours[0] ?? '')).team).toBe('infrastructure');
  });

  it('keeps to its limit and to what was opened since, and says when it did not read all', async () => {
    expect(await replay({ routing: file.routing, limit: 1 })).toMatchObject({ compared: 1, complete: false });
    const later = { routing: file.routing, since: '2999-01-01T00:00:00Z' };
    expect(await replay(later)).toMatchObject({ compared: 0, complete: true });
  });

  it('tells a rule that throws from one that decides', async () => {
    const broken = definePlugin({
      ...(sportello.running.services.host.catalogue.find('rule-channel')?.definition ?? fail()),
      contributes: {
        'routing.rule': {
          evaluate: () => {
            throw new PermanentPluginError('boom');
          },
        },
      },
    });
    const { catalogue } = sportello.running.services.host;
    const known = catalogue.find('rule-channel') ?? fail();
    const find = catalogue.find.bind(catalogue);
    catalogue.find = (id) => (id === 'rule-channel' ? { ...known, definition: broken } : find(id));
    try {
      const report = await replay({ routing: { ...file.routing, fallback: { team: 'on-call' } } });
      const shown = report.tickets.find(({ number }) => number === ours[1]);
      expect(shown?.after).toMatchObject({ team: 'on-call' });
      expect(shown?.after.trail.at(-1)).toMatchObject({
        ...{ rule: 'by-channel', verdict: 'failed' },
        reason: { en: expect.stringContaining('boom') },
      });
    } finally {
      catalogue.find = find;
    }
  });

  it.each<[string, (routing: TenantFile['routing']) => unknown, string]>([
    ['a team that is not there', (r) => ({ ...r, fallback: { team: 'spock' } }), 'routing.fallback.team'],
    [
      'a team in a rule that is not there',
      (r) => ({ ...r, rules: [{ name: 'x', plugin: 'rule-workload', settings: { teams: ['spoc', 'nobody'] } }] }),
      'routing.rules[0].settings.teams[1]',
    ],
    [
      'settings the plugin refuses',
      (r) => ({ ...r, rules: [{ name: 'x', plugin: 'rule-security', settings: { team: 'spoc', wrods: [] } }] }),
      'routing.rules[0].settings.wrods',
    ],
    [
      'a plugin that is not there',
      (r) => ({ ...r, rules: [{ name: 'x', plugin: 'rule-x', settings: {} }] }),
      'routing.rules[0].plugin',
    ],
    ['a strategy it does not have', (r) => ({ ...r, strategy: 'dice' }), 'routing.strategy'],
    ['text', () => 'first-match', 'routing'],
  ])('refuses a section with %s, naming the place', async (_what, change, field) => {
    const { status, body } = await refused('routing/replay', { routing: change(file.routing) });
    expect([status, body.errors?.map((error) => error.field)]).toEqual([400, expect.arrayContaining([field])]);
  });

  it.each([{ limit: 0 }, { limit: 5_001 }, { since: 'yesterday' }, { since: '2026-99-99T00:00:00Z' }])(
    'refuses %j',
    async (wrong) => {
      const { status, body } = await refused('routing/replay', { routing: file.routing, ...wrong });
      expect([status, body.errors?.[0]?.field]).toEqual([400, Object.keys(wrong)[0]]);
    },
  );
});

function fail(): never {
  throw new Error('rule-channel is not loaded');
}
