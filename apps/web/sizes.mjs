// What each area loads before its first page is there: scripts and styles, compressed by gzip, in bytes.
//   node apps/web/sizes.mjs      prints them; exit code 1 when one is above its limit
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = join(import.meta.dirname, 'dist');
const KB = 1024;
/** The most an area may load. */
export const LIMITS = { portal: 150 * KB, desk: 300 * KB, supervisor: 300 * KB, admin: 300 * KB, supplier: 300 * KB };

/** Bytes of what the page of each area names. */
export async function sizes(folder = DIST) {
  const found = {};
  for (const area of Object.keys(LIMITS)) {
    const page = await readFile(join(folder, `${area}.html`), 'utf8');
    const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) =>
      join(folder, file),
    );
    const bytes = await Promise.all(files.map(async (file) => gzipSync(await readFile(file)).length));
    found[area] = bytes.reduce((sum, size) => sum + size, 0);
  }
  return found;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [area, bytes] of Object.entries(await sizes())) {
    process.stdout.write(`${area}: ${(bytes / KB).toFixed(1)} kB of ${LIMITS[area] / KB} kB\n`);
    if (bytes > LIMITS[area]) process.exitCode = 1;
  }
}
