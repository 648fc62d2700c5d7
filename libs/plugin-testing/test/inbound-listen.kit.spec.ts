import type { Listening } from '@sportello/plugin-sdk';
import { describeListenContract, inboundListenChecks } from '@sportello/plugin-testing';
import { doorBench, doorPlugin, leftOpen, listenWith, type DoorListen } from './fixtures/door.plugin.js';
import { packageOf } from './fixtures/spool.bench.js';
import { expectFound, expectListed } from './support/mutants.js';

const folder = await packageOf(doorPlugin());

describeListenContract({ plugin: doorPlugin(), folder, bench: doorBench });

const message = (line: string) => ({
  externalId: line,
  mediaType: 'text/plain',
  raw: new TextEncoder().encode(line),
  receivedAt: '2026-03-02T09:00:00Z',
});

const FLAWS: Record<string, { flaw: Partial<DoorListen>; complaint: RegExp }> = {
  'says accepted before the commit': {
    flaw: {
      listen: listenWith(async (door, line) => {
        void door.accept(message(line)).catch(() => undefined);
        return 'ACCEPTED';
      }),
    },
    complaint: /told "accepted" before the message was committed/,
  },
  'stops accepting after one failure': {
    flaw: { listen: listenWith(failingForGood()) },
    complaint: /after one failed commit nothing more is accepted/,
  },
  'gives every message one id': {
    flaw: {
      listen: listenWith(async (door) => {
        await door.accept(message('message'));
        return 'ACCEPTED';
      }),
    },
    complaint: /two messages need two externalIds/,
  },
  'leaves its door open': {
    flaw: { listen: listenWith(undefined, false) },
    complaint: /closes its door.*handles left open/,
  },
  'does not say where it listens': {
    flaw: { listen: async (ctx, door) => ({ ...(await listenWith()(ctx, door)), address: '' }) },
    complaint: /listen must say at which address/,
  },
  'cannot be closed twice': {
    flaw: { listen: async (ctx, door) => onceClosed(await listenWith()(ctx, door)) },
    complaint: /a repeated close must succeed/,
  },
};

function onceClosed({ address, close }: Listening): Listening {
  let times = 0;
  return {
    address,
    close: async () => {
      times += 1;
      if (times === 2) throw new Error('it is closed');
      await close();
    },
  };
}

afterAll(() => leftOpen.forEach((clear) => clear()));

describe('the kit for channel.inbound.listen finds the plugin that', () => {
  it.each(Object.entries(FLAWS))('%s', async (name, { flaw, complaint }) => {
    const checks = inboundListenChecks({ plugin: doorPlugin(flaw), folder, bench: doorBench });
    await expectFound(name, complaint, { point: 'channel.inbound.listen', checks });
  });

  it('… and no case is without one', () => {
    expectListed(Object.keys(FLAWS), {
      point: 'channel.inbound.listen',
      checks: inboundListenChecks({ plugin: doorPlugin(), folder, bench: doorBench }),
    });
  });
});

function failingForGood(): Parameters<typeof listenWith>[0] {
  const failed = new WeakSet<object>();
  return async (door, line) => {
    if (failed.has(door)) return 'LATER';
    try {
      await door.accept({ ...message(line), externalId: `${line} ${Math.random()}` });
      return 'ACCEPTED';
    } catch {
      failed.add(door);
      return 'LATER';
    }
  };
}
