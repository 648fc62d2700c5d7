// Writes tenant.schema.json, which gives editors completion and checks for tenant files.
// After a build: npm run schema -w @sportello/tenancy
import { writeFile } from 'node:fs/promises';
import { tenantJsonSchema } from '../../libs/tenancy/dist/index.js';

await writeFile(new URL('tenant.schema.json', import.meta.url), `${JSON.stringify(tenantJsonSchema(), null, 2)}\n`);
