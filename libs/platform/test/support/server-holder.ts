import { embeddedServer } from '../../src/database/embedded/embedded-server.js';

/** Child process of the specs: takes the server of a folder, says so, then leaves it when its input ends. */
const [dataDir = '', role] = process.argv.slice(2);
const server = await embeddedServer({ dataDir, as: role === 'guest' ? 'guest' : 'host' });
process.stdout.write(`${JSON.stringify({ pid: server.pid, port: server.port, found: server.found })}\n`);
for await (const _ of process.stdin);
await server.close();
