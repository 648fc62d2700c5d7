import { ManualClock } from '@sportello/kernel';
import { AuthPluginError, InvalidInputError, PoisonMessageError, TransientPluginError } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { ManualTimers, settled } from '../../test/fixtures/manual.timers.js';
import { RecordedMetrics } from '../../test/fixtures/recorded.metrics.js';
import { Redactor, type PluginFailure } from '@sportello/plugin-worker';
import { BREAKER, CircuitBreaker } from './circuit-breaker.js';
import { PluginCaller, type CallTarget } from './plugin.caller.js';

const clock = new ManualClock('2026-03-02T09:00:00Z');
const timers = new ManualTimers(clock);
const metrics = new RecordedMetrics();
const caller = new PluginCaller({ clock, timers, metrics });

const target = (change: Partial<CallTarget> = {}): CallTarget => ({
  tenant: 'comune-uno',
  instance: 'mail',
  plugin: 'channel-x',
  deadlines: { read: 1_000 },
  redactor: new Redactor(),
  breaker: new CircuitBreaker(clock),
  stopped: new AbortController().signal,
  ...change,
});

const call = (to: CallTarget, run: (signal: AbortSignal) => unknown, result: z.ZodType = z.unknown()) =>
  caller.call(to, { operation: 'read', result, guarded: true, run: async (signal) => run(signal) });

const failure = async (promise: Promise<unknown>): Promise<PluginFailure> =>
  promise.then(
    () => {
      throw new Error('it succeeded');
    },
    (error: PluginFailure) => error,
  );

const hang = () => new Promise<never>(() => undefined);

describe('a supervised call', () => {
  it('gives what the plugin returned, as a copy', async () => {
    const mine = { list: [1, 2] };
    const theirs = await call(target(), () => mine, z.object({ list: z.array(z.number()) }));
    expect(theirs).toEqual(mine);
    expect(theirs).not.toBe(mine);
  });

  it.each([
    ['transient', new TransientPluginError('busy')],
    ['auth', new AuthPluginError('no')],
    ['poison', new PoisonMessageError('mime-malformed', 'unreadable')],
    ['invalid-input', new InvalidInputError([{ field: 'a', code: 'required', message: { it: 'x', en: 'x' } }])],
    ['unknown', new TypeError('undefined is not a function')],
    ['unknown', 'a string'],
    ['unknown', null],
    ['auth', { verdict: 'auth', message: 'from another copy of the SDK' }],
    [
      'unknown',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('evil');
          },
        },
      ),
    ],
  ])('reads the error by its shape: %s', async (verdict, thrown: unknown) => {
    const failed = await failure(
      call(target(), () => {
        throw thrown;
      }),
    );
    expect(failed).toMatchObject({ name: 'PluginFailure', verdict });
  });

  it.each([
    ['of another shape', { list: 'x' }],
    ['that cannot be cloned', { list: () => 1 }],
    ['that is nothing', undefined],
    ['that is cyclic', cyclic()],
  ])('takes a result %s for a plugin error, not a crash', async (_what, result) => {
    expect(await failure(call(target(), () => result, z.object({ list: z.array(z.number()) })))).toMatchObject({
      verdict: 'garbage',
      retryable: true,
    });
  });

  it('aborts the signal at the deadline, and abandons and counts a plugin that ignores it', async () => {
    const to = target();
    let aborted = false;
    let end = (): void => undefined;
    const failing = failure(
      call(to, (signal) => {
        signal.addEventListener('abort', () => (aborted = true));
        return new Promise<void>((resolve) => (end = resolve));
      }),
    );
    await timers.advance(999);
    expect(aborted).toBe(false);
    await timers.advance(1);
    expect(await failing).toMatchObject({ verdict: 'deadline' });
    expect(aborted).toBe(true);
    expect(caller.abandoned(to)).toBe(1);
    end();
    await settled();
    expect(caller.abandoned(to)).toBe(0);
  });

  it('ends at once when the instance stops, also when the plugin ignores it', async () => {
    const stop = new AbortController();
    const failing = failure(call(target({ instance: 'stopping', stopped: stop.signal }), hang));
    stop.abort();
    expect(await failing).toMatchObject({ verdict: 'stopped' });
    expect(await failure(call(target({ stopped: stop.signal }), () => 1))).toMatchObject({ verdict: 'stopped' });
  });

  it('lets a hanging plugin of one tenant take none of another’s places', async () => {
    const hung = target({ tenant: 'comune-appeso', deadlines: { read: 600_000 } });
    const hanging = Array.from({ length: 16 }, () => failure(call(hung, hang)));
    expect(await failure(call(hung, () => 1))).toMatchObject({ verdict: 'busy' });
    expect(await call(target({ tenant: 'comune-sano' }), () => 'served')).toBe('served');
    await timers.advance(600_000);
    expect((await Promise.all(hanging)).every(({ verdict }) => verdict === 'deadline')).toBe(true);
    // Abandoned calls still run, so they keep their places: the damage stays bounded.
    expect(await failure(call(target({ tenant: 'comune-appeso' }), () => 1))).toMatchObject({ verdict: 'busy' });
  });

  it('opens the breaker after repeated failures, lets one trial through later, and closes it when that succeeds', async () => {
    const to = target({ tenant: 'comune-interrotto' });
    const fail = () => {
      throw new TransientPluginError('down');
    };
    for (let i = 0; i < BREAKER.failures; i += 1) expect((await failure(call(to, fail))).verdict).toBe('transient');
    expect((await failure(call(to, () => 1))).verdict).toBe('open');
    await timers.advance(BREAKER.openFor);
    expect((await failure(call(to, fail))).verdict).toBe('transient');
    expect((await failure(call(to, () => 1))).verdict).toBe('open');
    await timers.advance(BREAKER.openFor);
    expect(await call(to, () => 1)).toBe(1);
    expect(await call(to, () => 2)).toBe(2);
  });

  it('does not open the breaker for answers: wrong input, poison, refusals', async () => {
    const to = target({ tenant: 'comune-esigente' });
    for (let i = 0; i < BREAKER.failures * 2; i += 1) {
      const poison = () => {
        throw new PoisonMessageError('x', 'x');
      };
      expect((await failure(call(to, poison))).verdict).toBe('poison');
    }
    expect(await call(to, () => 1)).toBe(1);
  });

  it('takes the instance’s secrets out of error texts', async () => {
    const redactor = new Redactor();
    redactor.learn('pomodoro rosso');
    const thrown = new TransientPluginError(
      `login failed: pomodoro rosso, ${Buffer.from('pomodoro rosso').toString('base64')}, pomodoro%20rosso`,
    );
    const failed = await failure(
      call(target({ tenant: 'comune-segreto', redactor }), () => {
        throw thrown;
      }),
    );
    expect(failed.message).toBe('login failed: [redacted], [redacted], [redacted]');
  });
});

function cyclic(): unknown {
  const value: { self?: unknown } = {};
  value.self = value;
  return value;
}
