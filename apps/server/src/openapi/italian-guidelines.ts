import type { OpenAPIObject } from '@nestjs/swagger';
import { OPEN_VIEWS } from '../channels/channel.views.js';
import { RATE_LIMIT_HEADERS, SHARED_HEADERS, sharedResponses } from './shared.responses.js';
import { EDITABLE_SECTIONS } from '@sportello/tenancy';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Responses = Operation['responses'];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/**
 * Completes the document as the Italian interoperability guidelines (ModI) want it: what every operation answers besides
 * its own result is said once, here, and is what the filters and the rate limiter really do.
 */
export function italianGuidelines(document: OpenAPIObject, publicUrl: string): OpenAPIObject {
  const components = document.components ?? {};
  return {
    ...document,
    info: Object.assign(document.info, {
      'x-summary': 'Sportello unico di assistenza',
      'x-api-id': '9e0b5a8e-54a4-4c9a-9c0b-5f1e3a6d7c21',
    }),
    // A loopback installation has no certificate; the guidelines exempt what says it is a sandbox.
    servers: (document.servers ?? []).map((server) =>
      publicUrl.startsWith('https://') ? server : Object.assign(server, { 'x-sandbox': true }),
    ),
    paths: Object.fromEntries(Object.entries(document.paths).map(([path, item]) => [path, completed(path, item)])),
    components: {
      ...components,
      headers: { ...components.headers, ...SHARED_HEADERS },
      responses: { ...components.responses, ...sharedResponses() },
      schemas: { ...closed(components.schemas ?? {}), Problem: PROBLEM, FieldProblem: FIELD_PROBLEM },
    },
  };
}

function completed(path: string, item: PathItem): PathItem {
  const copy = { ...item };
  for (const method of METHODS) {
    const operation = copy[method];
    if (operation !== undefined) copy[method] = completedOperation(path, operation);
  }
  return copy;
}

function completedOperation(path: string, operation: Operation): Operation {
  const own = Object.entries(operation.responses).map(([status, response]): [string, Responses[string]] => [
    status,
    response !== undefined && 'description' in response
      ? { ...response, headers: { ...response.headers, ...RATE_LIMIT_HEADERS } }
      : response,
  ]);
  return {
    ...operation,
    security: operation.security ?? [{}],
    parameters: withPathParameters(path, operation.parameters ?? []),
    responses: {
      '400': { $ref: '#/components/responses/BadRequest' },
      ...Object.fromEntries(own),
      '429': { $ref: '#/components/responses/TooManyRequests' },
      '503': { $ref: '#/components/responses/ServiceUnavailable' },
      default: { $ref: '#/components/responses/Default' },
    },
  };
}

/** What people write down: a number or a code. */
const NAMED = { type: 'string', maxLength: 60, pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$' };

const PATH_PARAMETERS: Readonly<Record<string, { description: string; schema: object }>> = {
  tenant: { description: 'L’ente', schema: { type: 'string', maxLength: 40, pattern: '^[a-z][a-z0-9-]{1,39}$' } },
  number: {
    description: 'Numero della richiesta',
    schema: { type: 'string', maxLength: 40, pattern: '^[A-Za-z0-9-]+$' },
  },
  instance: {
    description: 'Canale dell’ente',
    schema: { type: 'string', maxLength: 60, pattern: '^[a-z][a-z0-9-]*$' },
  },
  system: { description: 'Codice del sistema o dell’apparato', schema: NAMED },
  queue: { description: 'La coda', schema: { type: 'string', maxLength: 40, pattern: '^[a-z][a-z-]*$' } },
  calendar: { description: 'Il calendario', schema: { type: 'string', maxLength: 60, pattern: '^[a-z][a-z0-9-]*$' } },
  section: { description: 'Nome della sezione', schema: { type: 'string', enum: [...EDITABLE_SECTIONS] } },
  revision: {
    description: 'Numero della revisione',
    schema: { type: 'string', maxLength: 9, pattern: '^[1-9][0-9]*$' },
  },
  problem: { description: 'Numero del problema', schema: NAMED },
  broadcast: { description: 'Numero della diramazione', schema: NAMED },
  action: { description: 'Identificativo dell’azione', schema: { type: 'string', format: 'uuid', maxLength: 36 } },
  job: { description: 'Numero del lavoro', schema: { type: 'string', maxLength: 20, pattern: '^[0-9]+$' } },
  client: { description: 'Il client', schema: { type: 'string', maxLength: 60, pattern: '^[a-z][a-z0-9-]*$' } },
  agreement: { description: 'Identificativo dell’accordo', schema: { type: 'string', format: 'uuid', maxLength: 36 } },
  person: {
    description: 'Identificativo della persona',
    schema: { type: 'string', maxLength: 120, pattern: '^[A-Za-z0-9][A-Za-z0-9._@-]*$' },
  },
  chat: { description: 'La conversazione', schema: { type: 'string', format: 'uuid', maxLength: 36 } },
  file: { description: 'Il file', schema: { type: 'string', format: 'uuid', maxLength: 36 } },
  id: { description: 'Identificativo', schema: { type: 'string', format: 'uuid', maxLength: 36 } },
  attachment: {
    description: 'Identificativo dell’allegato',
    schema: { type: 'string', format: 'uuid', maxLength: 36 },
  },
};

/** The names in the path, each with its bounds; the tenant is read by the guard and named by no handler. */
function withPathParameters(
  path: string,
  parameters: NonNullable<Operation['parameters']>,
): NonNullable<Operation['parameters']> {
  const others = parameters.filter((parameter) => '$ref' in parameter || parameter.in !== 'path');
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return [...names.map((name) => ({ name, in: 'path' as const, required: true, ...PATH_PARAMETERS[name] })), ...others];
}

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** Bodies with unknown fields are refused, and the document says so. */
function closed(schemas: Schemas): Schemas {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      'type' in schema && schema.type === 'object' && schema.additionalProperties === undefined
        ? { ...schema, additionalProperties: OPEN_VIEWS.includes(name) }
        : schema,
    ]),
  );
}

const text = (maxLength: number) => ({ type: 'string', maxLength, pattern: '^[\\s\\S]*$' });

const FIELD_PROBLEM = {
  type: 'object',
  additionalProperties: false,
  required: ['field', 'code', 'message'],
  properties: { field: text(200), code: text(100), message: text(2000) },
} satisfies Schemas[string];

const PROBLEM = {
  type: 'object',
  additionalProperties: true,
  properties: {
    type: { type: 'string', format: 'uri', maxLength: 2048 },
    title: text(256),
    status: { type: 'integer', format: 'int32', minimum: 100, maximum: 599 },
    detail: text(4096),
    instance: { type: 'string', format: 'uri', maxLength: 2048 },
    correlationId: text(100),
    errors: { type: 'array', minItems: 0, maxItems: 500, items: { $ref: '#/components/schemas/FieldProblem' } },
  },
} satisfies Schemas[string];
