import { operatorTokens } from './operators.settings.js';

const TOKEN = 'a-token-long-enough';
const ENV = { SPORTELLO_OPERATOR_ANNA: TOKEN, SECRET_COMUNE_A_MAIL: TOKEN, SPORTELLO_OPERATOR_SHORT: 'short' };

describe('the operators of an installation', () => {
  it('are names with references to their tokens; one may have two while they change', () => {
    const value = 'anna=env:SPORTELLO_OPERATOR_ANNA, turno=file:/run/secrets/old turno=file:/run/secrets/new';
    expect(operatorTokens(value, ENV)).toEqual([
      { name: 'anna', from: { token: TOKEN } },
      { name: 'turno', from: { file: '/run/secrets/old' } },
      { name: 'turno', from: { file: '/run/secrets/new' } },
    ]);
    expect(operatorTokens(undefined, ENV)).toEqual([]);
  });

  it.each([
    ['a token in the place of a reference', `anna=${TOKEN}`],
    ['no name', 'file:/run/secrets/x'],
    ['a variable that is not there', 'anna=env:SPORTELLO_OPERATOR_NOBODY'],
    ['a variable a tenant may name', 'anna=env:SECRET_COMUNE_A_MAIL'],
    ['a token that is too short', 'anna=env:SPORTELLO_OPERATOR_SHORT'],
    ['a file found from wherever it is started', 'anna=file:secrets/x'],
  ])('%s is refused', (_, value) => {
    expect(operatorTokens(value, ENV)).toBeNull();
  });
});
