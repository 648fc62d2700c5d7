import { DomainError, systemActor, type Actor } from '@sportello/kernel';
import {
  classify,
  confirmAnswer,
  escalate,
  lowerUrgency,
  raiseUrgency,
  resolve,
  returnAnswer,
  setSeverity,
  unassign,
} from './decisions/index.js';
import { Ticket, type Act } from './ticket.js';
import type { TicketEventData } from './ticket.events.js';
import { NO_ADMINISTRATIVE_CLOSURE } from './closing.policy.js';
import { archive } from './decisions/check.decisions.js';

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
const resolved = () => resolve(inCharge(), rossi, { told: 'call', reason: 'solved', messageId: 'm2', text: 'Fatto.' });
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

  it('stays with whoever took it in charge before its first team was found', () => {
    const { state } = registered().takeCharge(rossi).route(machine, routed('network'));
    expect(state).toMatchObject({ team: 'network', assignee: { id: rossi.by.id }, code: 'in-charge' });
  });

  it('passed to another group waits there for somebody to take it (B4)', () => {
    const passed = inCharge().startWork(rossi).route(rossi, routed('network'));
    expect(passed.state).toMatchObject({ code: 'in-progress', team: 'network', assignee: null });
    expect(passed.takeCharge(verdi).state).toMatchObject({ code: 'in-progress', assignee: { id: 's2' } });
  });

  it('waits for the requester after a question, and goes on with the answer', () => {
    const waiting = inCharge().requestInformation(rossi, { messageId: 'm2', text: 'Quale portale?' });
    expect(waiting.state.code).toBe('waiting-requester');
    const answered = waiting.recordReply(requester, { messageId: 'm3', aside: null });
    expect(answered.state).toMatchObject({ code: 'in-progress', assignee: { id: 's1' } });
  });

  it('keeps an automatic answer as a note that moves nothing (C14)', () => {
    for (const ticket of [inCharge().requestInformation(rossi, { messageId: 'm', text: '?' }), resolved()]) {
      const after = ticket.recordReply(machine, { messageId: 'm9', aside: 'internal' });
      expect(after.state.code).toBe(ticket.state.code);
      expect(after.news.at(-1)).toMatchObject({
        type: 'note-added',
        data: { automatic: true, visibility: 'internal' },
      });
    }
  });

  it('is not resolved without words for the requester (B14)', () => {
    const refused = refusal(() =>
      resolve(inCharge(), rossi, { told: 'call', reason: 'solved', messageId: 'm2', text: ' \n' }),
    );
    expect(refused).toMatchObject({ code: 'TICKET.MESSAGE_NEEDED', fields: [{ field: 'text' }] });
  });

  it('is resolved only for a reason that means an answer', () => {
    const refused = refusal(() =>
      resolve(inCharge(), rossi, { told: 'call', reason: 'duplicate', messageId: 'm2', text: 'Doppio' }),
    );
    expect(refused).toMatchObject({ code: 'TICKET.CLOSURE_REASON', fields: [{ field: 'reason' }] });
  });

  it('is closed after being resolved, for the same reason', () => {
    const closed = resolved().close(machine, { reason: null, messageId: null });
    expect(closed.state).toMatchObject({ code: 'closed', closureReason: 'solved', lastTechnician: { id: 's1' } });
    expect(archive(closed, machine, NO_ADMINISTRATIVE_CLOSURE).state.code).toBe('archived');
  });

  it.each(['withdrawn', 'duplicate', 'unreachable'] as const)('may be closed directly as %s, by a person', (reason) => {
    expect(registered().close(rossi, { reason, messageId: null }).state).toMatchObject({
      code: 'closed',
      closureReason: reason,
    });
    expect(refusal(() => registered().close(machine, { reason, messageId: null })).code).toBe('TICKET.PERSON_NEEDED');
  });

  it('is withdrawn by who asked before anybody had it; wanted all the same, it waits in its queue again (C14)', () => {
    const withdrawn = registered().close(requester, { reason: 'withdrawn', messageId: null });
    expect(withdrawn.state).toMatchObject({ code: 'closed', closureReason: 'withdrawn', lastTechnician: null });
    const archived = archive(withdrawn, machine, NO_ADMINISTRATIVE_CLOSURE);
    for (const ended of [withdrawn, archived]) {
      const wanted = ended.recordReply(requester, { messageId: 'm5', aside: null });
      expect(wanted.news.at(-1)).toMatchObject({ type: 'resumed', data: { messageId: 'm5' } });
      expect(wanted.state).toMatchObject({ code: 'registered', assignee: null, closureReason: null, closedAt: null });
      expect(wanted.takeCharge(rossi).state).toMatchObject({ code: 'in-charge', assignee: { id: 's1' } });
    }
    expect(withdrawn.reopen(rossi, null).state.code).toBe('registered');
  });

  it('is given back to the queue with a reason, and anybody of the team may take it (C10)', () => {
    const back = unassign(inCharge(), verdi, ' Assente fino a lunedì ');
    expect(back.state).toMatchObject({ code: 'in-charge', assignee: null, lastTechnician: { id: 's1' } });
    expect(back.news.at(-1)).toMatchObject({
      ...{ type: 'unassigned', data: { from: { id: 's1' }, reason: 'Assente fino a lunedì' } },
    });
    expect(back.takeCharge(verdi).state.assignee).toMatchObject({ id: 's2' });
    expect(refusal(() => unassign(back, verdi, 'Di nuovo')).code).toBe('TICKET.NOTHING_CHANGES');
    expect(refusal(() => unassign(inCharge(), verdi, ' ')).code).toBe('TICKET.MESSAGE_NEEDED');
    expect(refusal(() => unassign(inCharge(), machine, 'x')).code).toBe('TICKET.PERSON_NEEDED');
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
    for (const ended of [done, closed, archive(closed, machine, NO_ADMINISTRATIVE_CLOSURE)]) {
      const reopened = ended.recordReply(requester, { messageId: 'm5', aside: null });
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
    expect(
      refusal(() => resolve(registered(), rossi, { told: 'call', reason: 'solved', messageId: 'm', text: 'x' })),
    ).toMatchObject({
      code: 'TICKET.ILLEGAL_TRANSITION',
      kind: 'conflict',
      details: {
        state: 'registered',
        allowed: expect.arrayContaining(['route', 'take-charge', 'record-reply', 'add-note', 'escalate', 'close']),
      },
    });
    expect(refusal(() => inCharge().reopen(rossi, null)).code).toBe('TICKET.ILLEGAL_TRANSITION');
  });
});

