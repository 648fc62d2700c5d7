import { z } from 'zod';
import { tenantSchema } from './tenant.schema.js';

let known: Readonly<Record<string, unknown>> | undefined;

/** JSON Schema (2020-12) of a tenant file as people write it: for editors and forms. */
export function tenantJsonSchema(): Readonly<Record<string, unknown>> {
  known ??= Object.freeze({
    ...z.toJSONSchema(tenantSchema, { io: 'input' }),
    title: 'Sportello tenant',
  });
  return known;
}
