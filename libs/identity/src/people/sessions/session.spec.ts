import { newSecret } from '../secret.hash.js';
import { csrfToken, isCsrfToken } from './csrf.js';
import { endOf } from './session.js';

describe('a session', () => {
  const limits = { idle: 1_800_000, absolute: 43_200_000 };
  const openedAt = new Date('2026-03-03T08:00:00Z');

  it('ends half an hour after the last request', () => {
    expect(endOf({ openedAt, seenAt: new Date('2026-03-03T10:00:00Z') }, limits)).toEqual(
      new Date('2026-03-03T10:30:00Z'),
    );
  });

  it('ends after twelve hours, however busy', () => {
    expect(endOf({ openedAt, seenAt: new Date('2026-03-03T19:55:00Z') }, limits)).toEqual(
      new Date('2026-03-03T20:00:00Z'),
    );
  });

  it('proves a write by what only its own pages can read', () => {
    const secret = newSecret();
    expect(isCsrfToken(csrfToken(secret), secret)).toBe(true);
    for (const wrong of [secret, csrfToken(newSecret()), '', undefined, ['x']])
      expect(isCsrfToken(wrong, secret)).toBe(false);
    expect(csrfToken(secret)).not.toContain(secret);
  });
});
