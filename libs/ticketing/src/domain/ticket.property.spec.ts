import { DomainError, systemActor, type Actor } from '@sportello/kernel';
import fc from 'fast-check';
import { CLOSURE_REASONS, type ClosureReason } from './closure-reason.js';
import { NO_ADMINISTRATIVE_CLOSURE } from './closing.policy.js';
import { CHECK_OUTCOMES } from './events/closure.events.js';
import { fold } from './ticket.state.js';
import { TRANSITIONS, target } from './ticket.lifecycle.js';
import { TICKET_STATES, type TicketStateCode } from './ticket.vocabulary.js';
import {
  archive,
  askThirdParty,
  checkClosure,
  closeDuplicate,
  closeOutOfScope,
  classify,
  confirmAnswer,
  escalate,
  involveThirdParty,
  link,
  lowerUrgency,
  merge,
  raiseUrgency,
  recordReminder,
  acknowledgeOnCall,
  assign,
  unassign,
  authoriseOnCall,
  pageOnCall,
  refuseOnCall,
  requestOnCall,
  sendReminder,
  recordThirdPartyAnswer,
  resolve,
  returnAnswer,
  setSeverity,
  unlink,
} from './decisions/index.js';
import { Ticket, type Act } from './ticket.js';
import { interventionAttempts } from '../../test/intervention.attempts.js';

const actors: Actor[] = [
  { type: 'staff', id: 's1', name: 'Mario Rossi' },
  { type: 'staff', id: 's2', name: 'Lia Verdi' },
  { type: 'requester', id: 'c1', name: 'Ada Bianchi' },
  systemActor('intake'),
];
const B15 = { administrative: true, unreachableAfter: 3 };
const text = fc.constantFrom('Una risposta', ' ');
const messageId = fc.constant('m');
const reason = fc.constantFrom(...(Object.keys(CLOSURE_REASONS) as ClosureReason[]));

/** Anything anybody may try, sensible or not. */
const attempt: fc.Arbitrary<(ticket: Ticket, act: Act) => Ticket> = fc.oneof(
  fc
    .constantFrom('front', 'network')
    .map(
      (team) => (t: Ticket, act: Act) =>
        t.route(act, { team, level: 'L1', reason: { it: '', en: '' }, explanation: null }),
    ),
  fc.constantFrom(null, 's1', 's2').map((over) => (t: Ticket, act: Act) => t.takeCharge(act, over)),
  fc.constant((t: Ticket, act: Act) => t.startWork(act)),
  fc.record({ messageId, text }).map((q) => (t: Ticket, act: Act) => t.requestInformation(act, q)),
  fc
    .record({ messageId, aside: fc.constantFrom('internal', 'public', null) })
    .map((r) => (t: Ticket, act: Act) => t.recordReply(act, r)),
  fc
    .record({ messageId, text, visibility: fc.constantFrom('internal' as const, 'public' as const) })
    .map((n) => (t: Ticket, act: Act) => t.addNote(act, n)),
  fc
    .record({ messageId, text, reason, told: fc.constantFrom('message' as const, 'call' as const) })
    .map((a) => (t: Ticket, act: Act) => resolve(t, act, a)),
  fc.constantFrom('m', 'another').map((id) => (t: Ticket, act: Act) => confirmAnswer(t, act, id)),
  fc.constantFrom('m', 'another').map((id) => (t: Ticket, act: Act) => returnAnswer(t, act, id, 'no such mailbox')),
  fc
    .constantFrom('front', 'network')
    .map(
      (team) => (t: Ticket, act: Act) =>
        escalate(t, act, { team, level: 'L2', reason: 'Serve uno specialista', screening: null }),
    ),
  fc.constant((t: Ticket, act: Act) => askThirdParty(t, act, 'gestore')),
  fc.constant((t: Ticket, act: Act) => recordThirdPartyAnswer(t, act, 'gestore')),
  fc
    .record({ messageId: fc.option(messageId), urgentAfter: fc.integer({ min: 0, max: 3 }) })
    .map((r) => (t: Ticket, act: Act) => recordReminder(t, act, r)),
  fc
    .record({ messageId, text, to: fc.constant({ type: 'team' as const, id: 'network' }) })
    .map((r) => (t: Ticket, act: Act) => sendReminder(t, act, r)),
  fc.constantFrom('s1', 's2').map((id) => (t: Ticket, act: Act) => assign(t, act, { id, name: 'Lia Verdi' }, null)),
  text.map((why) => (t: Ticket, act: Act) => unassign(t, act, why)),
  fc
    .record({ team: fc.constantFrom('front', 'network'), reason: text })
    .map((r) => (t: Ticket, act: Act) => requestOnCall(t, act, r)),
  fc.record({ reason: text, entitled: fc.boolean() }).chain((d) =>
    fc.constantFrom(
      (t: Ticket, act: Act) => authoriseOnCall(t, act, { ...d, level: 'L2' }),
      (t: Ticket, act: Act) => refuseOnCall(t, act, d),
    ),
  ),
  fc
    .option(fc.constantFrom('s1', 's2'))
    .map(
      (id) => (t: Ticket, act: Act) =>
        pageOnCall(t, act, id === null ? null : { person: { id, name: 'Lia Verdi' }, answerBy: new Date(9) }),
    ),
  fc.constant((t: Ticket, act: Act) => acknowledgeOnCall(t, act)),
  fc.integer({ min: 1, max: 3 }).map((severity) => (t: Ticket, act: Act) => setSeverity(t, act, severity, 'Perché')),
  fc.constantFrom('Blocca l’ente', ' ').map((why) => (t: Ticket, act: Act) => raiseUrgency(t, act, why)),
  fc.constantFrom('Aggirato', ' ').map((why) => (t: Ticket, act: Act) => lowerUrgency(t, act, why)),
  fc
    .record({ kind: fc.constantFrom('support', 'threat'), area: fc.option(fc.constant('a')) })
    .map((c) => (t: Ticket, act: Act) => classify(t, act, { ...c, topic: null, subtopic: null }, null)),
  fc
    .record({ reason: fc.option(reason), messageId: fc.option(messageId) })
    .map((c) => (t: Ticket, act: Act) => t.close(act, c)),
  fc.option(messageId).map((id) => (t: Ticket, act: Act) => t.reopen(act, id)),
  ...interventionAttempts,
  fc.constant((t: Ticket, act: Act) => archive(t, act, NO_ADMINISTRATIVE_CLOSURE)),
  fc.constant((t: Ticket, act: Act) => archive(t, act, B15)),
  fc
    .record({
      outcome: fc.constantFrom(...CHECK_OUTCOMES),
      how: fc.constantFrom('phone' as const, 'page' as const),
      rating: fc.option(fc.integer({ min: 1, max: 5 })),
      messageId: fc.option(messageId),
    })
    .map((check) => (t: Ticket, act: Act) => checkClosure(t, act, check)),
  fc.option(reason).map((why) => (t: Ticket, act: Act) => t.close(act, { reason: why, messageId: null }, B15)),
  fc.constant((t: Ticket, act: Act) => involveThirdParty(t, act, 'gestore')),
  fc
    .constantFrom('related' as const, 'caused-by' as const)
    .map((r) => (t: Ticket, act: Act) => link(pair(t), act, r)[0]),
  fc.constantFrom('Errore', ' ').map((why) => (t: Ticket, act: Act) => unlink(pair(t), act, 'related', why)[0]),
  fc.record({ messageId, text }).map((words) => (t: Ticket, act: Act) => merge(pair(t), act, words)[0]),
  fc.record({ messageId, text }).map((words) => (t: Ticket, act: Act) => closeDuplicate(pair(t), act, words)[0]),
  fc.tuple(fc.option(messageId), fc.constantFrom(null, 'elsewhere')).map(
    ([id, kind]) =>
      (t: Ticket, act: Act) =>
        closeOutOfScope(t, act, id, kind),
  ),
);

