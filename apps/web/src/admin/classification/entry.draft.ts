import { localizedOf, type Entry, type Level } from './tree.js';

/** What is being written of one area, topic or subtopic. */
export const ENTRY_FIELDS = ['id', 'name.it', 'name.en', 'help.it', 'help.en', 'keywords.it', 'keywords.en'] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];
export type EntryDraft = Readonly<Record<EntryField, string>>;
export type EntryWrong = 'id' | 'taken' | 'required' | 'both';

const ID = /^[a-z][a-z0-9-]{0,59}$/;
const EMPTY: EntryDraft = {
  ...{ id: '', 'name.it': '', 'name.en': '', 'help.it': '', 'help.en': '' },
  ...{ 'keywords.it': '', 'keywords.en': '' },
};

/** What it begins with. @param entry left out: a new one */
export function draftOf(entry: Entry | undefined): EntryDraft {
  if (entry === undefined) return EMPTY;
  const name = localizedOf(entry, 'name');
  const help = localizedOf(entry, 'help');
  return {
    id: entry.id,
    ...{ 'name.it': name?.it ?? '', 'name.en': name?.en ?? '', 'help.it': help?.it ?? '', 'help.en': help?.en ?? '' },
    ...{ 'keywords.it': keywordsOf(entry, 'it').join('\n'), 'keywords.en': keywordsOf(entry, 'en').join('\n') },
  };
}

/** What can be said of it without the server. @param taken ids beside it */
export function wrongIn(
  draft: EntryDraft,
  taken: readonly string[],
): Readonly<Partial<Record<EntryField, EntryWrong>>> {
  const said = (field: EntryField) => draft[field].trim() !== '';
  return {
    ...(!ID.test(draft.id.trim()) ? { id: 'id' } : taken.includes(draft.id.trim()) ? { id: 'taken' } : {}),
    ...(said('name.it') ? {} : { 'name.it': 'required' }),
    ...(said('name.en') ? {} : { 'name.en': 'required' }),
    // A6: whoever reads the one language is guided as well as whoever reads the other.
    ...(said('help.it') && !said('help.en') ? { 'help.en': 'both' } : {}),
    ...(said('help.en') && !said('help.it') ? { 'help.it': 'both' } : {}),
  };
}

/** The entry as it becomes; what the form does not show of it stays. */
export function entryFrom(draft: EntryDraft, entry: Entry | undefined, level: Level): Entry {
  const id = draft.id.trim();
  const { name: _name, help: _help, keywords: _keywords, ...rest } = entry?.own ?? {};
  const both = (key: 'name' | 'help') => ({ it: draft[`${key}.it`].trim(), en: draft[`${key}.en`].trim() });
  const name = both('name');
  const help = both('help');
  const keywords = { it: linesOf(draft['keywords.it']), en: linesOf(draft['keywords.en']) };
  const own = {
    name,
    ...(help.it === '' ? {} : { help }),
    ...(keywords.it.length + keywords.en.length === 0 ? {} : { keywords }),
    ...rest,
  };
  return { id, own, below: entry?.below ?? firstBelow(level) };
}

const OTHER = { name: { it: 'Altro', en: 'Other' } };

/** No area is without a topic, and no topic without a subtopic. */
function firstBelow(level: Level): readonly Entry[] {
  if (level === 'subtopic') return [];
  return [{ id: 'other', own: OTHER, below: firstBelow(level === 'area' ? 'topic' : 'subtopic') }];
}

function keywordsOf(entry: Entry, language: 'it' | 'en'): readonly string[] {
  const all = entry.own['keywords'];
  if (typeof all !== 'object' || all === null) return [];
  const some: unknown = new Map<string, unknown>(Object.entries(all)).get(language);
  return Array.isArray(some) ? some.map(String) : [];
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What was kept in the window. */
export function readDraft(stored: unknown): EntryDraft | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const kept = new Map<string, unknown>(Object.entries(stored));
  const texts = ENTRY_FIELDS.map((field) => [field, kept.get(field)] as const);
  if (!texts.every(([, value]) => typeof value === 'string')) return null;
  return Object.fromEntries(texts) as EntryDraft;
}
