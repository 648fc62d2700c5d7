import { ApiFailure, parseProblem, parseRetryAfter } from '../api/failure.js';
import { failureMessage, fieldProblems } from './problem.mapping.js';

const failure = (status: number, body: unknown, retryAfter?: number) =>
  new ApiFailure('problem', status, parseProblem(JSON.stringify(body), status), retryAfter);

describe('a problem the server describes', () => {
  it('lands on its fields, in the server’s words', () => {
    const found = fieldProblems(
      failure(422, {
        errors: [
          { field: 'email', code: 'X', message: 'Indirizzo sbagliato' },
          { field: 'attachments[0]', code: 'X', message: 'Troppo grande' },
          { field: 'fields.since', code: 'X', message: 'Data futura' },
          { field: 'elsewhere', code: 'X', message: 'Altro' },
        ],
      }),
      ['email', 'attachments', 'fields.since'],
    );
    expect(found).toEqual([
      { field: 'email', text: 'Indirizzo sbagliato' },
      { field: 'attachments', text: 'Troppo grande' },
      { field: 'fields.since', text: 'Data futura' },
      { field: '', text: 'Altro' },
    ]);
  });

  it('is read leniently: HTML of a proxy, wrong types and missing members do no harm', () => {
    expect(parseProblem('<html>Bad gateway</html>', 502)).toMatchObject({ status: 502, errors: [], correlationId: '' });
    expect(parseProblem('{"title":7,"errors":[null,{"field":3}]}', 400).errors).toHaveLength(2);
    expect(parseRetryAfter('30')).toBe(30);
    expect(parseRetryAfter('Wed, 21 Oct 2026 07:28:00 GMT')).toBeUndefined();
  });
});

describe('what is said of a failure', () => {
  it.each([
    [413, 'failure.tooLarge'],
    [415, 'failure.mediaType'],
    [429, 'failure.tooMany'],
    [409, 'failure.other'],
    [500, 'failure.server'],
  ])('status %i: %s', (status, key) => {
    expect(failureMessage(failure(status, {})).key).toBe(key);
  });

  it('tells how long to wait when the server says so, and the network from the server', () => {
    expect(failureMessage(failure(429, {}, 30))).toEqual({ key: 'failure.tooManyAfter', values: { seconds: 30 } });
    expect(failureMessage(new ApiFailure('unreachable', 0)).key).toBe('failure.unreachable');
    expect(failureMessage(new ApiFailure('deadline', 0)).key).toBe('failure.deadline');
    expect(failureMessage(new TypeError('x')).key).toBe('failure.server');
  });
});
