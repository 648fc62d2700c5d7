import type { Localized } from '@sportello/kernel';
import { isAlias, isCollection, isMap, isNode, isScalar, isSeq, type Alias, type Document, type Node } from 'yaml';

interface AliasProblem {
  readonly offset: number;
  readonly code: string;
  readonly text: Localized;
}

/** Values a document may have once every alias is written out. A real tenant file has a few thousand. */
const MAX_VALUES = 100_000;

const CYCLE = { it: 'questo riferimento contiene se stesso', en: 'this alias contains itself' };
const UNKNOWN = { it: 'riferimento a un nome (&nome) che non c’è prima di qui', en: 'alias of an anchor that does not exist before it' };
const EXPLOSIVE = {
  it: `i riferimenti si moltiplicano oltre ${MAX_VALUES} valori`,
  en: `aliases multiply beyond ${MAX_VALUES} values`,
};

/**
 * Aliases that are circular, unknown, or that multiply without end ("billion laughs"), found without expanding anything:
 * one walk in the order of the file, in which an alias means the last node that carried its name.
 */
export function measureAliases(document: Document): readonly AliasProblem[] {
  const problems: AliasProblem[] = [];
  const anchored = new Map<string, Node>();
  const sizes = new Map<Node, number>();

  const sizeOf = (node: Node | null): number => {
    if (node === null) return 1;
    if (isAlias(node)) return aliasSize(node);
    if ((isCollection(node) || isScalar(node)) && node.anchor !== undefined) anchored.set(node.anchor, node);
    const size = childrenOf(node).reduce((sum, child) => sum + sizeOf(child), 1);
    sizes.set(node, size);
    return size;
  };
  const aliasSize = (alias: Alias): number => {
    const target = anchored.get(alias.source);
    const size = target && sizes.get(target);
    const offset = alias.range?.[0] ?? 0;
    if (target === undefined) problems.push({ offset, code: 'TENANT.ALIAS_UNKNOWN', text: UNKNOWN });
    else if (size === undefined) problems.push({ offset, code: 'TENANT.ALIAS_CYCLE', text: CYCLE });
    return size ?? 1;
  };

  const total = sizeOf(document.contents);
  if (total > MAX_VALUES) problems.push({ offset: 0, code: 'TENANT.ALIAS_EXPLOSION', text: EXPLOSIVE });
  return problems;
}

function childrenOf(node: Node): readonly (Node | null)[] {
  if (isSeq(node)) return node.items.map(asNode);
  if (isMap(node)) return node.items.flatMap((pair) => [asNode(pair.key), asNode(pair.value)]);
  return [];
}

const asNode = (value: unknown): Node | null => (isNode(value) ? value : null);
