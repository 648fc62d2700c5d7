import fc from 'fast-check';
import { newId, tenantId } from '@sportello/kernel';
import { ReplyTokens } from './reply-tokens.js';

const tokens = new ReplyTokens(Buffer.alloc(32, 7));
const ours = tenantId('comune-a');
const ticketId = newId(Date.UTC(2026, 10, 22));

describe('reply tokens', () => {
  it('recognise a Message-ID of their own, whatever domain and brackets it comes back with', () => {
    const local = tokens.messageIdLocal(ours, ticketId, 'abc-1');
    for (const form of [local, `<${local}@ente.example>`, `${local.toUpperCase()}@rewritten.example`]) {
      expect(tokens.readMessageId(ours, form)).toEqual({ by: 'message-id', ticketId });
    }
  });

  it('recognise the short token in any text, once', () => {
    const token = tokens.token(ours, 'COMUNE-2026-0000012');
    const text = `Re: ${token} guasto\n> ${token.toLowerCase()}`;
    expect(tokens.readTokens(ours, text)).toEqual([{ by: 'token', number: 'COMUNE-2026-0000012' }]);
  });

  it('say nothing to another tenant or another key', () => {
    const local = tokens.messageIdLocal(ours, ticketId, 'x');
    const token = tokens.token(ours, 'COMUNE-2026-0000012');
    expect(tokens.readMessageId(tenantId('comune-b'), local)).toBeNull();
    expect(tokens.readTokens(tenantId('comune-b'), token)).toEqual([]);
    const other = new ReplyTokens(Buffer.alloc(32, 8));
    expect(other.readMessageId(ours, local)).toBeNull();
    expect(other.readTokens(ours, token)).toEqual([]);
  });

  it('refuse every token altered in one character', () => {
    const token = tokens.token(ours, 'COMUNE-2026-0000012');
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: token.length - 2 }),
        fc.constantFrom(...'abcdefghijk23456'),
        (at, character) => {
          const altered = token.slice(0, at) + character + token.slice(at + 1);
          fc.pre(altered.toLowerCase() !== token.toLowerCase());
          expect(tokens.readTokens(ours, altered)).toEqual([]);
        },
      ),
    );
  });

  it('take time in proportion to a hostile text', () => {
    expect(tokens.readTokens(ours, '[#A'.repeat(200_000))).toEqual([]);
  });

  it('want a whole key', () => {
    expect(() => new ReplyTokens(Buffer.alloc(16))).toThrow(RangeError);
  });
});
