import { clonedResult } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { ContractViolation } from './contract.check.js';
import { describeError } from './trial.js';

/** The result as the host would see it: cloned and checked against the contract's schema. */
export function crossing<T>(what: string, schema: z.ZodType<T>, value: unknown): T {
  let cloned: unknown;
  try {
    cloned = clonedResult(value);
  } catch (error) {
    throw new ContractViolation(`the result of ${what} does not survive structuredClone: ${describeError(error)}`);
  }
  const parsed = schema.safeParse(cloned);
  if (!parsed.success)
    throw new ContractViolation(`the result of ${what} breaks the contract: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
