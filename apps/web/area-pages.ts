import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { EARLY } from './area-chunks.js';

const STAFF = 'src/staff/staff.area.tsx';

/** What each area begins with. The server answers /desk/… with desk.html, and what is nobody's with portal.html. */
const BEGINNINGS = {
  portal: ['src/portal/portal.area.tsx'],
  desk: [STAFF, 'src/desk/desk.area.tsx'],
  supervisor: [STAFF, 'src/supervisor/supervisor.area.tsx'],
  admin: [STAFF, 'src/admin/admin.area.tsx'],
  supplier: [STAFF, 'src/supplier/supplier.area.tsx'],
} as const;

/** A Vite plugin: a page for each area, which names all the files it begins with, so that none waits until another asks for it. */
export const areaPages = {
  name: 'sportello-area-pages',
  apply: 'build' as const,
  async writeBundle({ dir = 'dist' }: { dir?: string | undefined }, bundle: Bundle): Promise<void> {
    const index = first(chunkWith(bundle, `src/${EARLY}`), await readFile(join(dir, 'index.html'), 'utf8'));
    for (const [area, begins] of Object.entries(BEGINNINGS)) {
      const files = [...new Set(begins.flatMap((entry) => filesOf(bundle, chunkWith(bundle, entry))))];
      const links = [...files.filter((file) => !index.includes(file)), ...fontsIn(bundle)].map(linkTo);
      await writeFile(join(dir, `${area}.html`), index.replace('</head>', `${links.join('')}</head>`));
    }
  },
};

/** A page that fetches one file before all others, and runs it without waiting for them. */
function first(file: string, page: string): string {
  const script = `<script type="module" crossorigin src="/${file}"></script>`;
  return page.replace(script, '').replace('<link ', `${script.replace('module"', 'module" async')}\n    <link `);
}

type Bundle = Rolldown.OutputBundle;

/** The file a module of ours has come into. */
function chunkWith(bundle: Bundle, module: string): string {
  const id = join(import.meta.dirname, module);
  const found = Object.values(bundle).find((file) => file.type === 'chunk' && file.moduleIds.includes(id));
  if (found === undefined) throw new Error(`the pages have no ${module}`);
  return found.fileName;
}

/** A file, its styles, and what it needs before it runs. */
function filesOf(bundle: Bundle, file: string, seen = new Set<string>()): readonly string[] {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk' || seen.has(file)) return [];
  seen.add(file);
  return [
    file,
    ...(chunk.viteMetadata?.importedCss ?? []),
    ...chunk.imports.flatMap((next) => filesOf(bundle, next, seen)),
  ];
}

/** Faces every page of every area writes in: known before the styles are read, so that no text is set twice. */
const FACES = /titillium-web-\S+-(?:regular|600)-\S+\.woff2$/;

const fontsIn = (bundle: Bundle): readonly string[] => Object.keys(bundle).filter((file) => FACES.test(file));

function linkTo(file: string): string {
  if (file.endsWith('.woff2'))
    return `  <link rel="preload" as="font" type="font/woff2" crossorigin href="/${file}">\n  `;
  const kind = file.endsWith('.css') ? 'stylesheet' : 'modulepreload';
  return `  <link rel="${kind}" crossorigin href="/${file}">\n  `;
}
