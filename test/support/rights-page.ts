import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { houseRoot } from '../architecture/cruise.js';

/** One line of docs/operations/rights.md. */
export interface PublishedRight {
  readonly right: string;
  /** Roles, or the credential by which it is used. */
  readonly holders: readonly string[];
  readonly reach: string;
}

export interface RightsPage {
  readonly roles: readonly string[];
  readonly rights: ReadonlyMap<string, PublishedRight>;
  /** `GET /path` → the right it asks for. */
  readonly routes: ReadonlyMap<string, string>;
}

/** The rights as people read them: what the server does is held against the page, not against the code that does it. */
export async function rightsPage(): Promise<RightsPage> {
  const page = await readFile(join(houseRoot, 'docs/operations/rights.md'), 'utf8');
  const section = (title: string): string => page.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  const rights = rows(section('Rights')).map(([right = '', , holders = '', reach = '']): [string, PublishedRight] => {
    const codes = [...holders.matchAll(/`([a-z0-9-]+)`/g)].map(([, code = '']) => code);
    return [right.replaceAll('`', ''), { right, holders: codes.length > 0 ? codes : [holders], reach }];
  });
  const routes = [...section('Routes').matchAll(/^(?:- `(?<right>[^`]+)`| {2}- `(?<route>[^`]+)`)$/gm)];
  let current = '';
  const byRoute = new Map<string, string>();
  for (const { groups = {} } of routes) {
    if (groups['right'] !== undefined) current = groups['right'];
    else byRoute.set(groups['route'] ?? '', current);
  }
  return {
    roles: rows(section('Roles')).map(([role = '']) => role.replaceAll('`', '')),
    rights: new Map(rights),
    routes: byRoute,
  };
}

/** Cells of a table, without its head. */
const rows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
