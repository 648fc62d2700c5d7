import { createLogger } from './logger.js';

describe('the log', () => {
  it('never shows secrets, credentials or the words of a mail, at any depth down to four', () => {
    const lines: string[] = [];
    const log = createLogger({ destination: { write: (line) => void lines.push(line) } });
    const canary = 'canary-7f3a';
    log.info(
      {
        password: canary,
        headers: { authorization: canary, 'set-cookie': canary },
        a: { b: { token: canary, c: { text: canary } } },
      },
      'seen',
    );
    log
      .child({ correlationId: 'c-1' })
      .warn({ err: Object.assign(new Error('failed'), { code: 'EAUTH', password: canary }) }, 'failed');
    expect(lines.join('')).not.toContain(canary);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      level: 'warn',
      correlationId: 'c-1',
      err: { code: 'EAUTH', message: 'failed' },
    });
  });
});
