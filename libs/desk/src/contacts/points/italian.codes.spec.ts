import { isFiscalCode, isVatNumber } from './italian.codes.js';

describe('a fiscal code', () => {
  it.each(['RSSMRA85T10A562S', 'MRTMTT25D09F205Z', 'RSSMRA85T10A56NH', '01234567897'])('%s is one', (code) => {
    expect(isFiscalCode(code)).toBe(true);
  });

  it('with any one letter or digit changed is none, nor is one that is cut or in small letters', () => {
    const code = 'RSSMRA85T10A562S';
    for (let place = 0; place < code.length; place++) {
      const other = code[place] === 'B' ? 'C' : code[place] === '1' ? '2' : /\d/.test(code[place] ?? '') ? '1' : 'B';
      const changed = code.slice(0, place) + other + code.slice(place + 1);
      expect([changed, isFiscalCode(changed)]).toEqual([changed, false]);
    }
    for (const wrong of [code.slice(0, -1), `${code}S`, code.toLowerCase(), '', 'TINIT-RSSMRA85T10A562S'])
      expect([wrong, isFiscalCode(wrong)]).toEqual([wrong, false]);
  });
});

describe('a VAT number', () => {
  it.each(['01234567897', '00743110157', '80415740580'])('%s is one', (digits) => {
    expect(isVatNumber(digits)).toBe(true);
  });

  it.each(['01234567890', '00000000000', '0123456789', '012345678970', '0123456789A', '٠١٢٣٤٥٦٧٨٩٧', ''])(
    '%s is none',
    (digits) => {
      expect(isVatNumber(digits)).toBe(false);
    },
  );
});
