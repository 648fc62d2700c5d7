import { durationWords } from './duration.words.js';

it.each([
  ['45s', '45 secondi', '45 seconds'],
  ['30m', '30 minuti', '30 minutes'],
  ['1h', '1 ora', '1 hour'],
  ['5d', '5 giorni', '5 days'],
  ['1mo', '1 mese', '1 month'],
  ['soon', 'soon', 'soon'],
])('a length written %s is read by people', (written, it, en) => {
  expect([durationWords(written, 'it'), durationWords(written, 'en')]).toEqual([it, en]);
});
