import type { Localized } from './localized.js';

/** Base of the errors by which a plugin tells the host what to do next. Anything else a plugin throws counts as transient. */
export abstract class PluginError extends Error {
  /** What the host makes of it; one for each class, the same in every tier. */
  abstract readonly verdict: 'transient' | 'auth' | 'config' | 'permanent' | 'poison' | 'invalid-input';

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The other side is unreachable, busy or slow: the host retries with back-off and jitter. */
export class TransientPluginError extends PluginError {
  /** Try again later. */
  readonly verdict = 'transient';
}

/** The other side refuses the credentials: the host stops the instance and asks for new ones, so that retries lock nobody out. */
export class AuthPluginError extends PluginError {
  /** Stop until the credentials change. */
  readonly verdict = 'auth';
}

/** A setting cannot work. `field` is the dotted path of the setting. */
export class ConfigPluginError extends PluginError {
  /** Stop until the settings change. */
  readonly verdict = 'config';
  /** Dotted path of the setting, e.g. `listen.port`; shown to operators. */
  readonly field: string;

  constructor(field: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.field = field;
  }
}

/** This operation will never succeed; retrying is useless. The instance goes on. */
export class PermanentPluginError extends PluginError {
  /** Give up this piece of work. */
  readonly verdict = 'permanent';
}

/** This one message cannot be read: the host quarantines it, raw and whole, and goes on with the next. */
export class PoisonMessageError extends PluginError {
  /** Quarantine this message. */
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
  /** Name of the field as the caller wrote it, dotted for nested ones. */
  readonly field: string;
  /** Stable reason in kebab-case, e.g. `required`, `too-long`, `unknown`. */
  readonly code: string;
  /** What to do about it, for the person who filled it in. */
  readonly message: Localized;
}

/** What was pushed is refused at the door, field by field; nothing has been accepted. */
export class InvalidInputError extends PluginError {
  /** Refuse what was pushed. */
  readonly verdict = 'invalid-input';
  /** Every field that is wrong; the caller is told all of them at once. */
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(`invalid input: ${problems.map((p) => `${p.field} (${p.code})`).join(', ')}`);
    this.problems = problems;
  }
}
