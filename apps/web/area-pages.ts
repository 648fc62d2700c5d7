import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const STAFF = 'src/staff/staff.area.tsx';

/** What each area begins with. The server answers /desk/… with desk.html, and what is nobody's with portal.html. */
const BEGINNINGS = {
  portal: ['src/portal/portal.area.tsx'],
  desk: [STAFF, 'src/desk/desk.area.tsx'],
  supervisor: [STAFF, 'src/supervisor/supervisor.area.tsx'],
  admin: [STAFF, 'src/admin/admin.area.tsx'],
  supplier: [STAFF, 'src/supplier/supplier.area.tsx'],
} as const;

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** A Vite plugin: a page for each area, which names all the files it begins with, so that none waits until another asks for it. */
export const areaPages = {
  name: 'sportello-area-pages',
  apply: 'build' as const,
  async writeBundle({ dir = 'dist' }: { dir?: string | undefined }): Promise<void> {
    const index = await readFile(join(dir, 'index.html'), 'utf8');
    const manifest = JSON.parse(await readFile(join(dir, '.vite/manifest.json'), 'utf8')) as Manifest;
    for (const [area, begins] of Object.entries(BEGINNINGS)) {
      const files = [...new Set(begins.flatMap((entry) => filesOf(manifest, entry)))];
      const links = files.filter((file) => !index.includes(file)).map(linkTo);
      await writeFile(join(dir, `${area}.html`), index.replace('</head>', `${links.join('')}</head>`));
    }
  },
};

/** A file, its styles, and what it needs before it runs. */
function filesOf(manifest: Manifest, entry: string, seen = new Set<string>()): readonly string[] {
  const chunk = manifest[entry];
  if (chunk === undefined) throw new Error(`the pages have no ${entry}`);
  if (seen.has(entry)) return [];
  seen.add(entry);
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((next) => filesOf(manifest, next, seen))];
}

function linkTo(file: string): string {
  const kind = file.endsWith('.css') ? 'stylesheet' : 'modulepreload';
  return `  <link rel="${kind}" crossorigin href="/${file}">\n  `;
}
