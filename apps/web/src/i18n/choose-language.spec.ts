import { chooseLanguage } from './choose-language.js';

describe('the language of the page', () => {
  it('is the reader’s own choice before the browser’s', () => {
    expect(chooseLanguage(['it', 'en'], 'en', ['it-IT'])).toBe('en');
  });

  it('is the first language of the browser that the desk serves', () => {
    expect(chooseLanguage(['it', 'en'], null, ['de-DE', 'en-GB', 'it'])).toBe('en');
  });

  it('is the desk’s first language when nothing fits, or the choice is not served', () => {
    expect(chooseLanguage(['it'], 'en', ['en-GB'])).toBe('it');
    expect(chooseLanguage(['en', 'it'], 'fr', ['de'])).toBe('en');
  });
});
