import { attemptFor, fingerprintOf, randomKey } from './idempotency.js';

const newKey = () => 'new';
const file = { name: 'a.txt', size: 1, lastModified: 5 };

describe('the key of a send', () => {
  it('stays the same over retries of the same content', () => {
    const fingerprint = fingerprintOf([['text', 'a']], [file]);
    expect(attemptFor({ key: 'old', fingerprint }, fingerprint, newKey).key).toBe('old');
  });

  it('is new for a first try, for changed text and for other files', () => {
    const last = { key: 'old', fingerprint: fingerprintOf([['text', 'a']], [file]) };
    expect(attemptFor(null, last.fingerprint, newKey).key).toBe('new');
    expect(attemptFor(last, fingerprintOf([['text', 'b']], [file]), newKey).key).toBe('new');
    expect(attemptFor(last, fingerprintOf([['text', 'a']], []), newKey).key).toBe('new');
  });

  it('is a random UUID', () => {
    expect(randomKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(randomKey()).not.toBe(randomKey());
  });
});