const opened = (): Ticket =>
  Ticket.register(
    { by: actors[2]!, at: new Date(0) },
    {
      number: 'ENTE-1970-0000001',
      kind: 'support',
      channel: 'phone',
      channelInstance: 'line',
      language: 'en',
      area: 'a',
      topic: 't',
      subtopic: null,
      severity: 1,
      contactId: 'c1',
      userType: null,
      organisation: null,
      messageId: 'm0',
      receivedAt: '2026-03-02T08:00:00.000Z',
      revision: 1,
    },
  );

/** Together with a ticket that was just opened. */
const pair = (ticket: Ticket) => ({ ticket, other: opened(), ids: { ticket: 't1', other: 't2' } });

const isMove = (from: TicketStateCode, to: TicketStateCode): boolean =>
  TRANSITIONS.some((t) => t.from.includes(from) && target(t, from) === to);

describe('any sequence of attempts on a ticket', () => {
  const attempts = fc.array(fc.tuple(attempt, fc.constantFrom(...actors)), { maxLength: 40 });

  it('moves only along the lifecycle, refuses the rest with a code, and folds back to the same state', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        let ticket = opened();
        tries.forEach(([move, by], index) => {
          const before = ticket;
          try {
            ticket = move(ticket, { by, at: new Date(index) });
          } catch (error) {
            expect(error).toBeInstanceOf(DomainError);
            expect((error as DomainError).code).toMatch(/^TICKET\./);
            return;
          }
          expect(Object.keys(TICKET_STATES)).toContain(ticket.state.code);
          expect(isMove(before.state.code, ticket.state.code)).toBe(true);
          const steps = ticket.state.seq - before.state.seq;
          expect(ticket.news.length - before.news.length).toBe(steps);
          // A recorded call gives the answer and closes with it (B14).
          expect([1, 2]).toContain(steps);
        });
        expect(fold(ticket.news)).toEqual(ticket.state);
      }),
      { numRuns: 500 },
    );
  });

  it('never leaves an ended ticket without the person it would go back to, unless nobody ever had it', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        let ticket = opened();
        for (const [move, by] of tries) {
          try {
            ticket = move(ticket, { by, at: new Date(1) });
          } catch {
            continue;
          }
          const ended = ['resolved', 'closed', 'archived'].includes(ticket.state.code);
          const untouched = ticket.state.closureReason === 'withdrawn' && ticket.state.lastTechnician === null;
          if (ended && !untouched) expect(ticket.state.lastTechnician).not.toBeNull();
          if (untouched && ticket.state.progress.mergedInto === null)
            expect(ticket.reopen({ by, at: new Date(1) }, null).state).toMatchObject({
              ...{ code: 'registered', assignee: null },
            });
          if (ended) expect(ticket.state.closureReason).not.toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });
});
