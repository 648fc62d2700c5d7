// npm run client: writes anew the types of the suppliers' client and of the pages from the document of the built server.
//   node scripts/client.mjs --print suppliers < openapi.json      prints those of one instead, from the document given
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from './build/workspaces.mjs';
import { clients, clientTypes } from './client/types.mjs';

const at = process.argv.indexOf('--print');
if (at > 0) {
  const client = clients[process.argv[at + 1] ?? 'suppliers'];
  process.stdout.write(await clientTypes(client, JSON.parse(await text(process.stdin))));
} else {
  const printer = join(root, 'apps/server/dist/openapi/print-openapi.js');
  const document = JSON.parse(execFileSync(process.execPath, [printer], { maxBuffer: 1 << 28, encoding: 'utf8' }));
  for (const client of Object.values(clients)) {
    const file = join(root, client.page);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await clientTypes(client, document));
  }
}
