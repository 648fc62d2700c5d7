import { calledIn } from './mentions.js';

const people = [
  { id: 'paolo.serra', name: 'Paolo Serra' },
  { id: 'anna', name: 'Anna' },
  { id: 'anna.maria', name: 'Anna Maria' },
  { id: 'ugo.1', name: 'Ugo Neri' },
  { id: 'ugo.2', name: 'Ugo Neri' },
];

describe('the words of a note', () => {
  it.each([
    ['by the whole name, however it is written', 'Senti @paolo serra, poi dimmi', ['paolo.serra']],
    ['by the id, which may end a sentence', 'Lo sa @paolo.serra.', ['paolo.serra']],
    ['each once, in their order', '@Anna Maria, @Paolo Serra e @anna.maria', ['anna.maria', 'paolo.serra']],
    ['the longest name that fits', '(@Anna Maria)', ['anna.maria']],
    ['nobody by an address', 'scrivi a info@anna o a.b@paolo.serra', []],
    ['nobody by part of a name', '@Annalisa e @Paolo', []],
    ['nobody by a name of two people, whom only the id tells apart', '@Ugo Neri o @ugo.2', ['ugo.2']],
  ])('call %s', (_, text, called) => {
    expect(calledIn(text, people)).toEqual(called);
  });
});
