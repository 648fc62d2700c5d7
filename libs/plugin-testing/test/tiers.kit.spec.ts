import {
  brokenChecks,
  ContractWorker,
  inboundPollChecks,
  samePolls,
  workerChecks,
  type Contract,
} from '@sportello/plugin-testing';
import homesick from './fixtures/homesick.main.js';
import { packageOf, spoolBench } from './fixtures/spool.bench.js';

const folder = await packageOf(homesick);
const options = { plugin: homesick, folder, bench: spoolBench, volume: 2 };
const contract: Contract<typeof homesick.config, typeof options> = {
  point: 'channel.inbound.poll',
  checks: inboundPollChecks,
  same: samePolls,
};

it('the kit finds the plugin that gives other results in a worker thread', async () => {
  const worker = new ContractWorker(homesick, { folder, entry: new URL('fixtures/homesick.main.ts', import.meta.url) });
  await worker.start();
  const checks = workerChecks(contract, options, worker);
  const broken = await brokenChecks(checks.slice(-1));
  await worker.end();
  expect(broken).toEqual([
    {
      name: 'gives the same results in a worker thread as in-process, and the same errors',
      reason: expect.stringMatching(/^poll gives \{"value".* in-process and \{"threw":.*it has no PATH/),
    },
  ]);
});

it('the kit says why a plugin does not load in a worker thread', async () => {
  const worker = new ContractWorker(homesick, { folder, entry: new URL('fixtures/nowhere.ts', import.meta.url) });
  await expect(worker.start()).rejects.toThrow('channel-spool does not load in a worker thread');
});
