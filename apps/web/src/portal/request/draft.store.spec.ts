import { emptyDraft, parseDraft, serialiseDraft } from './draft.store.js';
import { emptyValues } from './request.draft.js';

describe('a stored draft', () => {
  it('comes back as it was, with the key of the last try', () => {
    const draft = {
      values: { ...emptyValues, name: 'Mario', privacy: true, fields: { since: '2026-11-20', blocked: true } },
      attempt: { key: 'k', fingerprint: 'f' },
      fileNames: ['errore.txt'],
    };
    expect(parseDraft(serialiseDraft(draft))).toEqual(draft);
  });

  it('is not kept when there is nothing in it', () => {
    expect(serialiseDraft(parseDraft(null))).toBeNull();
    expect(serialiseDraft(emptyDraft)).toBeNull();
  });

  it.each([
    null,
    '',
    'not json',
    '[]',
    '"text"',
    '{"values":{"name":7,"fields":[1],"privacy":"yes"},"attempt":{"key":1}}',
  ])('that is broken (%s) is an empty one', (stored) => {
    expect(parseDraft(stored)).toEqual(emptyDraft);
  });
});
