import { serviceLevelPolicySchema } from '@sportello/service-levels';
import { z } from 'zod';

/** The terms of the service: rules tried in order, the first that matches a ticket is taken. */
export const serviceLevelsSchema = z
  .strictObject({ policies: serviceLevelPolicySchema.shape.rules })
  .superRefine(({ policies }, context) => {
    const result = serviceLevelPolicySchema.safeParse({ rules: policies });
    for (const issue of result.error?.issues ?? []) {
      context.addIssue({ ...issue, code: 'custom', path: ['policies', ...issue.path.slice(1)] });
    }
  });
