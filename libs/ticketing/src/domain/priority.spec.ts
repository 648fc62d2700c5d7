import { priorityOf, type FullTeam, type PriorityCriteria } from './priority.js';
import { NO_PROGRESS, type TicketProgress } from './ticket.progress.js';
import { Ticket } from './ticket.js';
import type { TicketState } from './ticket.state.js';

const CRITERIA: PriorityCriteria = {
  bySeverity: { '1': 1, '2': 2, '3': 3 },
  reminders: { every: 2, steps: 1 },
  workload: { severities: [3] },
};
const FULL: FullTeam = { open: 12, capacity: 10 };

const registered = {
  ...{ number: 'E-1', kind: 'k', channel: 'mail', channelInstance: 'm', language: 'it', area: null, topic: null },
  ...{ subtopic: null, contactId: 'c', userType: null, organisation: null, messageId: 'x' },
  ...{ receivedAt: '2026-03-02T09:00:00.000Z', revision: 1 },
};

function stateOf(severity: number, progress: Partial<TicketProgress> = {}): TicketState {
  const act = { by: { type: 'system' as const, id: 't', name: 'T' }, at: new Date('2026-03-02T09:00:00Z') };
  const { state } = Ticket.register(act, { ...registered, severity });
  return { ...state, team: 'front', progress: { ...NO_PROGRESS, ...progress } };
}

const URGENT = { urgent: { reason: 'Sede ferma', by: 'Lia', at: '2026-03-02T09:05:00.000Z' } };

describe('priority (B13)', () => {
  it.each([1, 2, 3])('follows from severity %i', (severity) => {
    expect(priorityOf(stateOf(severity), CRITERIA, null)).toEqual({
      code: severity,
      reasons: [{ it: `Gravità ${severity}`, en: `Severity ${severity}` }],
    });
  });

  it('follows from workload: what is minor makes room when the team has too much to do, and says so', () => {
    expect(priorityOf(stateOf(3), CRITERIA, FULL)).toMatchObject({
      code: 4,
      reasons: [{}, { it: expect.stringContaining('12 richieste aperte'), en: expect.stringContaining('capacity 10') }],
    });
    expect(priorityOf(stateOf(2), CRITERIA, FULL).code).toBe(2);
    expect(priorityOf(stateOf(1), CRITERIA, FULL).code).toBe(1);
  });

  it('is 1 for what people declared urgent, with their reason, however much there is to do (B8)', () => {
    const { code, reasons } = priorityOf(stateOf(3, URGENT), CRITERIA, FULL);
    expect(code).toBe(1);
    expect(reasons).toEqual([{ it: 'Dichiarata urgente: Sede ferma', en: 'Raised to urgent: Sede ferma' }]);
  });

  it('rises with solleciti as the tenant says, and never makes room any more (C4)', () => {
    expect(priorityOf(stateOf(3, { reminders: 1 }), CRITERIA, FULL).code).toBe(3);
    expect(priorityOf(stateOf(3, { reminders: 2 }), CRITERIA, null).code).toBe(2);
    expect(priorityOf(stateOf(3, { reminders: 9 }), CRITERIA, null).code).toBe(2);
  });

  it('names no reason that changed nothing', () => {
    expect(priorityOf(stateOf(1, { reminders: 4 }), CRITERIA, null).reasons).toHaveLength(1);
  });
});
