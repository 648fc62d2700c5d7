import type { Json } from '@sportello/kernel';
import fc from 'fast-check';
import { changedSections, configurationDiff, type ConfigurationChange } from './configuration.diff.js';

const changesOf = (before: unknown, after: unknown) => configurationDiff(before, after).changes;

const entry = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), target: fc.integer() }, { requiredKeys: ['id'] });
const configurations = fc.record(
  {
    zone: fc.string(),
    numbers: fc.array(fc.integer(), { maxLength: 4 }),
    policies: fc.uniqueArray(entry, { maxLength: 4, selector: ({ id }) => id }),
    calendars: fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 }),
  },
  { requiredKeys: [] },
);

const back = ({ path, kind, before, after }: ConfigurationChange): ConfigurationChange => ({
  path,
  kind: kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind,
  ...(after === undefined ? {} : { before: after }),
  ...(before === undefined ? {} : { after: before }),
});

describe('the difference of two configurations', () => {
  it('is nothing for equal ones, whatever the order of their keys', () => {
    fc.assert(
      fc.property(configurations, (one) => {
        const other = Object.fromEntries(Object.entries(structuredClone(one)).reverse());
        expect(configurationDiff(one, other)).toEqual({ changes: [], more: false });
        expect(changedSections(one, other)).toEqual([]);
      }),
    );
  });

  it('is something for those that differ, in the sections that differ and no others', () => {
    fc.assert(
      fc.property(configurations, configurations, (one, other) => {
        const sections = changesOf(one, other).map(({ path }) => /^[A-Za-z]+/.exec(path)?.[0]);
        expect([...new Set(sections)].sort()).toEqual(changedSections(one, other));
      }),
    );
  });

  it('is the same on the way back, with before and after exchanged', () => {
    fc.assert(
      fc.property(configurations, configurations, (one, other) => {
        expect(changesOf(other, one)).toEqual(changesOf(one, other).map(back));
      }),
    );
  });

  it('names entries by what they are, so that one put first is one change', () => {
    const local = [{ on: '06-29', name: { it: 'Pietro e Paolo', en: 'Peter and Paul' } }];
    const patron = { on: '04-25', name: { it: 'San Marco', en: 'Saint Mark' } };
    expect(changesOf({ holidays: { local } }, { holidays: { local: [patron, ...local] } })).toEqual([
      { path: 'holidays.local[04-25]', kind: 'added', after: patron },
    ]);
  });

  it('says that entries changed places, and what else changed in them', () => {
    const [a, b] = [
      { id: 'urgent', clocks: [{ clock: 'resolution', target: '4h' }] },
      { id: 'other', clocks: [] },
    ];
    const shorter = { ...a, clocks: [{ clock: 'resolution', target: '2h' }] };
    expect(changesOf({ policies: [a, b] }, { policies: [b, shorter] })).toEqual([
      { path: 'policies[urgent].clocks[resolution].target', kind: 'changed', before: '4h', after: '2h' },
      { path: 'policies', kind: 'moved', before: ['urgent', 'other'], after: ['other', 'urgent'] },
    ]);
  });

  it('compares entries without a name one by one, and lists of plain values as a whole', () => {
    const week = (hours: string[]) => ({ week: [{ days: ['mon', 'tue'], hours }] });
    expect(changesOf(week(['08:00-13:00']), week(['08:00-14:00']))).toEqual([
      { path: 'week[0].hours', kind: 'changed', before: ['08:00-13:00'], after: ['08:00-14:00'] },
    ]);
    expect(changesOf({ warnAt: [50] }, { warnAt: [50, 80] })).toEqual([
      { path: 'warnAt', kind: 'changed', before: [50], after: [50, 80] },
    ]);
  });

  it('stops where nobody would read on, and says so', () => {
    const many = (value: number): Json => Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`k${i}`, value]));
    const { changes, more } = configurationDiff(many(1), many(2), 10);
    expect([changes.length, more]).toEqual([10, true]);
    expect(configurationDiff(many(1), many(2), 40)).toMatchObject({ changes: { length: 40 }, more: false });
  });

  it('keeps apart a key that looks like a path', () => {
    expect(changesOf({}, { texts: { a: 1 } })).toEqual([{ path: 'texts', kind: 'added', after: { a: 1 } }]);
    expect(changesOf({ texts: {} }, { texts: { 'portal.title': 'x' } })).toEqual([
      { path: 'texts["portal.title"]', kind: 'added', after: 'x' },
    ]);
  });
});
