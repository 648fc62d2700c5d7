import type { AutomaticFacts, InboundContent } from '@sportello/plugin-sdk';
import { decideIntake } from './intake.decision.js';
import type { ThreadDecision } from './thread.decision.js';

const content = (automatic?: AutomaticFacts): InboundContent => ({
  from: { email: 'mario@x.example' },
  assurance: 'email',
  subject: 'guasto',
  text: '',
  attachments: [],
  thread: { messageId: null, inReplyTo: [], references: [], recipients: [] },
  ...(automatic === undefined ? {} : { automatic }),
});
const known: ThreadDecision = {
  joins: true,
  because: 'reference',
  ticket: { ticketId: 'a', number: 'N', participants: [] },
};
const unknown: ThreadDecision = { joins: false, because: 'no reference to a ticket' };

describe('what becomes of a message', () => {
  it('is a ticket, acknowledged, when a person writes for the first time', () => {
    expect(decideIntake(content(), unknown)).toEqual({ does: 'register', acknowledge: true });
  });

  it('is a reply when it answers a ticket', () => {
    expect(decideIntake(content(), known)).toMatchObject({ does: 'reply', because: 'reference' });
  });

  it('is a note and nothing more when a machine answers (C14)', () => {
    expect(decideIntake(content({ kind: 'auto-reply', reason: 'Auto-Submitted' }), known)).toMatchObject({
      does: 'note',
    });
    expect(decideIntake(content({ kind: 'system', reason: 'X-Ricevuta' }), known)).toMatchObject({ does: 'note' });
  });

  it('is kept aside when a machine writes about no ticket', () => {
    expect(decideIntake(content({ kind: 'auto-reply', reason: 'Auto-Submitted' }), unknown)).toMatchObject({
      does: 'ignore',
      code: 'automatic-auto-reply',
    });
  });

  it('is a bounce of the mail that was sent', () => {
    const bounce = {
      recipients: [{ address: 'a@x.example', status: '5.1.1', final: true }],
      originalMessageId: 't.x@y',
    };
    expect(decideIntake(content({ kind: 'bounce', reason: 'delivery-status', bounce }), known)).toMatchObject({
      does: 'bounce',
      bounce,
    });
  });

  it('never is anything when it is our own mail coming back', () => {
    expect(decideIntake(content({ kind: 'own', reason: 'loop' }), known)).toMatchObject({
      does: 'ignore',
      code: 'own-mail',
    });
  });

  // FreeScout #5591: valid mail skipped. A portal's or a list's mail may be a person's request.
  it.each(['list', 'notice'] as const)('is a ticket without acknowledgement when it is a %s', (kind) => {
    expect(decideIntake(content({ kind, reason: 'header' }), unknown)).toEqual({
      does: 'register',
      acknowledge: false,
    });
  });

  it('moves nothing when a program writes about a known ticket', () => {
    expect(decideIntake(content({ kind: 'notice', reason: 'header' }), known)).toMatchObject({ does: 'note' });
  });
});
