import { adviceFor } from './instance.health.js';
import type { InstanceState } from './instance.state.js';

describe('advice to operators', () => {
  it.each<InstanceState>(['MISCONFIGURED', 'NEEDS_REAUTH', 'FAILED', 'INCOMPATIBLE'])(
    'names the remedy of %s also when the instance is silent, which it must be then',
    (state) => {
      expect(adviceFor(state, { silent: true })).toEqual(adviceFor(state));
    },
  );

  it('says to look by hand when an instance that should work is silent', () => {
    expect(adviceFor('RUNNING', { silent: true })).not.toEqual(adviceFor('RUNNING'));
  });

  it('speaks of the worker when that was lost, and not of the other side', () => {
    expect(adviceFor('RETRYING', { worker: true }).en).toContain('worker');
    expect(adviceFor('RUNNING', { worker: true })).toEqual(adviceFor('RUNNING'));
  });

  it('is what the check told of an instance that works, and nothing of it when there is trouble', () => {
    const remark = { it: 'Manca un programma.', en: 'A program is missing.' };
    expect(adviceFor('RUNNING', { remark })).toEqual(remark);
    expect(adviceFor('RETRYING', { remark })).toEqual(adviceFor('RETRYING'));
    expect(adviceFor('RUNNING', { remark, silent: true })).toEqual(adviceFor('RUNNING', { silent: true }));
  });
});
