import { DomainError, systemActor, type Actor } from '@sportello/kernel';
import { Ticket, type Act } from '../ticket.js';
import { assign, escalate, recordReminder, sendReminder } from './index.js';

const at = new Date('2026-03-02T08:00:00Z');
const act = (by: Actor): Act => ({ by, at });
const carla = act({ type: 'staff', id: 'carla', name: 'Carla Operatrice' });
const lia = act({ type: 'staff', id: 'lia', name: 'Lia Verdi' });
const ada = act({ type: 'requester', id: 'c1', name: '' });

const opened = (): Ticket =>
  Ticket.register(ada, {
    ...{ number: 'ENTE-2026-0000001', kind: 'problem', channel: 'webform', channelInstance: 'portal', language: 'it' },
    ...{ area: null, topic: null, subtopic: null, severity: 3, contactId: 'c1', userType: null, organisation: null },
    ...{ messageId: 'm0', receivedAt: at.toISOString(), revision: 1 },
  });
const refusal = (work: () => unknown): DomainError => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error('nothing was refused');
};

describe('solleciti', () => {
  it('are counted, and make the ticket urgent after as many as the tenant says, once (C4)', () => {
    const received = { messageId: null, urgentAfter: 2 };
    const first = recordReminder(opened(), ada, received);
    expect(first.state.progress).toMatchObject({ reminders: 1, urgent: null });
    const second = recordReminder(first, ada, received);
    expect(second.state.progress).toMatchObject({ reminders: 2, urgent: { reason: expect.stringContaining('2') } });
    expect(second.news.at(-1)).toMatchObject({ type: 'urgency-raised', actor: { type: 'system' } });
    expect(recordReminder(second, ada, received).news.at(-1)).toMatchObject({ type: 'reminder-received' });
  });

  it('are not recorded on a ticket that has ended (C4)', () => {
    const ended = opened().close(carla, { reason: 'withdrawn', messageId: null });
    expect(refusal(() => recordReminder(ended, ada, { messageId: null, urgentAfter: 2 }))).toMatchObject({
      code: 'TICKET.ILLEGAL_TRANSITION',
    });
  });

  it('are sent with words, by a person or by the terms (A5)', () => {
    const to = { type: 'team', id: 'network' } as const;
    expect(refusal(() => sendReminder(opened(), carla, { to, messageId: 'm', text: ' ' })).code).toBe(
      'TICKET.MESSAGE_NEEDED',
    );
    const automatic = sendReminder(opened(), act(systemActor('terms')), { to, messageId: 'm', text: 'Scade' });
    expect(automatic.news.at(-1)).toMatchObject({ type: 'reminder-sent', data: { to, automatic: true } });
  });
});

describe('giving a ticket to one technician (C10)', () => {
  const given = (): Ticket => assign(opened(), carla, { id: 'lia', name: 'Lia Verdi' }, null);

  it('names them, and only their own taking charge stops the clock', () => {
    expect(given().state).toMatchObject({ code: 'registered', assignee: { id: 'lia' }, takenChargeAt: null });
    expect(refusal(() => given().takeCharge(carla)).code).toBe('TICKET.ALREADY_TAKEN');
    const taken = given().takeCharge(lia);
    expect(taken.state).toMatchObject({
      code: 'in-charge',
      takenChargeAt: at.toISOString(),
      progress: { given: null },
    });
    expect(refusal(() => taken.takeCharge(lia)).code).toBe('TICKET.ALREADY_TAKEN');
  });

  it('is refused when it is theirs already', () => {
    expect(refusal(() => assign(given(), carla, { id: 'lia', name: 'Lia Verdi' }, null)).code).toBe(
      'TICKET.NOTHING_CHANGES',
    );
  });
});

describe('the second level starts from the first level’s screening (C15)', () => {
  const screened = (): Ticket =>
    escalate(opened().takeCharge(carla), carla, {
      ...{ team: 'second', level: 'L2', reason: 'Serve uno specialista' },
      screening: { diagnosis: 'Firma', tried: [], asked: [{ question: 'Quale browser usa?', answer: 'Firefox 140' }] },
    }).takeCharge(lia);

  it('is warned of a question that was answered, with the answer, and may ask all the same on purpose', () => {
    const text = 'Buongiorno. Quale browser  usa ? Grazie';
    const refused = refusal(() => screened().requestInformation(lia, { messageId: 'm', text }));
    expect(refused.code).toBe('TICKET.ALREADY_ASKED');
    expect(refused.details).toMatchObject({ asked: [{ question: 'Quale browser usa?', answer: 'Firefox 140' }] });
    const asked = screened().requestInformation(lia, { messageId: 'm', text, again: true });
    expect(asked.state.code).toBe('waiting-requester');
  });

  it('is warned of what the requester was asked in writing and has answered, not of what they have not', () => {
    const question = { messageId: 'm', text: 'Che errore compare a video?' };
    const asked = screened().requestInformation(lia, question);
    const again = asked.requestInformation(lia, question);
    const answered = again.recordReply(ada, { messageId: 'r', aside: null });
    expect(
      refusal(() => answered.requestInformation(lia, { ...question, text: 'CHE ERRORE compare, a video?' })).code,
    ).toBe('TICKET.ALREADY_ASKED');
    const other = answered.requestInformation(lia, { messageId: 'n', text: 'Da quando succede?' });
    expect(other.state.code).toBe('waiting-requester');
  });
});
