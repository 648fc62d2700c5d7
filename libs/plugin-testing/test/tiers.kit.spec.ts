import { ContractWorker, inboundPollChecks, samePolls, workerChecks, type Contract } from '@sportello/plugin-testing';
import homesick from './fixtures/homesick.main.js';
import { packageOf, spoolBench } from './fixtures/spool.bench.js';
import { expectFound, expectListed } from './support/mutants.js';

const folder = await packageOf(homesick);
const options = { plugin: homesick, folder, bench: spoolBench, volume: 2 };
const contract: Contract<typeof homesick.config, typeof options> = {
  point: 'channel.inbound.poll',
  checks: inboundPollChecks,
  same: samePolls,
};

describe('the kit for every point finds the plugin that', () => {
  const mutant = 'reads the environment, which is empty in a worker thread';
  const point = 'every point';

  it(mutant, async () => {
    const entry = new URL('fixtures/homesick.main.ts', import.meta.url);
    const worker = new ContractWorker(homesick, { folder, entry });
    await worker.start();
    const checks = workerChecks(contract, options, worker).slice(-1);
    expectListed([mutant], { point, checks });
    await expectFound(mutant, /poll gives \{"value".* in-process and \{"threw":.*it has no PATH/, { point, checks });
    await worker.end();
  });
});

it('the kit says why a plugin does not load in a worker thread', async () => {
  const worker = new ContractWorker(homesick, { folder, entry: new URL('fixtures/nowhere.ts', import.meta.url) });
  await expect(worker.start()).rejects.toThrow('channel-spool does not load in a worker thread');
});
