import { DESK_KEYS } from '../keys/desk.keys.js';
import { TICKET_KEYS } from './ticket.keys.js';

describe('the keys of the page of a ticket', () => {
  it('are given once, and not those of the desk', () => {
    const own: readonly string[] = Object.values(TICKET_KEYS);
    const desk: readonly string[] = Object.values(DESK_KEYS).map(({ keys }) => keys.charAt(0));
    expect(new Set(own).size).toBe(own.length);
    expect(own.filter((key) => desk.includes(key))).toEqual([]);
  });
});
