import type { Clock, Localized } from '@sportello/kernel';
import type { ExitCode } from './exit.codes.js';
import type { Terminal } from './terminal.js';

/** Everything a command may touch. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder of the installation, in which `config/` is. */
  readonly root: string;
  readonly clock: Clock;
  readonly terminal: Terminal;
  /** All that comes on standard input. */
  readonly input: () => Promise<string>;
  /** For a command that goes on: aborted when whoever typed it has enough of it. */
  readonly untilStopped?: () => AbortSignal;
}

export interface Option {
  readonly name: string;
  /** What stands for the value in the help, e.g. `TENANT`. */
  readonly value: string;
  readonly help: Localized;
  readonly required?: boolean;
  readonly many?: boolean;
  /** Takes no value: it is given or not. */
  readonly flag?: boolean;
}

/** What was written after the command's name. */
export interface Given {
  readonly arguments: readonly string[];
  /** The value of an option given once; undefined when it was left out. */
  readonly one: (name: string) => string | undefined;
  readonly all: (name: string) => readonly string[];
  /** Whether a flag was given. */
  readonly has: (name: string) => boolean;
}

export interface Command {
  /** As it is typed, e.g. `tenant apply`. */
  readonly name: string;
  /** Names of the arguments, for the help: `FILE`, or `FILE…` for one or more. */
  readonly arguments: readonly string[];
  readonly options: readonly Option[];
  readonly help: Localized;
  run(world: World, given: Given): Promise<ExitCode>;
}
