import type { OpenAPIObject } from '@nestjs/swagger';
import { italianGuidelines } from './italian-guidelines.js';

const operation = (security?: object[]) => ({
  ...{ operationId: 'x', responses: { '200': { description: 'ok' }, '201': { $ref: '#/components/responses/Done' } } },
  ...(security === undefined ? {} : { security }),
});
const document = {
  openapi: '3.0.3',
  info: { title: 'x', version: '1' },
  servers: [{ url: 'http://localhost:3000' }],
  paths: { '/a/{tenant}/{number}': { get: operation([{ bearerAuth: [] }]), post: operation() } },
  components: {
    schemas: {
      Body: { type: 'object', properties: {} },
      Map: { type: 'object', additionalProperties: true },
      FormView: { type: 'object' },
    },
  },
} as unknown as OpenAPIObject;

describe('the document as the Italian guidelines want it', () => {
  const completed = italianGuidelines(document, 'http://localhost:3000');
  const item = completed.paths['/a/{tenant}/{number}'];

  it('says of every operation what it may answer besides its result', () => {
    for (const responses of [item?.get?.responses, item?.post?.responses]) {
      expect(Object.keys(responses ?? {}).sort()).toEqual(['200', '201', '400', '429', '503', 'default']);
      expect(responses?.['200']).toMatchObject({ headers: { 'X-RateLimit-Limit': {}, 'Cache-Control': {} } });
      expect(responses?.['201']).toEqual({ $ref: '#/components/responses/Done' });
    }
    const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
    expect(completed.components?.responses?.['TooManyRequests']).toMatchObject({
      content: problem,
      headers: { 'Retry-After': {} },
    });
  });

  it('names every parameter of the path, with its bounds', () => {
    expect(item?.get?.parameters).toMatchObject([
      { name: 'tenant', in: 'path', required: true, schema: { maxLength: 40 } },
      { name: 'number', in: 'path', required: true, schema: { maxLength: 40 } },
    ]);
  });

  it('says who may ask: nobody in particular only where it is said so', () => {
    expect(item?.get?.security).toEqual([{ bearerAuth: [] }]);
    expect(item?.post?.security).toEqual([{}]);
  });

  it('closes bodies to unknown fields, but for maps and what plugins describe', () => {
    expect(completed.components?.schemas).toMatchObject({
      ...{
        Body: { additionalProperties: false },
        Map: { additionalProperties: true },
        FormView: { additionalProperties: true },
      },
    });
  });

  it('marks an installation without a certificate as one to try', () => {
    expect(completed.servers?.[0]).toHaveProperty('x-sandbox', true);
    const secure = { ...document, servers: [{ url: 'https://desk.example' }] } as OpenAPIObject;
    expect(italianGuidelines(secure, 'https://desk.example').servers?.[0]).not.toHaveProperty('x-sandbox');
  });
});
