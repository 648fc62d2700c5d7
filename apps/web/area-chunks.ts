import { fileURLToPath } from 'node:url';

/** What the bundler tells of a module: what it names at its beginning, without what is fetched later. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const at = (file: string): string => fileURLToPath(new URL(`./src/${file}`, import.meta.url));
/** Asks the server before the other files are there. */
export const EARLY = 'early.questions.ts';
const AREAS = ['portal', 'desk', 'supervisor', 'admin', 'supplier'] as const;

/**
 * The files areas begin with, in few pieces: what the portal has in common with the others, what two areas of the staff have in
 * common, and the rest of each. A file for every combination of areas made fifty, and asking for them took longer than reading them.
 * What is fetched when somebody needs it stays a file of its own.
 */
export const areaChunks = {
  groups: [
    group('first', 4, ({ first }) => first),
    group('common', 3, ({ main, portal, staff }) => main || (portal && staff)),
    group('staff', 2, ({ staff, areas }) => staff && areas.length !== 1),
    ...AREAS.map((area) => group(area, 1, ({ areas }) => areas[0] === area)),
  ],
};

/** What begins with a module. */
interface Begins {
  /** What is asked while the rest is on its way. */
  readonly first: boolean;
  /** Whatever the address. */
  readonly main: boolean;
  readonly portal: boolean;
  /** What is behind the login, or one of its areas. */
  readonly staff: boolean;
  readonly areas: readonly string[];
}

type Name = (id: string, graph: Graph) => string | null;

/** A file for the modules that begin so, unless a group that comes before has taken them. */
function group(name: string, priority: number, holds: (begins: Begins) => boolean) {
  let known: ((id: string) => Begins) | null = null;
  const named: Name = (id, graph) => {
    known ??= beginnings(graph);
    return holds(known(id)) ? name : null;
  };
  return { name: named, debugName: name, priority };
}

function beginnings(graph: Graph): (id: string) => Begins {
  const [first, main] = [reached(graph, at(EARLY)), reached(graph, at('main.tsx'))];
  const login = reached(graph, at('staff/staff.area.tsx'));
  const begun = AREAS.map((area) => ({ area, holds: reached(graph, at(`${area}/${area}.area.tsx`)) }));
  return (id) => {
    const areas = begun.filter(({ holds }) => holds.has(id)).map(({ area }) => area);
    const staff = login.has(id) || areas.some((area) => area !== 'portal');
    return {
      first: first.has(id),
      main: main.has(id),
      portal: areas.includes('portal'),
      staff,
      areas: login.has(id) ? [] : areas,
    };
  };
}

/** A module and all it cannot run without. */
function reached(graph: Graph, entry: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const next of graph.getModuleInfo(entry)?.importedIds ?? []) reached(graph, next, seen);
  return seen;
}
