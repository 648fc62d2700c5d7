import { decideThread } from '@sportello/intake';
import type { InboundContent } from '@sportello/plugin-sdk';
import { ALFA, BETA, content, contextOf, FAILS, Intake } from './intake.harness.js';

const ONE = '00000000-0000-7000-8000-000000000001';
const TWO = '00000000-0000-7000-8000-000000000002';
const THREE = '00000000-0000-7000-8000-000000000003';
const ctx = contextOf();
/** What every mail has and no form. */
const LETTER = { messageId: 'new@person.example', recipients: ['desk@office.example'] };

let intake: Intake;
beforeAll(async () => {
  intake = await Intake.start();
  await intake.ticket(ONE, 'ALFA-2026-0000001', 'ada@person.example', [
    'first@person.example',
    'reused@device.example',
  ]);
  await intake.ticket(TWO, 'ALFA-2026-0000002', 'ugo@person.example', ['reused@device.example']);
  await intake.ticket(THREE, 'BETA-2026-0000001', 'ada@person.example', [], BETA);
});
afterAll(() => intake.stop());

const joined = async (mail: InboundContent, page: { ticketId: string } | null = null): Promise<string | null> => {
  const decision = decideThread(mail, await intake.threads.evidence(ctx, mail, page));
  return decision.joins ? `${decision.ticket.number} by ${decision.because}` : null;
};
const signed = (ticket: string, tenant = ALFA): string =>
  `${intake.tokens.messageIdLocal(tenant, ticket, 'o-1')}@office.example`;

describe('the ticket a message belongs to', () => {
  it('is that of our own mail which it answers, whoever sends it', async () => {
    const from = { email: 'colleague@elsewhere.example' };
    expect(await joined(content({ from }, { inReplyTo: [signed(ONE)] }))).toBe('ALFA-2026-0000001 by reference');
    expect(await joined(content({ from }, { references: ['x@y.example', signed(TWO)] }))).toBe(
      'ALFA-2026-0000002 by reference',
    );
  });

  it('is the one answered last when a thread names several', async () => {
    expect(await joined(content({}, { inReplyTo: [signed(TWO)], references: [signed(ONE)] }))).toBe(
      'ALFA-2026-0000002 by reference',
    );
  });

  it('is none when the signature is forged, or made for another tenant', async () => {
    const forged = signed(ONE).replace(/\.[a-z2-7]{16}\./, '.aaaaaaaaaaaaaaaa.');
    expect(await joined(content({}, { inReplyTo: [forged] }))).toBeNull();
    expect(await joined(content({}, { inReplyTo: [signed(THREE, BETA)] }))).toBeNull();
    // Well signed for this tenant, of a ticket that is not its own.
    expect(await joined(content({}, { inReplyTo: [signed(THREE)] }))).toBeNull();
  });

  it('is that of a mail it answers which we know, for somebody who takes part in it', async () => {
    const thread = { inReplyTo: ['first@person.example'] };
    expect(await joined(content({ from: { email: 'ADA@person.example' } }, thread))).toBe(
      'ALFA-2026-0000001 by message-id',
    );
    expect(await joined(content({ from: { email: 'eve@person.example' } }, thread))).toBeNull();
    expect(await joined(content({ from: {} }, thread))).toBeNull();
  });

  it('is each sender’s own when two threads share a Message-ID', async () => {
    const thread = { references: ['reused@device.example'] };
    expect(await joined(content({ from: { email: 'ada@person.example' } }, thread))).toBe(
      'ALFA-2026-0000001 by message-id',
    );
    expect(await joined(content({ from: { email: 'ugo@person.example' } }, thread))).toBe(
      'ALFA-2026-0000002 by message-id',
    );
  });

  it.each([
    ['subject', (token: string) => ({ subject: `R: ${token}` })],
    ['text', (token: string) => ({ text: `ciao\n${token}\n` })],
    ['quoted history', (token: string) => ({ quoted: `> Riferimento ${token.toUpperCase()}` })],
  ])('is told by the signed word in the %s of a letter, and not of a form', async (_place, words) => {
    const said = words(intake.tokens.token(ALFA, 'ALFA-2026-0000001'));
    expect(await joined(content(said, LETTER))).toBe('ALFA-2026-0000001 by token');
    expect(await joined(content(said))).toBeNull();
  });

  it('is not told by a number alone, a forged word, or another tenant’s', async () => {
    expect(await joined(content({ subject: 'ALFA-2026-0000001' }, LETTER))).toBeNull();
    expect(await joined(content({ subject: '[#ALFA-2026-0000001-aaaaaaaaaaaa]' }, LETTER))).toBeNull();
    expect(await joined(content({ subject: intake.tokens.token(BETA, 'ALFA-2026-0000001') }, LETTER))).toBeNull();
  });

  it('is never told by the sender alone', async () => {
    expect(await joined(content({ from: { email: 'ada@person.example' }, subject: 'Re: x' }, LETTER))).toBeNull();
  });

  it('is that of the private page it was written on', async () => {
    expect(await joined(content({ from: {} }), { ticketId: TWO })).toBe('ALFA-2026-0000002 by page');
  });

  it('is found among ten thousand references in one question', async () => {
    const references = [...Array.from({ length: 10_000 }, (_, at) => `noise-${at}@x.example`), signed(ONE)];
    expect(await joined(content({}, { references }))).toBe('ALFA-2026-0000001 by reference');
  });
});

describe('a mail whose sender fails (ADR 0180)', () => {
  const FORGED = '00000000-0000-7000-8000-000000000004';
  const ada = { email: 'ada@person.example' };
  const eve = { email: 'eve@person.example' };

  it('does not part somebody’s next words from their ticket by coming under the name of their mail', async () => {
    const thread = { inReplyTo: ['first@person.example'] };
    await intake.ticket(FORGED, 'ALFA-2026-0000004', 'ada@forged.example');
    await intake.message(FORGED, 'first@person.example', { name: 'Ada', ...ada, sender: FAILS });
    expect(await joined(content({ from: ada }, thread))).toBe('ALFA-2026-0000001 by message-id');
  });

  it('makes nobody a participant of the ticket that it reached by what its writer had', async () => {
    const thread = { inReplyTo: ['first@person.example'] };
    await intake.message(ONE, 'answer@person.example', { name: 'Eve', ...eve, sender: FAILS });
    expect(await joined(content({ from: eve }, thread))).toBeNull();
    await intake.message(ONE, 'second@person.example', { name: 'Eve', ...eve, sender: { ...FAILS, dmarc: 'pass' } });
    expect(await joined(content({ from: eve }, thread))).toBe('ALFA-2026-0000001 by message-id');
  });

  it('joins by nothing that others may know, and by what only its reader was given', async () => {
    const forged = content({ from: ada, sender: FAILS }, { inReplyTo: ['first@person.example'] });
    expect(await joined(forged)).toBeNull();
    expect(await joined(content({ from: ada, sender: FAILS }, { inReplyTo: [signed(ONE)] }))).toBe(
      'ALFA-2026-0000001 by reference',
    );
  });
});
