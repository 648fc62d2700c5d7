import {
  AuthPluginError,
  ConfigPluginError,
  InvalidInputError,
  PermanentPluginError,
  PoisonMessageError,
  TransientPluginError,
  type InputProblem,
} from '@sportello/plugin-sdk';
import type { CrossingError } from './worker.protocol.js';

const MAX_MESSAGE = 2_000;

/** Whatever was thrown, as data; reading it may throw in turn, and it may hold what cannot be cloned. */
export function crossingError(thrown: unknown): CrossingError {
  try {
    const { message, verdict, field, code, problems } = (thrown ?? {}) as Readonly<Record<string, unknown>>;
    return {
      message: (typeof message === 'string' ? message : String(thrown)).slice(0, MAX_MESSAGE),
      ...(typeof verdict === 'string' ? { verdict } : {}),
      ...(typeof field === 'string' ? { field } : {}),
      ...(typeof code === 'string' ? { code } : {}),
      ...(Array.isArray(problems) ? { problems: structuredClone(problems) as readonly InputProblem[] } : {}),
    };
  } catch {
    return { message: 'something was thrown that cannot be read' };
  }
}

/** The SDK's own error for what crossed; a plain one for what the SDK does not know. */
export function errorOf({ message, verdict, field, code, problems }: CrossingError): Error {
  switch (verdict) {
    case 'transient':
      return new TransientPluginError(message);
    case 'auth':
      return new AuthPluginError(message);
    case 'config':
      return new ConfigPluginError(field ?? '', message);
    case 'permanent':
      return new PermanentPluginError(message);
    case 'poison':
      return new PoisonMessageError(code ?? 'unreadable', message);
    case 'invalid-input':
      return new InvalidInputError(problems ?? []);
    default:
      return new Error(message);
  }
}
