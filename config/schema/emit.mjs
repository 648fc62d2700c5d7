// Writes tenant.schema.json, which gives editors completion and checks for tenant files.
// After a build: npm run schema -w @sportello/tenancy
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { tenantJsonSchema } from '../../libs/tenancy/dist/index.js';

const file = fileURLToPath(new URL('tenant.schema.json', import.meta.url));
const options = { ...(await prettier.resolveConfig(file)), filepath: file };
await writeFile(file, await prettier.format(JSON.stringify(tenantJsonSchema()), options));
