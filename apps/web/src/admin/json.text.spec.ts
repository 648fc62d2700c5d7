import { jsonIn } from './json.text.js';

describe('JSON somebody wrote', () => {
  it.each([
    ['{"a": [1, 2]}', { value: { a: [1, 2] } }],
    ['{\n  "rules": [}\n', { line: 2 }],
    ['{\n  "a": 1,\n  b: 2\n}', { line: 3 }],
    ['{\n  "a": 1\n  "b": 2\n}', { line: 3 }],
    ['{\n"a": 1,\n', { line: 3 }],
    ['{}\nx', { line: 2 }],
    ['', { line: 1 }],
  ])('%j', (text, found) => {
    expect(jsonIn(text)).toEqual(found);
  });
});
