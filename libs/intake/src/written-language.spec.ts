import { writtenLanguage } from './written-language.js';

describe('the language somebody writes in (A6)', () => {
  it.each([
    ['it', 'Buongiorno, da ieri non riesco più ad accedere al portale: la pagina resta bianca. Grazie.'],
    ['it', 'Ho inviato la pratica ma nel riepilogo non vedo gli allegati'],
    ['en', 'Good morning, since yesterday I cannot sign in to the portal: the page is blank. Thank you.'],
    ['en', 'I have filed the application but the summary does not show my attachments'],
    // Words of a trade are English everywhere.
    [
      'it',
      'Il browser mostra "error 500: internal server error" quando faccio il login con lo smart card reader, non so che fare',
    ],
  ])('is %s: %s', (language, text) => {
    expect(writtenLanguage(text)).toBe(language);
  });

  it.each([
    '',
    'Error 500',
    'PIPPO 12 ???',
    'Bonjour, je ne peux pas ouvrir ma session depuis hier, merci',
    'grazie, thank you, the la of di',
  ])('is not guessed from %j', (text) => {
    expect(writtenLanguage(text)).toBeUndefined();
  });

  it('reads the beginning of a book, not the whole of it', () => {
    expect(writtenLanguage(`${'non lo so che ma '.repeat(400)}${'the cat is on my mat '.repeat(500_000)}`)).toBe('it');
  });
});
