import { z } from 'zod';
import { PluginFailure, type FailureDetails, type Redactor } from '@sportello/plugin-worker';

const verdicts = z.enum(['transient', 'auth', 'config', 'permanent', 'poison', 'invalid-input']);
const problems = z
  .array(
    z.object({
      field: z.string().max(300),
      code: z.string().max(100),
      message: z.object({ it: z.string().max(2_000), en: z.string().max(2_000) }),
    }),
  )
  .max(1_000);

const MAX_MESSAGE = 2_000;

/**
 * Reads whatever a plugin threw. By shape, not by class: a plugin may bring its own copy of the SDK, and errors that crossed
 * a worker or HTTP have lost their class. Reading it may throw in turn (getters, proxies): that counts as unknown.
 */
export function readPluginError(thrown: unknown, redactor: Redactor): PluginFailure {
  if (thrown instanceof PluginFailure) return thrown;
  try {
    const { verdict, message } = thrown as { verdict?: unknown; message?: unknown };
    const text = redactor.text((typeof message === 'string' ? message : String(thrown)).slice(0, MAX_MESSAGE));
    const known = verdicts.safeParse(verdict);
    if (!known.success) return new PluginFailure('unknown', text);
    return new PluginFailure(known.data, text, detailsOf(thrown, redactor));
  } catch {
    return new PluginFailure('unknown', 'the plugin threw something that cannot be read');
  }
}

function detailsOf(thrown: unknown, redactor: Redactor): FailureDetails {
  const error = thrown as { field?: unknown; code?: unknown; problems?: unknown };
  const listed = problems.safeParse(error.problems);
  return {
    ...(typeof error.field === 'string' ? { field: error.field.slice(0, 300) } : {}),
    ...(typeof error.code === 'string' ? { code: error.code.slice(0, 100) } : {}),
    ...(listed.success ? { problems: redactor.json(listed.data) as typeof listed.data } : {}),
  };
}
