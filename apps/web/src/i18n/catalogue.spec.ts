import { catalogues, message } from './catalogue.js';

const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the texts of the pages', () => {
  const { it: italian, en: english } = catalogues;

  it('exist in both languages under the same keys', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(italian).sort());
  });

  it.each(Object.keys(italian) as (keyof typeof italian)[])(
    '%s says something, with the same places to fill in',
    (key) => {
      expect(italian[key].trim()).not.toBe('');
      expect(english[key].trim()).not.toBe('');
      expect(placesOf(english[key])).toEqual(placesOf(italian[key]));
    },
  );

  it('fill in their places, and leave a place without a value visible', () => {
    expect(message('it', 'step.progress', { step: 1, total: 3 })).toBe('Passo 1 di 3');
    expect(message('en', 'step.progress', { step: 1 })).toBe('Step 1 of {total}');
  });

  it('name the report of a disservice as the official validator wants it, literally', () => {
    expect(['disservizio', 'segnala disservizio', 'segnalazione disservizio']).toContain(
      italian['footer.report'].toLowerCase(),
    );
  });
});
