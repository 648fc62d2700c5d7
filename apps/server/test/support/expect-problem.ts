import type { Answer, ProblemBody } from './api.js';

/** Every refusal is told the same way, and tells nothing of the inside. */
export function expectProblem(answer: Answer<ProblemBody>, status: number, code?: string): void {
  expect(answer).toMatchObject({
    status,
    body: { type: 'about:blank', status, ...(code === undefined ? {} : { code }) },
  });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body.code).toMatch(/^[A-Z][A-Z_]*(\.[A-Z_]+)+$/);
  expect(answer.body.correlationId).toBe(answer.headers.get('x-correlation-id'));
  expect(answer.body.title).toMatch(/\S/);
  expect(answer.body.detail).toMatch(/\S/);
  expect(JSON.stringify(answer.body)).not.toMatch(
    /node_modules|\.ts\b|at \w+ \(|SELECT |INSERT |sportello\.|postgres|ECONN/,
  );
  for (const error of answer.body.errors ?? [])
    expect(error).toEqual({ field: expect.any(String), code: expect.any(String), message: expect.any(String) });
}
