import { contentOf, draftFrom, isBegun, textOf } from './account.draft.js';
import { emptyDraft, type StoredDraft } from './draft.store.js';
import { emptyValues } from './request.draft.js';

const typed = (values: Partial<StoredDraft['values']>, fileNames: string[] = []): StoredDraft => ({
  ...emptyDraft,
  values: { ...emptyValues, ...values },
  fileNames,
});

describe('a draft in the account', () => {
  it('holds what was typed, and neither the consent nor what only machines fill in', () => {
    const { values } = contentOf(typed({ text: 'x', privacy: true, website: 'http://spam.example' }));
    expect(values).toMatchObject({ text: 'x' });
    expect(Object.keys(values)).not.toContain('privacy');
    expect(Object.keys(values)).not.toContain('website');
  });

  it('comes back as it was, in whatever order the fields are kept', () => {
    const draft = typed({ subject: 's', fields: { c: '2', b: '1', a: true, d: false } }, ['f.txt']);
    const kept = { ...contentOf(draft), ...{ instance: 'x', savedAt: '', expiresAt: '' } };
    const other = { ...kept, values: { ...kept.values, fields: { c: '2', b: '1' } } };
    expect(draftFrom(other).values).toMatchObject({ subject: 's', fields: { a: true, b: '1', c: '2' } });
    expect(textOf(draftFrom(other))).toBe(textOf(draft));
  });

  it('begins with the first word that is not who writes', () => {
    expect(isBegun(typed({ name: 'Mia Blu', email: 'mia@person.example' }))).toBe(false);
    expect(isBegun(typed({ name: 'Mia Blu', subject: 'C' }))).toBe(true);
    expect(isBegun(typed({}, ['f.txt']))).toBe(true);
  });
});
