// npm run client: writes anew the types of the suppliers' client from the document of the built server.
//   node scripts/client.mjs --print < openapi.json      prints them instead, from the document given
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from './build/workspaces.mjs';
import { clientTypes, page } from './client/types.mjs';

if (process.argv.includes('--print')) {
  process.stdout.write(await clientTypes(JSON.parse(await text(process.stdin))));
} else {
  const printer = join(root, 'apps/server/dist/openapi/print-openapi.js');
  const document = execFileSync(process.execPath, [printer], { maxBuffer: 1 << 28, encoding: 'utf8' });
  await writeFile(join(root, page), await clientTypes(JSON.parse(document)));
}