describe('technical closure (B14)', () => {
  const answer = { reason: 'solved', messageId: 'm2', text: 'Riprovi ora.', told: 'message' } as const;
  const given = () => resolve(inCharge(), rossi, answer);

  it('waits until the answer has been sent: written is not sent', () => {
    expect(given().state).toMatchObject({
      code: 'in-charge',
      resolvedAt: null,
      progress: { answer: { state: 'queued' } },
    });
    const told = confirmAnswer(given(), machine, 'm2');
    expect(told.state).toMatchObject({ code: 'resolved', closureReason: 'solved', lastTechnician: { id: 's1' } });
    expect(told.news.at(-1)).toMatchObject({ type: 'resolved', data: { told: 'message' } });
  });

  it('is at once when the requester was told on the phone, and no mail that fails undoes it', () => {
    const told = resolve(inCharge(), rossi, { ...answer, told: 'call' });
    expect(told.state.code).toBe('resolved');
    expect(refusal(() => returnAnswer(told, machine, 'm2', 'no address')).code).toBe('TICKET.NO_SUCH_ANSWER');
  });

  it('is undone by an answer that comes back: the duty to tell is open again', () => {
    const back = returnAnswer(confirmAnswer(given(), machine, 'm2'), machine, 'm2', 'no such mailbox');
    expect(back.state).toMatchObject({
      code: 'in-progress',
      assignee: { id: 's1' },
      closureReason: null,
      resolvedAt: null,
    });
    expect(resolve(back, rossi, { ...answer, messageId: 'm3', told: 'call' }).state.code).toBe('resolved');
  });

  it('is not confirmed by the fate of another message, nor after the requester wrote again', () => {
    expect(refusal(() => confirmAnswer(given(), machine, 'other')).code).toBe('TICKET.NO_SUCH_ANSWER');
    const reopened = confirmAnswer(given(), machine, 'm2').recordReply(requester, {
      messageId: 'm5',
      aside: null,
    });
    expect(refusal(() => returnAnswer(reopened, machine, 'm2', 'late bounce')).code).toBe('TICKET.NO_SUCH_ANSWER');
  });

  it('is asked for once while the answer is on its way', () => {
    expect(refusal(() => resolve(given(), rossi, { ...answer, messageId: 'm3' })).code).toBe(
      'TICKET.ANSWER_ON_ITS_WAY',
    );
  });
});

describe('judging a ticket again', () => {
  it('keeps what it was before and why (B7, B13)', () => {
    const chosen = { kind: 'support', area: 'portal', topic: null, subtopic: null };
    const classified = classify(inCharge(), rossi, chosen, 'Non è una domanda');
    expect(classified.state.facts).toMatchObject(chosen);
    expect(classified.news.at(-1)).toMatchObject({
      data: { from: { kind: 'information' }, reason: 'Non è una domanda' },
    });
    expect(refusal(() => classify(classified, rossi, chosen, null)).code).toBe('TICKET.NOTHING_CHANGES');
    const worse = setSeverity(classified, rossi, 1, 'Nessuna alternativa');
    expect(worse.state.facts.severity).toBe(1);
    expect(refusal(() => setSeverity(classified, rossi, 1, ' ')).code).toBe('TICKET.REASON_NEEDED');
  });

  it('is refused once it has ended', () => {
    expect(refusal(() => setSeverity(resolved(), rossi, 1, 'Perché')).code).toBe('TICKET.ILLEGAL_TRANSITION');
  });

  it('is urgent for a reason, until somebody says otherwise (B8)', () => {
    const urgent = raiseUrgency(inCharge(), rossi, 'Ferma lo sportello');
    expect(urgent.state.progress.urgent).toMatchObject({ reason: 'Ferma lo sportello', by: 'Mario Rossi' });
    expect(lowerUrgency(urgent, rossi, 'Aggirato').state.progress.urgent).toBeNull();
  });
});

describe('escalation (B3, C15)', () => {
  const screening = {
    diagnosis: 'Certificato scaduto',
    tried: ['Cache svuotata'],
    asked: [{ question: 'Da quando?', answer: 'Ieri' }],
  };

  it('hands over with what was found out, to people who have still to take it', () => {
    const passed = escalate(inCharge(), rossi, {
      team: 'network',
      level: 'L2',
      reason: 'Serve uno specialista',
      screening,
    });
    expect(passed.state).toMatchObject({
      team: 'network',
      level: 'L2',
      assignee: null,
      progress: { screening, beyondDesk: true },
    });
    expect(passed.state.lastTechnician).toMatchObject({ id: 's1' });
  });
});
