import type { LiveNews } from '@sportello/desk';
import type { Principal } from '@sportello/identity';
import { tenantId } from '@sportello/kernel';
import type { Audience } from './live.audience.js';
import { LiveStream, type Sink } from './live.stream.js';
import { blockFor } from './live.words.js';

const tenant = tenantId('example');
const lia: Principal = { tenant, id: 'lia', name: 'Lia', roles: ['l1'], teams: [] };
const audience: Audience = {
  who: 'lia',
  blockFor: (news) => blockFor(lia, news),
  again: () => Promise.resolve('session'),
};

/** Somebody who reads only so much of what is sent. */
class Reader implements Sink {
  readonly written: string[] = [];
  ended = 0;

  constructor(private readonly reads: number) {}

  get writableLength(): number {
    return Math.max(0, this.written.join('').length - this.reads);
  }

  write(text: string): void {
    this.written.push(text);
  }

  end(): void {
    this.ended += 1;
  }
}

const changed = (version: number): LiveNews => ({
  id: `id-${version}`,
  change: {
    ...{ what: 'ticket', tenant, number: 'EX-2026-0000001', version, state: 'in-charge', severity: 3, priority: 3 },
    ...{ restricted: false, team: 'front', before: 'back', people: ['lia'], opened: false },
  },
});

describe('a stream of news', () => {
  it('says what changed in blocks a browser understands', () => {
    const reader = new Reader(Infinity);
    const stream = new LiveStream(audience, reader);
    stream.begin(null, 'newest');
    stream.told(changed(2));
    expect(reader.written).toEqual([
      'retry: 3000\n\n',
      'event: ready\nid: newest\ndata: {"resumed":false}\n\n',
      'event: ticket\nid: id-2\ndata: {"number":"EX-2026-0000001","version":2,"state":"in-charge","severity":3,"priority":3,' +
        '"opened":false,"mine":true,"team":"front","teams":["front","back"]}\n\n',
    ]);
  });

  it('lets go of whoever does not read, and says nothing after its end', () => {
    const reader = new Reader(0);
    const stream = new LiveStream(audience, reader);
    stream.begin([], null);
    for (let version = 2; !stream.over && version < 100_000; version++) stream.told(changed(version));
    expect(stream.over).toBe(true);
    expect(reader.ended).toBe(1);
    const before = reader.written.length;
    stream.told(changed(1));
    stream.beat();
    stream.end('stopping');
    expect([reader.written.length, reader.ended]).toEqual([before, 1]);
  });

  it('ends, saying why, when whoever it is for is not let in any more', async () => {
    const reader = new Reader(Infinity);
    const stream = new LiveStream(audience, reader);
    await stream.look();
    expect(reader.written).toEqual(['event: end\ndata: {"reason":"session"}\n\n']);
    expect(stream.over).toBe(true);
  });
});
