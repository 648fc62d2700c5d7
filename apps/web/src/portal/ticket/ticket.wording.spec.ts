import { clockWording } from './clock.wording.js';
import { tokenFrom } from './private-link.js';

describe('a private link that was pasted', () => {
  const token = 'v1.abcdef-123_456';

  it.each([`https://help.example/desk/request#${token}`, ` #${token} `, token])('gives its token: %s', (pasted) => {
    expect(tokenFrom(pasted)).toBe(token);
  });

  it.each(['', '#', 'https://help.example/desk/request', 'short', '<script>alert(1)</script>', 'two words'])(
    'gives none: %s',
    (pasted) => {
      expect(tokenFrom(pasted)).toBeNull();
    },
  );
});

describe('how a clock is told', () => {
  const dueAt = '2026-11-23T08:00:00Z';
  const stoppedAt = '2026-11-23T08:10:00Z';

  it.each([
    [{ state: 'running', dueAt }, 'clock.running'],
    [{ state: 'paused' }, 'clock.paused'],
    [{ state: 'met', dueAt, stoppedAt: '2026-11-23T07:00:00Z' }, 'clock.stopped'],
    [{ state: 'breached', dueAt }, 'clock.breached'],
    [{ state: 'breached', dueAt, stoppedAt }, 'clock.late'],
    [{ state: 'cancelled', dueAt }, 'clock.cancelled'],
  ] as const)('%j: %s', (clock, key) => {
    expect(clockWording(clock).key).toBe(key);
  });
});
