import type { Localized } from '@sportello/kernel';
import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';
import type { Finding } from './tenant.problem.js';
import { structureProblems } from './yaml.structure.js';
import { YAML_REASONS } from './yaml.wording.js';

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A problem of the notation itself, found before the document has any meaning. */
export interface YamlProblem extends Position {
  readonly code: string;
  readonly text: Localized;
}

export interface YamlDocument {
  readonly value: unknown;
  /** Where a value (or its key) stands; of the nearest thing around it when it is missing. */
  locate(finding: Pick<Finding, 'path' | 'atKey'>): Position;
}

/** Larger than any tenant file should be; protects from files that are not tenant files. */
const MAX_CHARACTERS = 262_144;

export function sizeProblem(source: string): YamlProblem | undefined {
  if (source.length <= MAX_CHARACTERS) return undefined;
  const text = { it: 'il file supera i 262144 caratteri', en: 'the file is longer than 262144 characters' };
  return { line: 1, column: 1, code: 'TENANT.TOO_LARGE', text };
}

/** Reads one YAML 1.2 document. Custom tags, several documents, circular and explosive aliases are refused. */
export function readYaml(source: string): { document?: YamlDocument; problems: readonly YamlProblem[] } {
  const tooLarge = sizeProblem(source);
  if (tooLarge !== undefined) return { problems: [tooLarge] };
  const lines = new LineCounter();
  const document = parse(source, lines);
  const notation = [...document.errors, ...document.warnings].map((error) => ({
    ...position(lines, error.pos[0]),
    code: 'TENANT.YAML',
    text: { it: YAML_REASONS[error.code] ?? `YAML non valido (${error.message})`, en: error.message },
  }));
  if (notation.length > 0) return { problems: notation };
  const structure = structureProblems(document).map(({ offset, ...reason }) => ({
    ...position(lines, offset),
    ...reason,
  }));
  if (structure.length > 0) return { problems: structure };
  return {
    document: { value: document.toJS(), locate: (finding) => position(lines, offsetOf(document, finding)) },
    problems: [],
  };
}

function parse(source: string, lineCounter: LineCounter): Document {
  return parseDocument(source, {
    lineCounter,
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
}

function position(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function offsetOf(document: Document, { path, atKey }: Pick<Finding, 'path' | 'atKey'>): number {
  let node: Node | null = document.contents;
  let offset = startOf(node);
  for (const [index, part] of path.entries()) {
    const step = stepInto(document, node, part);
    if (step === undefined) return offset;
    const wanted = atKey === true && index === path.length - 1 ? step.key : (step.value ?? step.key);
    offset = startOf(wanted) || offset;
    node = step.value;
  }
  return offset;
}

function stepInto(
  document: Document,
  node: Node | null,
  part: string | number,
): { key: Node | null; value: Node | null } | undefined {
  const holder = isAlias(node) ? node.resolve(document) : node;
  if (isSeq(holder) && typeof part === 'number') {
    const item = holder.items[part];
    return isNode(item) ? { key: item, value: item } : undefined;
  }
  if (!isMap(holder)) return undefined;
  const pair = holder.items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part),
  );
  return pair && { key: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null };
}

const startOf = (node: Node | null): number => node?.range?.[0] ?? 0;
