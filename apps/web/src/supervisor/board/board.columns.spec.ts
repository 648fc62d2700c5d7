import { holderColumns, isWith, movedWith, needsReason, type BoardTicket, type Receiver } from './board.columns.js';

const ANNA = { id: 'anna', name: 'Anna' };
const UGO = { id: 'ugo', name: 'Ugo' };
const ticket = (number: string, more: Partial<BoardTicket> = {}): BoardTicket => ({
  ...{ number, subject: 's', state: 'in-charge', kind: 'k', channel: 'mail', severity: 3 },
  ...{ priority: { code: 3, name: { it: '', en: '' }, reasons: [] }, openedAt: '2026-03-03T09:00:00Z' },
  ...{ updatedAt: '2026-03-03T09:00:00Z', ...more },
});
const person = { onDuty: true, open: 0, breached: 0, dueSoon: 0 };
const shown = (...given: Parameters<typeof holderColumns>) =>
  holderColumns(...given).map(({ holder, tickets }) => [holder?.id ?? null, ...tickets.map(({ number }) => number)]);

describe('the columns of the board', () => {
  it('begin with what nobody has, then who is on duty, with nothing too', () => {
    const tickets = [ticket('1'), ticket('2', { assignee: ANNA })];
    const people = [
      { ...person, person: UGO },
      { ...person, person: ANNA },
    ];
    expect(shown(people, tickets)).toEqual([[null, '1'], ['ugo'], ['anna', '2']]);
  });

  it('know whoever has tickets, also when the load was read before they got them', () => {
    expect(shown([], [ticket('1', { assignee: UGO })])).toEqual([[null], ['ugo', '1']]);
  });

  it('put first what is due first, then what is older', () => {
    const tickets = [
      ticket('none-late', { openedAt: '2026-03-03T08:00:00Z' }),
      ticket('later', { dueAt: '2026-03-04T09:00:00Z' }),
      ticket('soon', { dueAt: '2026-03-03T10:00:00Z' }),
      ticket('none-early', { openedAt: '2026-03-01T08:00:00Z' }),
    ];
    expect(shown([], tickets)).toEqual([[null, 'soon', 'later', 'none-early', 'none-late']]);
  });
});

it('a ticket moves alone, or with all those chosen when it is one of them', () => {
  expect(movedWith('1', new Set(['2']))).toEqual(['1']);
  expect(movedWith('2', new Set(['2', '3']))).toEqual(['2', '3']);
});

it('a reason is asked for what leaves somebody’s hands, and nothing moves to where it is already', () => {
  const queue: Receiver = { kind: 'queue', id: '', name: '' };
  const ugo: Receiver = { kind: 'person', ...UGO };
  const team: Receiver = { kind: 'team', id: 'network', name: 'Network' };
  expect([queue, ugo, team].map(needsReason)).toEqual([true, false, true]);
  expect([queue, ugo, team].map((to) => isWith(ticket('1', { assignee: UGO }), to))).toEqual([false, true, false]);
  expect([queue, ugo, team].map((to) => isWith(ticket('2'), to))).toEqual([true, false, false]);
});
