import { systemActor } from '@sportello/kernel';
import { Calendar } from '@sportello/business-time';
import { clocksOf } from '@sportello/service-levels';
import { NO_PROGRESS, Ticket, type TicketProgress, type TicketState } from '../../../domain/index.js';
import type { Scene } from '../../ticket-command.attempt.js';
import type { TicketCommandRunner } from '../../ticket-command.runner.js';
import { FollowClockCommand, type FollowClockInput } from './follow-clock.command.js';
import { FollowClockHandler } from './follow-clock.handler.js';

const target = {
  ...{ clock: 'resolution', calendar: 'always', target: '6h', startOn: 'taken-charge', stopOn: ['resolved'] },
  actions: [
    { at: 80, remind: true },
    { at: 'due' as const, escalateTo: 'second' },
  ],
  warnAt: [80],
};
const calendars = new Map([['always', new Calendar({ zone: 'Europe/Rome', week: '24x7' })]]);
const clocks = clocksOf({ policy: { rules: [{ id: 'all', clocks: [target] }] }, calendars }, [
  { type: 'taken-charge', at: '2026-11-02T08:00:00Z', state: 'in-charge' },
]);

/** What the handler decides on a ticket taken in charge at the first level. */
async function followed(
  progress: Partial<TicketProgress>,
  input: Partial<FollowClockInput> = {},
  held: Partial<TicketState> = {},
) {
  const state = {
    code: 'in-charge',
    level: 'L1',
    team: 'first',
    progress: { ...NO_PROGRESS, ...progress },
    assignee: null,
    seq: 3,
  };
  const ticket = Ticket.stored({ ...state, ...held } as TicketState);
  const act = { by: systemActor('terms'), at: new Date('2026-11-02T14:00:00Z') };
  const rules = { languages: ['it'], zone: 'Europe/Rome', teams: { first: { level: 'L1' }, second: { level: 'L2' } } };
  const asked = { ticket: 'T', clock: 'resolution', run: 1, step: 'due', suppliers: [], ...input };
  let news: Ticket['news'] = [];
  let said: string | undefined;
  const run: TicketCommandRunner['run'] = (_, decide) => {
    const scene = { ticket, act, input: asked, rules, clocks, calendars, messageId: 'm' };
    const decided = decide(scene as unknown as Scene<never>);
    [news, said] = [decided.ticket.news, decided.message?.text];
    return Promise.resolve({ ticketId: 't', number: 'T', version: 2, state: 'in-charge', seq: 4 });
  };
  const ctx = { tenant: 'portal', actor: act.by, correlationId: 'c' } as FollowClockCommand['ctx'];
  await new FollowClockHandler({ run } as TicketCommandRunner).execute(new FollowClockCommand(ctx, 'k', asked));
  return { news, said };
}

const QUEUED = {
  answer: {
    ...{ reason: 'solved' as const, messageId: 'm', technician: { id: 'lia', name: 'Lia' } },
    ...{ state: 'queued' as const, at: '2026-11-02T13:59:00Z' },
  },
};

describe('what the policy wants at the end of a term', () => {
  it('is done, in the name of the system and with the clock as the reason', async () => {
    const { news, said } = await followed({});
    const [event] = news;
    expect(said).toBeUndefined();
    expect(event).toMatchObject({ type: 'escalated', actor: { type: 'system' } });
    expect(event?.data).toMatchObject({ team: 'second', level: 'L2', reason: 'Termine scaduto: Risoluzione' });
  });

  it.each<[string, Partial<TicketProgress>, Partial<FollowClockInput>]>([
    ['after the agent answered, though the transport has not accepted it yet', QUEUED, {}],
    ['for a clock that has started again since', {}, { run: 2 }],
    ['for a clock there is not', {}, { clock: 'take-charge' }],
    ['at a step the policy wants nothing at', {}, { step: 'warning-50' }],
  ])('is not done %s', async (_, progress, input) => {
    await expect(followed(progress, input)).rejects.toMatchObject({ code: 'TICKET.CLOCK_GONE' });
  });
});

describe('a sollecito the policy wants (A5)', () => {
  const WARNING = { step: 'warning-80' };
  const lia = { assignee: { id: 'lia', name: 'Lia' } };

  it.each<[string, Partial<FollowClockInput>, Partial<TicketState>, object[]]>([
    ['the team while nobody of it has taken it', {}, {}, [{ type: 'team', id: 'first' }]],
    ['the technician who has it', {}, lia, [{ type: 'person', id: 'lia' }]],
    [
      'every supplier that has work in hand, not to whoever gave it to them',
      { suppliers: ['rete', 'software'] },
      lia,
      [
        { type: 'supplier', id: 'rete' },
        { type: 'supplier', id: 'software' },
      ],
    ],
    ['nobody when nobody has the work', {}, { team: null }, []],
  ])('goes to %s', async (_, input, held, to) => {
    if (to.length === 0) {
      await expect(followed({}, { ...WARNING, ...input }, held)).rejects.toMatchObject({ code: 'TICKET.CLOCK_GONE' });
      return;
    }
    const { news, said } = await followed({}, { ...WARNING, ...input }, held);
    expect(news.map(({ type, data }) => [type, data])).toEqual(
      to.map((one) => ['reminder-sent', { to: one, messageId: 'm', automatic: true }]),
    );
    expect(said).toMatch(/^80 % del termine: Risoluzione; il termine è lunedì 2 novembre 2026, 15:00\.$/);
  });
});
