import type { ChatLine } from '../../../live/chat.connection.js';
import { afterEvent, keptIn, lastSeen, newChat, type GuestChat } from './guest.chat.js';

const line = (seq: number, more: Partial<ChatLine> = {}) => ({
  ...{ type: 'line' as const, seq, as: `said-${seq}`, by: 'bot' as const, name: 'Assistente', text: 'Sì' },
  ...{ at: '2026-03-03T09:00:00Z', articles: [], files: [], ...more },
});
const after = (...events: Parameters<typeof afterEvent>[1][]): GuestChat =>
  events.reduce(afterEvent, newChat(null, []));

describe('what a page knows of its conversation', () => {
  it('takes a line that is told again as the same, and keeps them in order', () => {
    const chat = after(line(2), line(1), line(2));
    expect(chat.lines.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(lastSeen(chat)).toBe(2);
  });

  it('keeps what was said until the server has it', () => {
    const said = { type: 'said' as const, line: { as: 'mine', text: 'Ciao' } };
    expect(after(said).waiting).toEqual([{ as: 'mine', text: 'Ciao' }]);
    expect(after(said, line(1, { as: 'mine', by: 'requester' })).waiting).toEqual([]);
    const refused = { type: 'refused' as const, code: 'CHAT.BAD_LINE', text: 'Troppo lungo', fields: [], as: 'mine' };
    expect(after(said, refused)).toMatchObject({ waiting: [], refused: { text: 'Troppo lungo' } });
  });

  it('goes on after a reload with what it had stored, and with nothing else', () => {
    const stored = { kept: { chat: 'c', key: 'k' }, waiting: [{ as: 'mine', text: 'Ciao' }] };
    expect(keptIn(JSON.stringify(stored))).toEqual(stored);
    const nothing = { kept: null, waiting: [] };
    for (const strange of [null, '', '{', '1', '{"kept":{"chat":1},"waiting":[1,null,{"as":2}]}'])
      expect(keptIn(strange)).toEqual(nothing);
  });
});
