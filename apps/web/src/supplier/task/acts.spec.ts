import { actsNow, TASK_ACTS } from './acts.js';

describe('what a supplier can do with a task', () => {
  it('is what the server says is legal, and adding files', () => {
    expect(actsNow(['accept', 'refuse']).map(({ id }) => id)).toEqual(['accept', 'refuse', 'attachments']);
    expect(actsNow([]).map(({ id }) => id)).toEqual(['attachments']);
  });

  it('has one key each, none of which begins a pair of keys or does something in lists', () => {
    const keys = TASK_ACTS.map(({ key }) => key);
    expect(new Set([...keys, 'g', 'j', '/', '?']).size).toBe(keys.length + 4);
  });
});
