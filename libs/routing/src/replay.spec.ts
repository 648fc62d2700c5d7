import type { RoutingFacts, RoutingVerdict } from '@sportello/plugin-sdk';
import { systemActor, tenantId, type TenantContext } from '@sportello/kernel';
import type { TenantConfiguration } from '@sportello/tenancy';
import { factsOf, type RoutedRequest, type RoutingCircumstances } from './routing.facts.js';
import { MOST_REPLAYED, RoutingTrials, type RoutingHistory } from './routing.trials.js';

const ctx: TenantContext = { tenant: tenantId('alfa'), actor: systemActor('test'), correlationId: 'c' };
const reason = { it: 'perché', en: 'because' };
const team = (level: string, more: object = {}) => ({
  ...{ name: reason, level, calendar: 'always', skills: [] },
  ...more,
});
const configuration = {
  teams: { front: team('L1'), systems: team('L2', { skills: ['servers'], capacity: 10 }) },
  routing: {
    strategy: 'first-match',
    fallback: { team: 'front' },
    rules: [{ name: 'only', plugin: 'rule-only', settings: {} }],
  },
} as unknown as TenantConfiguration;

const request: RoutedRequest = {
  ...{ kind: 'support', channel: 'mail', channelInstance: 'mail', area: null, topic: null, subtopic: null },
  ...{ severity: 3, language: 'it', userType: null, organisation: null, subject: '', fields: {} },
};
const nobody: RoutingCircumstances = { load: {}, lastTechnician: null };
const decided = (to: string, level: string, seen?: RoutingCircumstances) => ({
  level,
  explanation: { team: to, rule: 'old', reason, trail: [], ...(seen === undefined ? {} : { seen }) } as never,
});

type Past = Awaited<ReturnType<RoutingHistory['past']>>[number];

/** A history kept in a list, newest first, that remembers what it was asked for. */
class Listed implements RoutingHistory {
  readonly asked: { limit: number; restricted: boolean }[] = [];

  constructor(private readonly tickets: readonly Past[]) {}

  async toRoute() {
    return { request, seen: nobody };
  }

  async load() {
    return { systems: 4 };
  }

  async past(...[, { since, after, limit }, { restricted }]: Parameters<RoutingHistory['past']>) {
    this.asked.push({ limit, restricted });
    const from = after === null ? 0 : this.tickets.findIndex(({ id }) => id === after.id) + 1;
    return this.tickets.filter(({ openedAt }) => since === null || openedAt >= since).slice(from, from + limit);
  }
}

const tickets = (count: number, how: (at: number) => Past['decided']): Past[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ id: `id-${at}`, number: `N-${at}`, request, decided: how(at) },
    openedAt: new Date(Date.UTC(2026, 0, 1) - at * 60_000),
  }));

const trials = (history: RoutingHistory, verdict: (facts: RoutingFacts) => RoutingVerdict, ended: string[] = []) =>
  new RoutingTrials(history, {
    tryRules: () => ({ evaluate: async (_rule, facts) => verdict(facts), end: async () => void ended.push('ended') }),
  });
const toSystems = (): RoutingVerdict => ({ decision: 'route', team: 'systems', reason });
const everything = { restricted: true, since: null, limit: 1_000 };

describe('replaying past tickets under another configuration', () => {
  it('counts what would differ, by where it went and where it would go', async () => {
    const history = new Listed(
      tickets(7, (at) =>
        at === 6 ? null : at < 2 ? decided('systems', 'L2') : decided(at < 5 ? 'front' : 'gone', 'L1'),
      ),
    );
    const ended: string[] = [];
    const report = await trials(history, toSystems, ended).replay(ctx, configuration, everything);
    expect(report).toMatchObject({ compared: 6, differing: 4, passedOver: 1, complete: true });
    expect(report.moves).toEqual([
      { from: 'front', to: 'systems', tickets: 3 },
      { from: 'gone', to: 'systems', tickets: 1 },
    ]);
    expect(report.tickets.map(({ number }) => number)).toEqual(['N-2', 'N-3', 'N-4', 'N-5']);
    expect(report.tickets[0]).toMatchObject({
      before: { team: 'front', level: 'L1', rule: 'old', reason },
      after: { team: 'systems', level: 'L2', rule: 'only', trail: [{ rule: 'only', verdict: 'route' }] },
    });
    expect(ended).toEqual(['ended']);
  });

  it('decides with the load and the technician of then', async () => {
    const seen = { load: { front: 9 }, lastTechnician: { id: 's1', name: 'Mario', team: 'front' } };
    const asked: RoutingFacts[] = [];
    await trials(new Listed(tickets(1, () => decided('front', 'L1', seen))), (facts) => {
      asked.push(facts);
      return { decision: 'abstain', reason };
    }).replay(ctx, configuration, everything);
    expect(asked).toMatchObject([
      { lastTechnician: seen.lastTechnician, teams: [{ id: 'front', open: 9 }, { open: 0 }] },
    ]);
  });

  it('says of a rule that throws that it failed, and goes on', async () => {
    const broken = (): never => {
      throw new Error('boom');
    };
    const report = await trials(new Listed(tickets(2, () => decided('systems', 'L2'))), broken).replay(
      ctx,
      configuration,
      everything,
    );
    expect(report).toMatchObject({ compared: 2, differing: 2 });
    expect(report.tickets[0]?.after).toMatchObject({ team: 'front', rule: null, trail: [{ verdict: 'failed' }] });
  });

  it('reads in pages, no further than its limit, and says when there was more', async () => {
    const history = new Listed(tickets(260, () => decided('front', 'L1')));
    const report = await trials(history, toSystems).replay(ctx, configuration, { ...everything, limit: 250 });
    expect(report).toMatchObject({ compared: 250, differing: 250, complete: false });
    expect(report.tickets).toHaveLength(100);
    expect(history.asked).toEqual([101, 101, 51].map((limit) => ({ limit, restricted: true })));
    const all = await trials(new Listed(tickets(200, () => decided('front', 'L1'))), toSystems).replay(
      ctx,
      configuration,
      { ...everything, limit: 200 },
    );
    expect(all.complete).toBe(true);
    const most = new Listed([]);
    await trials(most, toSystems).replay(ctx, configuration, { ...everything, limit: Number.MAX_SAFE_INTEGER });
    expect(MOST_REPLAYED).toBe(5_000);
  });

  it('passes over what is kept in a form it cannot read', async () => {
    const odd = { level: 'L1', explanation: { team: 7, trail: 'x' } as never };
    const report = await trials(new Listed(tickets(1, () => odd)), toSystems).replay(ctx, configuration, everything);
    expect(report).toMatchObject({ compared: 0, passedOver: 1 });
  });
});

describe('facts for rules', () => {
  it('tell every team with its skills, capacity and load, and nothing of teams that are no longer there', () => {
    const { teams } = factsOf(request, configuration, { load: { systems: 4, gone: 9 }, lastTechnician: null });
    expect(teams).toEqual([
      { id: 'front', level: 'L1', skills: [], open: 0, capacity: null },
      { id: 'systems', level: 'L2', skills: ['servers'], open: 4, capacity: 10 },
    ]);
  });
});
