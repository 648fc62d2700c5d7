import { DomainError, systemActor, type Actor } from '@sportello/kernel';
import { Ticket, type Act } from './ticket.js';
import type { TicketEventData } from './ticket.events.js';

const at = new Date('2026-03-02T08:00:00.000Z');
const requester: Act = { by: { type: 'requester', id: 'c1', name: 'Ada Bianchi' }, at };
const rossi: Act = { by: { type: 'staff', id: 's1', name: 'Mario Rossi' }, at };
const verdi: Act = { by: { type: 'staff', id: 's2', name: 'Lia Verdi' }, at };
const machine: Act = { by: systemActor('intake'), at };

const facts: TicketEventData['registered'] = {
  number: 'ENTE-2026-0000001',
  kind: 'information',
  channel: 'mail',
  channelInstance: 'mailbox',
  language: 'it',
  area: null,
  topic: null,
  subtopic: null,
  severity: 3,
  contactId: 'c1',
  userType: null,
  organisation: null,
  messageId: 'm1',
  receivedAt: '2026-03-02T08:00:00.000Z',
  revision: 1,
};
const routed = (team: string): TicketEventData['routed'] => ({
  team,
  level: 'L1',
  reason: { it: 'Regola', en: 'Rule' },
  explanation: [],
});

const registered = () => Ticket.register(requester, facts);
const inCharge = () => registered().route(machine, routed('front')).takeCharge(rossi);
const resolved = () => inCharge().resolve(rossi, { reason: 'solved', messageId: 'm2', text: 'Fatto.' });
const types = (ticket: Ticket) => ticket.news.map(({ type }) => type);

