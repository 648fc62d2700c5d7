import { finder, namePatterns } from './name.patterns.js';

const ADA = { name: 'Ada Della Rovere', email: 'ada.rovere@posta.example', phone: '+39 333 000 1122' };
const { surely, likely } = namePatterns([ADA]);

describe('a person in words others wrote', () => {
  it.each([
    'La signora Ada Della Rovere insiste',
    'DELLA ROVERE, ADA: chiamata',
    'da ada.rovere@posta.example, ieri',
    'Richiamare il 333.000.11.22',
    'Richiamare il +393330001122!',
  ])('is surely meant by: %s', (text) => {
    expect(finder(surely)(text)).toBe(true);
  });

  it('is likely meant by a part of the name, as a word of its own', () => {
    expect(finder(surely)('La Rovere non entra')).toBe(false);
    expect(finder(likely)('La Rovere non entra')).toBe(true);
    expect(finder(likely)('Un roveredo')).toBe(false);
  });

  it('is not looked for everywhere by a name of one word, nor by what is in every sentence', () => {
    expect(namePatterns([{ name: 'Ufficio', email: null, phone: null }])).toEqual({
      surely: null,
      likely: expect.stringContaining('Ufficio'),
    });
    const { likely: di } = namePatterns([{ name: 'Pia Di Re', email: null, phone: '12' }]);
    expect(finder(di)('Un malfunzionamento di rete')).toBe(false);
    expect(finder(null)('Pia')).toBe(false);
  });

  it('is not an expression of its own', () => {
    const { likely: odd } = namePatterns([{ name: 'A.*a (x) Rossi', email: 'a+b@c.example', phone: null }]);
    expect(finder(odd)('Alba')).toBe(false);
    expect(finder(odd)('scrive a+b@c.example')).toBe(true);
  });
});
