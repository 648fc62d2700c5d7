import { isMapping, places, type Place } from './document.walk.js';
import { namesWithin, type NameIndex } from './names.index.js';
import { danglingFinding } from './reference.findings.js';
import type { Finding } from './tenant.problem.js';

/** Where the document names a triplet, or the part of the tree below an area or a topic. */
const TRIPLETS = [
  'channels.*.topics.*',
  'desk.topics.*',
  'campaigns.*.topics.*',
  'services.*.triplets.*',
  'services.*.subServices.*.triplets.*',
];

/** Triplets that are not there; each step must belong to the one before. */
export function tripletFindings(document: unknown, names: NameIndex): readonly Finding[] {
  return TRIPLETS.flatMap((pattern) => places(document, pattern)).flatMap((place) => broken(document, place, names));
}

function broken(document: unknown, { path, value }: Place, names: NameIndex): readonly Finding[] {
  if (!isMapping(value)) return [];
  const { area, topic, subtopic } = value;
  const wrongArea = danglingFinding([...path, 'area'], area, 'area', names.area);
  if (wrongArea !== undefined) return [wrongArea];
  if (typeof area !== 'string') return [];
  const wrongTopic = danglingFinding([...path, 'topic'], topic, 'topic', namesWithin(document, 'topic', area));
  if (wrongTopic !== undefined) return [wrongTopic];
  if (typeof topic !== 'string') return [];
  const known = namesWithin(document, 'subtopic', area, topic);
  const wrongSubtopic = danglingFinding([...path, 'subtopic'], subtopic, 'subtopic', known);
  return wrongSubtopic === undefined ? [] : [wrongSubtopic];
}
