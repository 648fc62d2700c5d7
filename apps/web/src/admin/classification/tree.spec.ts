import { draftOf, entryFrom, wrongIn } from './entry.draft.js';
import {
  entryAt,
  isRetired,
  sectionFrom,
  siblingsOf,
  treeFrom,
  withEntry,
  withMore,
  withMoved,
  withRetired,
} from './tree.js';

const name = { it: 'Rete', en: 'Network' };
const section = [
  {
    ...{ area: 'infrastructure', name, help: { it: 'Cavi', en: 'Cables' } },
    topics: [
      {
        ...{ topic: 'network', name, userTypes: ['staff'] },
        subtopics: [
          { subtopic: 'offline', name, kind: 'incident', keywords: { it: ['fermo'], en: [] } },
          { subtopic: 'slow', name },
        ],
      },
    ],
  },
  { area: 'workplace', name, topics: [] },
];
const tree = treeFrom(section);
const offline = ['infrastructure', 'network', 'offline'];

describe('the tree of the triplets', () => {
  it('comes back as it was', () => {
    expect(sectionFrom(tree)).toEqual(section);
  });

  it('has an entry changed or taken out without touching the others', () => {
    const found = entryAt(tree, offline);
    expect(found).toMatchObject({ id: 'offline', own: { kind: 'incident' } });
    const renamed = withEntry(tree, offline, { ...found, id: 'down', own: { name }, below: [] });
    expect(siblingsOf(renamed, offline.slice(0, 2)).map(({ id }) => id)).toEqual(['down', 'slow']);
    const without = withEntry(tree, offline, null);
    expect(siblingsOf(without, ['infrastructure', 'network']).map(({ id }) => id)).toEqual(['slow']);
    expect(without[1]).toBe(tree[1]);
  });

  it('has entries moved among their siblings, as far as there are any', () => {
    const swapped = withMoved(tree, offline, 1);
    expect(siblingsOf(swapped, offline.slice(0, 2)).map(({ id }) => id)).toEqual(['slow', 'offline']);
    expect(withMoved(withMoved(tree, ['workplace'], -1), ['workplace'], -1).map(({ id }) => id)).toEqual([
      'workplace',
      'infrastructure',
    ]);
  });

  it('has entries retired and offered again, as they were', () => {
    const [area] = tree;
    if (area === undefined) throw new Error('no area');
    const retired = withRetired(area, true);
    expect([isRetired(retired), sectionFrom([retired])[0]]).toEqual([true, { ...section[0], retired: true }]);
    expect(withRetired(retired, false)).toEqual(area);
  });

  it('has one more below the place that was meant', () => {
    const more = withMore(tree, ['infrastructure', 'network'], { id: 'wifi', own: { name }, below: [] });
    expect(siblingsOf(more, ['infrastructure', 'network']).map(({ id }) => id)).toEqual(['offline', 'slow', 'wifi']);
    expect(withMore(tree, [], { id: 'other', own: { name }, below: [] })).toHaveLength(3);
  });
});

describe('an entry that is written', () => {
  it('keeps what the form does not show', () => {
    const entry = entryAt(tree, offline);
    const written = { ...draftOf(entry), 'name.en': ' Offline ', 'keywords.en': 'down\n\nno signal' };
    expect(entryFrom(written, entry, 'subtopic').own).toEqual({
      ...{ name: { it: 'Rete', en: 'Offline' }, kind: 'incident' },
      keywords: { it: ['fermo'], en: ['down', 'no signal'] },
    });
  });

  it('brings the levels below it when it is new', () => {
    const draft = { ...draftOf(undefined), id: 'web', 'name.it': 'Sito', 'name.en': 'Site' };
    expect(sectionFrom([entryFrom(draft, undefined, 'area')])).toMatchObject([
      { area: 'web', topics: [{ topic: 'other', subtopics: [{ subtopic: 'other' }] }] },
    ]);
  });

  it('needs an id of its own, a name in both languages, and help in both or none', () => {
    const draft = { ...draftOf(undefined), id: 'Sito', 'name.it': 'Sito', 'help.it': 'Pagine' };
    expect(wrongIn(draft, [])).toEqual({ id: 'id', 'name.en': 'required', 'help.en': 'both' });
    expect(wrongIn({ ...draft, id: 'web', 'name.en': 'Site', 'help.en': 'Pages' }, ['web'])).toEqual({ id: 'taken' });
  });
});
