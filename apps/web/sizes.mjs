// What each area loads before its first page is there: scripts and styles, compressed by gzip, in bytes.
//   node apps/web/sizes.mjs      prints them; exit code 1 when one is above its limit
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = join(import.meta.dirname, 'dist');
const KB = 1024;
const STAFF = 'src/staff/staff.area.tsx';

/** The files an area begins with, and the most it may load. */
export const AREAS = {
  portal: { begins: ['src/portal/portal.area.tsx'], limit: 150 * KB },
  desk: { begins: [STAFF, 'src/desk/desk.area.tsx'], limit: 300 * KB },
  supervisor: { begins: [STAFF, 'src/supervisor/supervisor.area.tsx'], limit: 300 * KB },
  admin: { begins: [STAFF, 'src/admin/admin.area.tsx'], limit: 300 * KB },
  supplier: { begins: [STAFF, 'src/supplier/supplier.area.tsx'], limit: 300 * KB },
};

/** Bytes of each area of the pages that were built. */
export async function sizes() {
  const manifest = JSON.parse(await readFile(join(DIST, '.vite/manifest.json'), 'utf8'));
  const found = {};
  for (const [area, { begins }] of Object.entries(AREAS)) {
    const files = new Set(['index.html', ...begins].flatMap((entry) => filesOf(manifest, entry)));
    const bytes = await Promise.all([...files].map(async (file) => gzipSync(await readFile(join(DIST, file))).length));
    found[area] = bytes.reduce((sum, size) => sum + size, 0);
  }
  return found;
}

/** A file, its styles, and what it needs before it runs. */
function filesOf(manifest, entry, seen = new Set()) {
  const chunk = manifest[entry];
  if (chunk === undefined) throw new Error(`the pages have no ${entry}`);
  if (seen.has(entry)) return [];
  seen.add(entry);
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((next) => filesOf(manifest, next, seen))];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [area, bytes] of Object.entries(await sizes())) {
    const { limit } = AREAS[area];
    process.stdout.write(`${area}: ${(bytes / KB).toFixed(1)} kB of ${limit / KB} kB\n`);
    if (bytes > limit) process.exitCode = 1;
  }
}
