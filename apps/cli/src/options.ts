import type { Option } from './command.js';
import type { Terminal } from './terminal.js';

/** The tenant a command is about. */
export const TENANT: Option = {
  name: 'tenant',
  value: 'TENANT',
  required: true,
  help: { it: 'Ente', en: 'Tenant' },
};

/** Answers as JSON, for programs. */
export const JSON_OUTPUT: Option = {
  name: 'json',
  value: '',
  flag: true,
  help: { it: 'Risponde in JSON, per i programmi', en: 'Answers in JSON, for programs' },
};

/** Writes facts as JSON when asked to, else as lines for people. */
export function answer(terminal: Terminal, asJson: boolean, facts: unknown, lines: () => string): void {
  terminal.out(asJson ? JSON.stringify(facts, null, 2) : lines());
}
