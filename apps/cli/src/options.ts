import { usage } from './command-line.js';
import type { Given, Option } from './command.js';
import type { Terminal } from './terminal.js';

/** The tenant a command is about. */
export const TENANT: Option = {
  name: 'tenant',
  value: 'TENANT',
  required: true,
  help: { it: 'Ente', en: 'Tenant' },
};

/** Why a configuration is changed: it stands in the history of its revisions, as it does for changes made on the pages. */
export const REASON: Option = {
  name: 'reason',
  value: 'TEXT',
  help: {
    it: 'Perché, per chi leggerà la storia: da 3 a 500 caratteri',
    en: 'Why, for the history: 3 to 500 characters',
  },
};

const SHORTEST = 3;
const LONGEST = 500;

/** @throws DomainError CLI.USAGE */
export function reasonGiven({ one }: Pick<Given, 'one'>): { readonly reason?: string } {
  const reason = one(REASON.name)?.trim();
  if (reason === undefined) return {};
  if (reason.length >= SHORTEST && reason.length <= LONGEST) return { reason };
  throw usage(`--reason va da ${SHORTEST} a ${LONGEST} caratteri`, `--reason has ${SHORTEST} to ${LONGEST} characters`);
}

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
