import { DomainError } from '@sportello/kernel';
import { assertMayMerge, mergeOf, personOf, type MergeLink } from './contact.merging.js';

/** A small generator with a seed: the same sequences every time. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const CONTACTS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** What is left of the links after an attempt; a refusal changes nothing. */
function attempt(links: readonly MergeLink[], act: () => readonly MergeLink[]): readonly MergeLink[] {
  try {
    return act();
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    return links;
  }
}

const merge = (links: readonly MergeLink[], link: MergeLink) =>
  attempt(links, () => {
    assertMayMerge(links, link);
    return [...links, link];
  });
const unmerge = (links: readonly MergeLink[], source: string) =>
  attempt(links, () => {
    const link = mergeOf(links, source);
    return links.filter((one) => one !== link);
  });

const groups = (links: readonly MergeLink[]) => CONTACTS.map((contact) => [...personOf(links, contact)].sort());

describe('contacts merged and separated in any order (E3)', () => {
  it('are always in one person each, whoever one asks from, and never in a chain', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const pick = seeded(seed);
      const one = (): string => CONTACTS[pick(CONTACTS.length)] ?? 'a';
      let links: readonly MergeLink[] = [];
      for (let step = 0; step < 30; step++) {
        links = pick(3) === 0 ? unmerge(links, one()) : merge(links, { source: one(), target: one() });
        for (const contact of CONTACTS) {
          const [head, ...others] = personOf(links, contact);
          for (const other of [head, ...others])
            expect([...personOf(links, other)].sort()).toEqual([head, ...others].sort());
          expect(links.some(({ source }) => source === head)).toBe(false);
        }
      }
    }
  });

  it('are exactly who they were once every merge is taken back, in any order', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const pick = seeded(seed);
      let links: readonly MergeLink[] = [];
      for (let step = 0; step < 12; step++) {
        const [source = 'a', target = 'a'] = [CONTACTS[pick(6)], CONTACTS[pick(6)]];
        const before = groups(links);
        const merged = merge(links, { source, target });
        if (merged !== links) expect(groups(unmerge(merged, source))).toEqual(before);
        links = merged;
      }
      while (links.length > 0) links = unmerge(links, links[pick(links.length)]?.source ?? '');
      expect(groups(links)).toEqual(CONTACTS.map((contact) => [contact]));
    }
  });

  it('are refused in a circle, in a chain, twice, and with themselves', () => {
    const links = [{ source: 'a', target: 'b' }];
    const refusal = (source: string, target: string): unknown => {
      try {
        assertMayMerge(links, { source, target });
        return null;
      } catch (error) {
        return error instanceof DomainError ? error.code : error;
      }
    };
    expect(refusal('b', 'a')).toBe('CONTACT.ALREADY_MERGED');
    expect(refusal('a', 'c')).toBe('CONTACT.ALREADY_MERGED');
    expect(refusal('c', 'a')).toBe('CONTACT.ALREADY_MERGED');
    expect(refusal('b', 'c')).toBe('CONTACT.HAS_MERGED');
    expect(refusal('c', 'c')).toBe('CONTACT.SAME');
    expect(refusal('c', 'b')).toBeNull();
  });
});
