import { z } from 'zod';

/** What a tenant decides about rights; who holds which is the product's own table (docs/operations/rights.md). */
export const rightsSchema = z.strictObject({
  acrossTeams: z
    .enum(['act', 'read'])
    .default('act')
    .describe(
      '`act`: people work on tickets of any team. `read`: they read those of other teams and work on their own teams’ alone; supervisors on all',
    ),
});
