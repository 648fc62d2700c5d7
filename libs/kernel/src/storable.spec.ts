import { shortened, storable } from './storable.js';

describe('text from outside', () => {
  it('loses NUL and halves of characters wherever they hide, and nothing else', () => {
    const hostile = { 'k\0': ['a\0b', { deep: '\uD800x\uDC00' }], emoji: '👍', none: null, n: 1 };
    expect(storable(hostile)).toEqual({ k: ['ab', { deep: '\uFFFDx\uFFFD' }], emoji: '👍', none: null, n: 1 });
  });

  it('is cut visibly and never through a character', () => {
    expect(shortened('abcdef', 6)).toBe('abcdef');
    expect(shortened('abcdefg', 6)).toBe('abcde…');
    expect(shortened('ab👍cd', 4)).toBe('ab…');
  });
});
