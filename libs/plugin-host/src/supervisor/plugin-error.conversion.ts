import {
  AuthPluginError,
  ConfigPluginError,
  InvalidInputError,
  PermanentPluginError,
  PoisonMessageError,
  TransientPluginError,
  type PluginError,
} from '@sportello/plugin-sdk';
import type { PluginFailure } from '@sportello/plugin-worker';

/** The failure as the SDK's own error, which is what the host's callers know; whatever may pass by itself is transient. */
export function asPluginError(failure: PluginFailure): PluginError {
  const { verdict, message, details } = failure;
  const options = { cause: failure };
  switch (verdict) {
    case 'auth':
      return new AuthPluginError(message, options);
    case 'config':
      return new ConfigPluginError(details.field ?? '', message, options);
    case 'permanent':
      return new PermanentPluginError(message, options);
    case 'poison':
      return new PoisonMessageError(details.code ?? 'unreadable', message, options);
    case 'invalid-input':
      return new InvalidInputError(details.problems ?? []);
    default:
      return new TransientPluginError(message, options);
  }
}
