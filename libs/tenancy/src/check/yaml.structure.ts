import type { Localized } from '@sportello/kernel';
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Alias,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';

interface StructureProblem {
  readonly offset: number;
  readonly code: string;
  readonly text: Localized;
}

/** Values a document may have once every alias is written out. A real tenant file has a few thousand. */
const MAX_VALUES = 100_000;
const MAX_DEPTH = 60;

const CYCLE = { it: 'questo riferimento contiene se stesso', en: 'this alias contains itself' };
const UNKNOWN = {
  it: 'riferimento a un nome (&nome) che non c’è prima di qui',
  en: 'alias of an anchor that does not exist before it',
};
const REPEATED = {
  it: 'questa chiave compare due volte nella stessa mappa',
  en: 'this key appears twice in the same mapping',
};
const TOO_DEEP = { it: `più di ${MAX_DEPTH} livelli annidati`, en: `more than ${MAX_DEPTH} nested levels` };
const EXPLOSIVE = {
  it: `i riferimenti si moltiplicano oltre ${MAX_VALUES} valori`,
  en: `aliases multiply beyond ${MAX_VALUES} values`,
};

/**
 * What makes a parsed document unfit to be read: repeated keys, and aliases that are circular, unknown or multiply
 * without end ("billion laughs"). One walk in the order of the file, in which an alias means the last node that carried
 * its name; nothing is expanded. (The parser's own check of keys takes a time that grows with their square.)
 */
export function structureProblems(document: Document): readonly StructureProblem[] {
  const walk = new StructureWalk();
  const total = walk.sizeOf(document.contents, 0);
  if (total > MAX_VALUES) walk.problems.push({ offset: 0, code: 'TENANT.ALIAS_EXPLOSION', text: EXPLOSIVE });
  return walk.problems;
}

class StructureWalk {
  readonly problems: StructureProblem[] = [];
  readonly #anchored = new Map<string, Node>();
  readonly #sizes = new Map<Node, number>();

  sizeOf(node: Node | null, depth: number): number {
    if (node === null) return 1;
    if (isAlias(node)) return this.#aliasSize(node);
    if (depth > MAX_DEPTH) return this.#note(node, 'TENANT.TOO_DEEP', TOO_DEEP);
    if ((isCollection(node) || isScalar(node)) && node.anchor !== undefined) this.#anchored.set(node.anchor, node);
    if (isMap(node)) this.#checkKeys(node);
    const size = childrenOf(node).reduce((sum, child) => sum + this.sizeOf(child, depth + 1), 1);
    this.#sizes.set(node, size);
    return size;
  }

  #aliasSize(alias: Alias): number {
    const target = this.#anchored.get(alias.source);
    if (target === undefined) return this.#note(alias, 'TENANT.ALIAS_UNKNOWN', UNKNOWN);
    return this.#sizes.get(target) ?? this.#note(alias, 'TENANT.ALIAS_CYCLE', CYCLE);
  }

  #checkKeys(map: YAMLMap): void {
    const seen = new Set<string>();
    for (const { key } of map.items) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      if (seen.has(name)) this.#note(key, 'TENANT.DUPLICATE_KEY', REPEATED);
      seen.add(name);
    }
  }

  /** @returns 1, the size of what is not looked into */
  #note(node: Node, code: string, text: Localized): number {
    this.problems.push({ offset: node.range?.[0] ?? 0, code, text });
    return 1;
  }
}

function childrenOf(node: Node): readonly (Node | null)[] {
  if (isSeq(node)) return node.items.map(asNode);
  if (isMap(node)) return node.items.flatMap((pair) => [asNode(pair.key), asNode(pair.value)]);
  return [];
}

const asNode = (value: unknown): Node | null => (isNode(value) ? value : null);
