import { JobRunner, silentLogger } from '../../src/index.js';

/** Child process of the specs: takes one job, says so, and never finishes it. */
const [workerUrl = ''] = process.argv.slice(2);
const runner = new JobRunner({ workerUrl, log: silentLogger, concurrency: 1 });
runner.registerTask('ticket.notify', ({ correlationId }) => {
  process.stdout.write(`${correlationId}\n`);
  return new Promise(() => undefined);
});
await runner.start();
setInterval(() => undefined, 60_000);
