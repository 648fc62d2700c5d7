import { parseArgs } from 'node:util';
import { DomainError } from '@sportello/kernel';
import type { Command, Given } from './command.js';

/** Reads what follows a command's name. @throws DomainError CLI.USAGE */
export function readCommandLine(command: Command, words: readonly string[]): Given {
  const parsed = parse(command, words);
  const given: Given = {
    arguments: parsed.positionals,
    one: (name) => parsed.values[name]?.at(-1),
    all: (name) => parsed.values[name] ?? [],
    has: (name) => parsed.flags.has(name),
  };
  for (const { name, required } of command.options) {
    if (required && given.one(name) === undefined) throw usage(`manca --${name}`, `--${name} is missing`);
  }
  for (const { name, many } of command.options) {
    if (!many && given.all(name).length > 1)
      throw usage(`--${name} è dato più volte`, `--${name} is given more than once`);
  }
  checkArguments(command, parsed.positionals);
  return given;
}

function parse(
  command: Command,
  words: readonly string[],
): { positionals: string[]; values: Record<string, string[]>; flags: ReadonlySet<string> } {
  const options = Object.fromEntries(
    command.options.map(({ name, flag }) => [name, { type: flag ? 'boolean' : 'string', multiple: true } as const]),
  );
  try {
    const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    const flags = new Set(command.options.filter(({ name, flag }) => flag && name in values).map(({ name }) => name));
    const given = Object.entries(values).filter(([name]) => !flags.has(name));
    return { positionals, values: Object.fromEntries(given) as Record<string, string[]>, flags };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw usage(why, why);
  }
}

function checkArguments(command: Command, found: readonly string[]): void {
  const open = command.arguments.at(-1)?.endsWith('…') ?? false;
  const expected = command.arguments.length;
  if (found.length < expected) {
    const name = command.arguments[found.length] ?? '';
    throw usage(`manca ${name}`, `${name} is missing`);
  }
  if (!open && found.length > expected)
    throw usage(`«${found[expected]}» è di troppo`, `"${found[expected]}" is one too many`);
}

export const usage = (it: string, en: string): DomainError => new DomainError('CLI.USAGE', 'invalid', { it, en });
