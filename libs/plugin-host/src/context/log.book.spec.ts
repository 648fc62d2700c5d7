import { ManualClock, tenantId } from '@sportello/kernel';
import { silentLogger } from '@sportello/platform';
import { LogBook } from './log.book.js';

const OWNER = { tenant: tenantId('comune-uno'), instance: 'mail' };
const AT = '2026-01-12T09:00:00Z';

interface Write {
  readonly messages: readonly string[];
  resolve(): void;
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A book whose time to gather ends, and whose writes end, when the test says so. */
function book() {
  const writes: Write[] = [];
  const gathered: (() => void)[] = [];
  const kept = new LogBook({
    table: {
      append: (_tenant, lines) =>
        new Promise<void>((resolve) => writes.push({ messages: lines.map(({ message }) => message), resolve })),
    },
    clock: new ManualClock(AT),
    timers: { sleep: () => new Promise<void>((resolve) => gathered.push(resolve)) },
    log: silentLogger,
  });
  const gather = async () => {
    gathered.shift()?.();
    await turn();
  };
  return { kept, writes, gather };
}

describe('the book of what instances say', () => {
  it('is closed when what was on its way is written, and what was said meanwhile', async () => {
    const { kept, writes, gather } = book();
    kept.keep(OWNER, 'info', 'first');
    await gather();
    kept.keep(OWNER, 'info', 'second');
    let closed = false;
    const closing = kept.close().then(() => (closed = true));
    await gather();
    expect(writes.map(({ messages }) => messages)).toEqual([['first']]);
    expect(closed).toBe(false);
    writes[0]?.resolve();
    await turn();
    expect(writes.map(({ messages }) => messages)).toEqual([['first'], ['second']]);
    expect(closed).toBe(false);
    writes[1]?.resolve();
    await closing;
    expect(closed).toBe(true);
  });
});
