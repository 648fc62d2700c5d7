import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tenantJsonSchema } from '@sportello/tenancy';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { parse } from 'yaml';
import { EXAMPLE } from './fixtures/example.js';

const written: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../config/schema/tenant.schema.json'), 'utf8'),
);

describe('the JSON Schema of tenant files', () => {
  it('is the one the code would write now (npm run schema -w @sportello/tenancy)', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(tenantJsonSchema())));
  });

  it('accepts what the product accepts and refuses an unknown key', () => {
    const validate = new Ajv2020({ strict: false, formats: fullFormats }).compile(tenantJsonSchema());
    const example = parse(EXAMPLE, { stringKeys: true }) as object;
    expect(validate(example)).toBe(true);
    expect(validate({ ...example, colour: 'blue' })).toBe(false);
  });
});
