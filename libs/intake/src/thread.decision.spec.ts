import type { InboundContent } from '@sportello/plugin-sdk';
import { decideThread, type ThreadCandidate, type ThreadEvidence } from './thread.decision.js';

const mail = (email: string): InboundContent => ({
  from: { email },
  assurance: 'email',
  subject: 'Re: guasto',
  text: 'ancora fermo',
  attachments: [],
  thread: { messageId: 'm1@x', inReplyTo: [], references: [], recipients: [] },
});
const ticket = (id: string, ...participants: string[]): ThreadCandidate => ({
  ticketId: id,
  number: `N-${id}`,
  participants,
});
const none: ThreadEvidence = { page: null, signedMessageIds: [], knownMessageIds: [], tokens: [] };

describe('the ticket a message answers', () => {
  it('is the one whose signed Message-ID comes back, even from another address', () => {
    const found = decideThread(mail('collega@x.example'), {
      ...none,
      signedMessageIds: [ticket('a', 'mario@x.example')],
    });
    expect(found).toMatchObject({ joins: true, because: 'reference', ticket: { ticketId: 'a' } });
  });

  it('prefers the headers over a token, which may be quoted from another thread', () => {
    const found = decideThread(mail('mario@x.example'), {
      ...none,
      signedMessageIds: [ticket('a')],
      tokens: [ticket('b')],
    });
    expect(found).toMatchObject({ joins: true, ticket: { ticketId: 'a' } });
  });

  it('is found by a known Message-ID only for those who take part', () => {
    const evidence = { ...none, knownMessageIds: [ticket('a', 'mario@x.example')] };
    expect(decideThread(mail('Mario@X.example'), evidence)).toMatchObject({ joins: true, because: 'message-id' });
    expect(decideThread(mail('other@x.example'), evidence)).toMatchObject({ joins: false });
  });

  // FreeScout #2375, #5284: a sender that reuses a Message-ID mixed the threads of two tickets.
  it('is none when a reused Message-ID stands on several tickets of the sender', () => {
    const evidence = { ...none, knownMessageIds: [ticket('a', 'mario@x.example'), ticket('b', 'mario@x.example')] };
    expect(decideThread(mail('mario@x.example'), evidence)).toMatchObject({ joins: false });
    expect(decideThread(mail('mario@x.example'), { ...evidence, tokens: [ticket('b')] })).toMatchObject({
      joins: true,
      because: 'token',
    });
  });

  it('is never told by the sender alone', () => {
    expect(decideThread(mail('mario@x.example'), none)).toEqual({ joins: false, because: 'no reference to a ticket' });
  });

  it('is not found by a name anybody can know, when the address shown is proved not to be the writer’s', () => {
    const evidence = { ...none, knownMessageIds: [ticket('a', 'mario@x.example')] };
    const forged = {
      ...mail('mario@x.example'),
      sender: { spf: 'fail', dkim: 'none', dmarc: 'fail', by: 'server' },
    } as const;
    expect(decideThread(mail('mario@x.example'), evidence)).toMatchObject({ joins: true, because: 'message-id' });
    expect(decideThread(forged, evidence)).toMatchObject({ joins: false });
    const signed = { ...none, signedMessageIds: [ticket('a', 'mario@x.example')] };
    expect(decideThread(forged, signed)).toMatchObject({ joins: true, because: 'reference' });
  });
});
