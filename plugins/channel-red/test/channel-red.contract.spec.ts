import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import plugin from '@sportello/channel-red';
import {
  describeInboundPollContract,
  describeOutboundContract,
  type PollBench,
  type SendBench,
} from '@sportello/plugin-testing';
import { Drop } from './fixtures/drop.js';
import { FakeRegistry, TOKEN } from './fixtures/fake.registry.js';
import { DOCUMENT, version3 } from './fixtures/segnature.js';

const folder = new URL('../', import.meta.url);
const REFERENCE = 'env:RED_TOKEN';
const secrets = { [REFERENCE]: TOKEN };
const numbered = (number: number) => version3(String(number).padStart(7, '0'));

async function dropped(): Promise<PollBench> {
  const drop = await Drop.make();
  let number = 0;
  return {
    settings: { folder: drop.folder },
    deliver: async (count) => {
      for (let i = 0; i < count; i += 1) {
        number += 1;
        await drop.put(`registrazione-${number}`, { 'Segnatura.xml': numbered(number), 'richiesta.pdf': DOCUMENT });
      }
    },
    vanish: () => drop.remove(),
    close: () => drop.remove(),
  };
}

// A folder has no credentials and is never silent.
describeInboundPollContract({
  plugin,
  folder,
  bench: dropped,
  without: ['refuseCredentials', 'fallSilent'],
  volume: 1_000,
});

const rest = (url: string) => ({ rest: { url, token: REFERENCE, pageSize: 100 } });

async function listed(): Promise<PollBench> {
  const registry = await new FakeRegistry().start();
  return {
    settings: rest(registry.url),
    secrets,
    deliver: async (count) => {
      for (let i = 0; i < count; i += 1) {
        const number = registry.held.length + 1;
        const segnatura = new TextEncoder().encode(numbered(number));
        const documents = [
          { name: 'Segnatura.xml', bytes: segnatura },
          { name: 'richiesta.pdf', bytes: DOCUMENT },
        ];
        registry.held.push({ id: `r-${number}`, documents });
      }
    },
    refuseCredentials: async () => void (registry.token = 'another'),
    fallSilent: async () => void (registry.fault = () => undefined),
    vanish: () => registry.stop(),
    close: () => registry.stop(),
  };
}

describe('by its HTTP interface', () => {
  describeInboundPollContract({ plugin, folder, bench: listed, volume: 200 });
});

async function answeredByRest(): Promise<SendBench> {
  const registry = await new FakeRegistry().start();
  return {
    settings: { ...rest(registry.url), outgoing: {} },
    secrets,
    received: async () => registry.answers.size,
    refuseCredentials: async () => void (registry.token = 'another'),
    fallSilent: async () => void (registry.fault = () => undefined),
    vanish: () => registry.stop(),
    close: () => registry.stop(),
  };
}

describe('answers by its HTTP interface', () => {
  describeOutboundContract({ plugin, folder, bench: answeredByRest });
});

async function answeredInFolder(): Promise<SendBench> {
  const [drop, out] = [await Drop.make(), await mkdtemp(join(tmpdir(), 'red-out-'))];
  const names = async () => (await readdir(out)).filter((name) => !name.startsWith('.'));
  return {
    settings: { folder: drop.folder, outgoing: { folder: out } },
    received: async () => (await names()).length,
    vanish: () => rm(out, { recursive: true, force: true }),
    close: async () => {
      await drop.remove();
      await rm(out, { recursive: true, force: true });
    },
  };
}

describe('answers by its folder', () => {
  describeOutboundContract({
    plugin,
    folder,
    bench: answeredInFolder,
    without: ['refuseCredentials', 'fallSilent'],
  });
});
