import { ApiFailure } from '../api/failure.js';
import { atNearestFields, nearestField } from './nearest.field.js';

const NAMES = ['from.address', 'auth', 'folders', 'text.it'];

describe('where a problem stands on the page', () => {
  it.each([
    ['from.address', 'from.address'],
    ['auth.password', 'auth'],
    ['folders[0]', 'folders'],
    ['/body/text/it', 'text.it'],
    ['surprise', ''],
    ['', ''],
  ])('%s: %s', (field, place) => {
    expect(nearestField(field, NAMES)).toBe(place);
  });

  it('is told with its own name where it has no field of its own', () => {
    const errors = ['auth.password', 'surprise', 'folders'].map((field) => ({ field, code: 'x', message: 'No.' }));
    const problem = { title: '', status: 422, detail: '', code: 'X', correlationId: 'c', errors };
    const placed = atNearestFields(new ApiFailure('problem', 422, problem), NAMES) as ApiFailure;
    expect(placed.problem?.errors.map(({ field, message }) => [field, message])).toEqual([
      ['auth', 'auth.password: No.'],
      ['', 'surprise: No.'],
      ['folders', 'No.'],
    ]);
  });

  it('of anything else stays as it was', () => {
    const other = new Error('x');
    expect(atNearestFields(other, NAMES)).toBe(other);
  });
});
