import { serviceLevelPolicySchema } from '@sportello/service-levels';
import { z } from 'zod';

/** The terms of the service: rules tried in order, the first that matches a ticket is taken. */
export const serviceLevelsSchema = z
  .strictObject({ policies: serviceLevelPolicySchema.shape.rules })
  .superRefine(({ policies }, context) => {
    const last = policies.at(-1);
    if (Object.values(last?.when ?? {}).some((values) => values !== undefined))
      context.addIssue({
        code: 'custom',
        path: ['policies', policies.length - 1, 'when'],
        message:
          'a ticket that matches no policy would have no terms: let the last one match every ticket (clocks: [] for no terms)',
      });
    const result = serviceLevelPolicySchema.safeParse({ rules: policies });
    for (const issue of result.error?.issues ?? []) {
      context.addIssue({ ...issue, code: 'custom', path: ['policies', ...issue.path.slice(1)] });
    }
  });
