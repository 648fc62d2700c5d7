import { fiscalNumber } from './fiscal.number.js';

describe('the fiscal number of an identity', () => {
  it.each([
    ['TINIT-RSSMRA80A01H501U', 'TINIT-RSSMRA80A01H501U'],
    ['tinit-rssmra80a01h501u', 'TINIT-RSSMRA80A01H501U'],
    ['RSSMRA80A01H501U', 'TINIT-RSSMRA80A01H501U'],
    ['TINES-12345678Z', 'TINES-12345678Z'],
  ])('is read from %s', (claim, expected) => {
    expect(fiscalNumber(claim)).toBe(expected);
  });

  it('may have letters in the place of digits, where two persons would have had the same (omocodia)', () => {
    expect(fiscalNumber('TINIT-RSSMRA80A01H50MM')).toBe('TINIT-RSSMRA80A01H50MM');
  });

  it.each([
    ['the wrong control character', 'TINIT-RSSMRA80A01H501A'],
    ['a month that is not', 'TINIT-RSSMRA80G01H501U'],
    ['too few characters', 'TINIT-RSSMRA80A01'],
    ['no country', 'TIN-RSSMRA80A01H501U'],
    ['another person’s words', "TINIT-' OR 1=1"],
    ['a number', 12],
    ['nothing', undefined],
    ['a very long text', `TINIT-${'A'.repeat(10_000)}`],
  ])('is none with %s', (_, claim) => {
    expect(fiscalNumber(claim)).toBeNull();
  });
});
