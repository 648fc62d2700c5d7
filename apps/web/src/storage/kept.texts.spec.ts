import { keptTexts } from './kept.texts.js';

describe('texts kept in the window', () => {
  const initial = { kind: 'faq', title: '', place: '' };

  it('come back as they were typed, whatever else an older page left there', () => {
    expect(keptTexts({ kind: 3, title: 'x', other: 'y' }, initial)).toEqual({ kind: 'faq', title: 'x', place: '' });
  });

  it('are none where nothing of the kind was kept', () => {
    for (const stored of [null, 'x', 3]) expect(keptTexts(stored, initial)).toBeNull();
  });
});
