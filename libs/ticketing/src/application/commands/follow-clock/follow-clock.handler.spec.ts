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
  actions: [{ at: 'due' as const, escalateTo: 'second' }],
};
const calendars = new Map([['always', new Calendar({ zone: 'Europe/Rome', week: '24x7' })]]);
const clocks = clocksOf({ policy: { rules: [{ id: 'all', clocks: [target] }] }, calendars }, [
  { type: 'taken-charge', at: '2026-11-02T08:00:00Z', state: 'in-charge' },
]);

/** What the handler decides on a ticket taken in charge at the first level. */
async function followed(progress: Partial<TicketProgress>, input: Partial<FollowClockInput> = {}) {
  const state = { code: 'in-charge', level: 'L1', team: 'first', progress: { ...NO_PROGRESS, ...progress }, seq: 3 };
  const ticket = Ticket.stored(state as TicketState);
  const act = { by: systemActor('terms'), at: new Date('2026-11-02T14:00:00Z') };
  const rules = { languages: ['it'], teams: { first: { level: 'L1' }, second: { level: 'L2' } } };
  const asked = { ticket: 'T', clock: 'resolution', run: 1, step: 'due', ...input };
  let news: Ticket['news'] = [];
  const run: TicketCommandRunner['run'] = (_, decide) => {
    const scene = { ticket, act, input: asked, rules, clocks, calendars, messageId: 'm' };
    news = decide(scene as unknown as Scene<never>).ticket.news;
    return Promise.resolve({ ticketId: 't', number: 'T', version: 2, state: 'in-charge', seq: 4 });
  };
  const ctx = { tenant: 'portal', actor: act.by, correlationId: 'c' } as FollowClockCommand['ctx'];
  await new FollowClockHandler({ run } as TicketCommandRunner).execute(new FollowClockCommand(ctx, 'k', asked));
  return news;
}

const QUEUED = {
  answer: {
    ...{ reason: 'solved' as const, messageId: 'm', technician: { id: 'lia', name: 'Lia' } },
    ...{ state: 'queued' as const, at: '2026-11-02T13:59:00Z' },
  },
};

describe('what the policy wants at the end of a term', () => {
  it('is done, in the name of the system and with the clock as the reason', async () => {
    const [event] = await followed({});
    expect(event).toMatchObject({ type: 'escalated', actor: { type: 'system' } });
    expect(event?.data).toMatchObject({ team: 'second', level: 'L2', reason: 'Termine scaduto: Risoluzione' });
  });

  it.each<[string, Partial<TicketProgress>, Partial<FollowClockInput>]>([
    ['after the agent answered, though the transport has not accepted it yet', QUEUED, {}],
    ['for a clock that has started again since', {}, { run: 2 }],
    ['for a clock there is not', {}, { clock: 'take-charge' }],
    ['at a step the policy wants nothing at', {}, { step: 'warning-80' }],
  ])('is not done %s', async (_, progress, input) => {
    await expect(followed(progress, input)).rejects.toMatchObject({ code: 'TICKET.CLOCK_GONE' });
  });
});
