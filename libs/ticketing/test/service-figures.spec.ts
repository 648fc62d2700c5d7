import {
  AskThirdPartyCommand,
  GetServiceFiguresQuery,
  RecordReplyCommand,
  ResolveTicketCommand,
  RouteTicketCommand,
  CloseTicketCommand,
  TakeChargeCommand,
  type RegisterTicketInput,
  type ServiceFigures,
  type ServiceFiguresInput,
} from '@sportello/ticketing';
import { ALFA, BETA, BIANCHI, MACHINE, ROSSI, Ticketing } from './ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

const figures = (asked: Partial<ServiceFiguresInput>, tenant = ALFA): Promise<ServiceFigures> =>
  ticketing.queries.execute(
    new GetServiceFiguresQuery(
      { tenant },
      { from: '2026-03-02', to: '2026-03-02', now: ticketing.clock.now(), sight: { restricted: true }, ...asked },
    ),
  );

async function opened(at: string, input: Partial<RegisterTicketInput> = {}, tenant = ALFA): Promise<string> {
  ticketing.clock.set(at);
  return (await ticketing.register(input, tenant)).ticketId;
}

const reason = { it: 'x', en: 'x' };
const route = (ticket: string, team: string) =>
  ticketing.commands.execute(
    new RouteTicketCommand(ticketing.context(MACHINE), ticketing.key(), { ticket, team, reason }),
  );
const charge = (ticket: string) =>
  ticketing.commands.execute(new TakeChargeCommand(ticketing.context(ROSSI), ticketing.key(), { ticket }));
const resolve = (ticket: string) =>
  ticketing.commands.execute(
    new ResolveTicketCommand(ticketing.context(ROSSI), ticketing.key(), {
      ...{ ticket, reason: 'solved' as const, told: 'call' as const },
      message: { text: 'Fatto.' },
    }),
  );

describe('the figures of the service (B1), on the database', () => {
  beforeAll(async () => {
    // In charge after 10 minutes, resolved after 30, at first contact.
    const plain = await opened('2026-03-02T08:00:00Z');
    await route(plain, 'front');
    ticketing.clock.set('2026-03-02T08:10:00Z');
    await charge(plain);
    ticketing.clock.set('2026-03-02T08:30:00Z');
    await resolve(plain);
    // By form, severe, passed to the second level, in charge too late, resolved after 2 hours, reopened since.
    const passed = await opened('2026-03-02T09:00:00Z', { channelInstance: 'form', severity: 1, kind: 'support' });
    await route(passed, 'front');
    await route(passed, 'network');
    ticketing.clock.set('2026-03-02T09:40:00Z');
    await charge(passed);
    ticketing.clock.set('2026-03-02T11:00:00Z');
    await resolve(passed);
    ticketing.clock.advance(1000);
    await ticketing.commands.execute(
      new RecordReplyCommand(ticketing.context(BIANCHI), ticketing.key(), {
        ...{ ticket: passed, message: { text: 'No.' }, from: {}, automatic: false },
        ...{ channelInstance: 'mailbox', subject: 'Re' },
      }),
    );
    // Resolved in the first team, but with a supplier's help.
    const escalated = await opened('2026-03-02T13:00:00Z');
    await route(escalated, 'front');
    await charge(escalated);
    await ticketing.commands.execute(
      new AskThirdPartyCommand(ticketing.context(ROSSI), ticketing.key(), { ticket: escalated, to: 'supplier' }),
    );
    // Withdrawn by who asked before anybody had it: past its term by nobody's fault.
    const withdrawn = await opened('2026-03-02T13:30:00Z');
    await ticketing.commands.execute(
      new CloseTicketCommand(ticketing.context(BIANCHI), ticketing.key(), { ticket: withdrawn, reason: 'withdrawn' }),
    );
    // Restricted, nobody has it, past its term at the end of the day.
    await opened('2026-03-02T14:00:00Z', { kind: 'threat' });
    await opened('2026-03-02T14:00:00Z', {}, BETA);
    // The edges of the day in Rome: Monday begins at 23:00 UTC of Sunday.
    await opened('2026-03-02T22:59:59.999Z');
    await opened('2026-03-02T23:00:00Z');
  });

  it('count by channel, kind, severity, state and team, in one statement', async () => {
    ticketing.statements.length = 0;
    expect(await figures({ now: new Date('2026-03-02T16:00:00Z') })).toMatchObject({
      ...{ tickets: 6, withdrawn: 1, outOfScope: 0 },
      byChannel: { mail: 5, webform: 1 },
      byKind: { information: 4, support: 1, threat: 1 },
      bySeverity: { '1': 1, '3': 5 },
      byState: { resolved: 1, 'in-charge': 1, 'waiting-third-party': 1, registered: 2, closed: 1 },
      byTeam: { front: 2, network: 1 },
      reopened: 1,
      resolvedAtFirstContact: 1,
    });
    expect(ticketing.statements.filter((statement) => /\bopened\b/.test(statement))).toHaveLength(1);
  });

  it('tell each term: met, breached, running, and the share within it', async () => {
    const { clocks } = await figures({ now: new Date('2026-03-02T16:00:00Z') });
    expect(clocks).toEqual([
      { clock: 'resolution', met: 1, breached: 0, running: 2, withinTerm: 1 },
      { clock: 'take-charge', met: 2, breached: 2, running: 1, withinTerm: 0.5 },
    ]);
  });

  it('tell the median and the ninetieth percentile of the times, in seconds', async () => {
    const { timeToCharge, timeToResolution } = await figures({});
    // 0, 600 and 2400 seconds; the reopened one has no technical closure that stands.
    expect(timeToCharge).toEqual({ count: 3, median: 600, p90: 2040 });
    expect(timeToResolution).toEqual({ count: 1, median: 1800, p90: 1800 });
  });

  it('leave restricted tickets out for those who may not see them (A2)', async () => {
    const blind = await figures({ sight: { restricted: false } });
    expect(blind).toMatchObject({ tickets: 5, byKind: { information: 4, support: 1 } });
    expect(JSON.stringify(blind)).not.toContain('threat');
  });

  it('can be of one channel, of one team, of other days, and are never of another tenant', async () => {
    expect(await figures({ channel: 'webform' })).toMatchObject({ tickets: 1, byTeam: { network: 1 } });
    expect(await figures({ team: 'front' })).toMatchObject({ tickets: 2, byChannel: { mail: 2 } });
    expect(await figures({ from: '2026-03-03', to: '2026-03-03' })).toMatchObject({ tickets: 1 });
    expect(await figures({ to: '2026-03-03' })).toMatchObject({ tickets: 7 });
    expect(await figures({}, BETA)).toMatchObject({ tickets: 1 });
    expect(await figures({ from: '2026-01-01', to: '2026-01-31' })).toEqual({
      ...{
        tickets: 0,
        byCampaign: {},
        byChannel: {},
        byKind: {},
        bySeverity: {},
        byState: {},
        byTeam: {},
        clocks: [],
        outOfScope: 0,
        withdrawn: 0,
      },
      timeToCharge: { count: 0, median: null, p90: null },
      timeToResolution: { count: 0, median: null, p90: null },
      ...{ reopened: 0, resolvedAtFirstContact: 0 },
    });
  });

  it('refuse a period that is none', async () => {
    const wrong = figures({ from: '2026-03-03', to: '2026-03-02' });
    await expect(wrong).rejects.toMatchObject({ code: 'FIGURES.INVALID_PERIOD', fields: [{ field: 'to' }] });
  });
});
