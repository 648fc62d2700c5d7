import { phoneKey } from './contact.search.js';

describe('the number of whoever telephones', () => {
  it('is known with or without the country’s prefix, however it is written', () => {
    expect([phoneKey('+39 06 1234567'), phoneKey('06/123.45.67')]).toEqual(['061234567', '061234567']);
  });

  it('is none when there are letters in it, or too few digits', () => {
    expect([phoneKey('anna 061234567'), phoneKey('0612'), phoneKey('')]).toEqual([null, null, null]);
  });
});
