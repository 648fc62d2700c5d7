import type { Localized } from './localized.js';

/** Base of the errors by which a plugin tells the host what to do next. Anything else a plugin throws counts as transient. */
export abstract class PluginError extends Error {
  abstract readonly verdict: 'transient' | 'auth' | 'config' | 'permanent' | 'poison' | 'invalid-input';

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The other side is unreachable, busy or slow: the host retries with back-off and jitter. */
export class TransientPluginError extends PluginError {
  readonly verdict = 'transient';
}

/** The other side refuses the credentials: the host stops the instance and asks for new ones, so that retries lock nobody out. */
export class AuthPluginError extends PluginError {
  readonly verdict = 'auth';
}

/** A setting cannot work. `field` is the dotted path of the setting. */
export class ConfigPluginError extends PluginError {
  readonly verdict = 'config';
  readonly field: string;

  constructor(field: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.field = field;
  }
}

/** This operation will never succeed; retrying is useless. The instance goes on. */
export class PermanentPluginError extends PluginError {
  readonly verdict = 'permanent';
}

/** This one message cannot be read: the host quarantines it, raw and whole, and goes on with the next. */
export class PoisonMessageError extends PluginError {
  readonly verdict = 'poison';
  /** Stable reason in kebab-case, shown to operators, e.g. `mime-malformed`. */
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** One field a person or system filled in wrongly. `field` is the field's name (dotted for nested ones). */
export interface InputProblem {
  readonly field: string;
  /** Stable reason in kebab-case, e.g. `required`, `too-long`, `unknown`. */
  readonly code: string;
  readonly message: Localized;
}

/** What was pushed is refused at the door, field by field; nothing has been accepted. */
export class InvalidInputError extends PluginError {
  readonly verdict = 'invalid-input';
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(`invalid input: ${problems.map((p) => `${p.field} (${p.code})`).join(', ')}`);
    this.problems = problems;
  }
}