function refusal(work: () => unknown): DomainError {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a ticket', () => {
  it('is registered with all that is known of it (B12)', () => {
    expect(registered().state).toMatchObject({
      code: 'registered',
      openedAt: at.toISOString(),
      seq: 1,
      contactId: 'c1',
    });
    expect(types(registered())).toEqual(['registered']);
  });

  it('is taken in charge by a person, whose name is recorded (C10)', () => {
    expect(inCharge().state).toMatchObject({ code: 'in-charge', assignee: { id: 's1', name: 'Mario Rossi' } });
    expect(inCharge().news.at(-1)).toMatchObject({
      type: 'taken-charge',
      data: { technician: { name: 'Mario Rossi' } },
    });
  });

  it.each<Actor>([machine.by, requester.by, { type: 'supplier', id: 'x', name: 'Acme' }])(
    'is never taken in charge by anybody else ($type): an acknowledgement does not count (C9)',
    (by) => {
      expect(refusal(() => registered().takeCharge({ by, at })).code).toBe('TICKET.PERSON_NEEDED');
    },
  );

  it('is not taken from a colleague unless that is said', () => {
    expect(refusal(() => inCharge().takeCharge(verdi))).toMatchObject({
      code: 'TICKET.ALREADY_TAKEN',
      details: { technician: { name: 'Mario Rossi' } },
    });
    expect(inCharge().takeCharge(verdi, 's1').state).toMatchObject({ code: 'in-charge', assignee: { id: 's2' } });
  });

  it('passed to another group waits there for somebody to take it (B4)', () => {
    const passed = inCharge().startWork(rossi).route(rossi, routed('network'));
    expect(passed.state).toMatchObject({ code: 'in-progress', team: 'network', assignee: null });
    expect(passed.takeCharge(verdi).state).toMatchObject({ code: 'in-progress', assignee: { id: 's2' } });
  });

  it('waits for the requester after a question, and goes on with the answer', () => {
    const waiting = inCharge().requestInformation(rossi, { messageId: 'm2', text: 'Quale portale?' });
    expect(waiting.state.code).toBe('waiting-requester');
    const answered = waiting.recordReply(requester, { messageId: 'm3', automatic: false });
    expect(answered.state).toMatchObject({ code: 'in-progress', assignee: { id: 's1' } });
  });

  it('keeps an automatic answer as a note that moves nothing (C14)', () => {
    for (const ticket of [inCharge().requestInformation(rossi, { messageId: 'm', text: '?' }), resolved()]) {
      const after = ticket.recordReply(machine, { messageId: 'm9', automatic: true });
      expect(after.state.code).toBe(ticket.state.code);
      expect(after.news.at(-1)).toMatchObject({
        type: 'note-added',
        data: { automatic: true, visibility: 'internal' },
      });
    }
  });

  it('is not resolved without words for the requester (B14)', () => {
    const refused = refusal(() => inCharge().resolve(rossi, { reason: 'solved', messageId: 'm2', text: ' \n' }));
    expect(refused).toMatchObject({ code: 'TICKET.MESSAGE_NEEDED', fields: [{ field: 'text' }] });
  });

  it('is resolved only for a reason that means an answer', () => {
    const refused = refusal(() => inCharge().resolve(rossi, { reason: 'duplicate', messageId: 'm2', text: 'Doppio' }));
    expect(refused).toMatchObject({ code: 'TICKET.CLOSURE_REASON', fields: [{ field: 'reason' }] });
  });

  it('is closed after being resolved, for the same reason', () => {
    const closed = resolved().close(machine, { reason: null, messageId: null });
    expect(closed.state).toMatchObject({ code: 'closed', closureReason: 'solved', lastTechnician: { id: 's1' } });
    expect(closed.archive(machine).state.code).toBe('archived');
  });

  it.each(['withdrawn', 'duplicate', 'unreachable'] as const)('may be closed directly as %s, by a person', (reason) => {
    expect(registered().close(rossi, { reason, messageId: null }).state).toMatchObject({
      code: 'closed',
      closureReason: reason,
    });
    expect(refusal(() => registered().close(machine, { reason, messageId: null })).code).toBe('TICKET.PERSON_NEEDED');
  });

  it('is closed as out of scope only with an answer that says where to go (C1)', () => {
    const closing = { reason: 'out-of-scope', messageId: null } as const;
    expect(refusal(() => registered().close(rossi, closing)).code).toBe('TICKET.MESSAGE_NEEDED');
    expect(registered().close(rossi, { ...closing, messageId: 'm2' }).state.code).toBe('closed');
  });

  it.each([null, 'solved', 'merged'] as const)('is not closed directly with the reason %s', (reason) => {
    expect(refusal(() => inCharge().close(rossi, { reason, messageId: null })).code).toBe('TICKET.CLOSURE_REASON');
  });

  it('reopens with the technician who closed it when the user answers, from resolved, closed and archived (C14)', () => {
    const done = resolved();
    const closed = done.close(machine, { reason: null, messageId: null });
    for (const ended of [done, closed, closed.archive(machine)]) {
      const reopened = ended.recordReply(requester, { messageId: 'm5', automatic: false });
      expect(reopened.state).toMatchObject({
        code: 'in-charge',
        assignee: { id: 's1' },
        closureReason: null,
        resolvedAt: null,
      });
      expect(reopened.news.at(-1)).toMatchObject({ type: 'reopened', data: { messageId: 'm5' } });
    }
  });

  it('closed directly goes back to the person who closed it', () => {
    const closed = registered().close(verdi, { reason: 'unreachable', messageId: null });
    expect(closed.reopen(requester, null).state).toMatchObject({ code: 'in-charge', assignee: { id: 's2' } });
  });

  it('refuses an illegal move and says which are legal', () => {
    expect(refusal(() => registered().resolve(rossi, { reason: 'solved', messageId: 'm', text: 'x' }))).toMatchObject({
      code: 'TICKET.ILLEGAL_TRANSITION',
      kind: 'conflict',
      details: { state: 'registered', allowed: ['route', 'take-charge', 'record-reply', 'add-note', 'close'] },
    });
    expect(refusal(() => inCharge().reopen(rossi, null)).code).toBe('TICKET.ILLEGAL_TRANSITION');
  });
});
