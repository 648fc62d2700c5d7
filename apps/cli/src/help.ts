import type { Command } from './command.js';
import { said, type Terminal } from './terminal.js';

const WORDS = {
  usage: { it: 'Uso: sportello COMANDO [ARGOMENTI]', en: 'Usage: sportello COMMAND [ARGUMENTS]' },
  codes: {
    it: 'Esito: 0 fatto · 1 imprevisto · 2 comando errato · 3 rifiutato · 4 inesistente · 5 base dati non disponibile',
    en: 'Exit codes: 0 done · 1 unexpected · 2 wrong usage · 3 refused · 4 not found · 5 database unavailable',
  },
};

export function overview(terminal: Terminal, commands: readonly Command[]): string {
  const lines = commands.map((command) => `  ${synopsis(command)}\n      ${said(terminal, command.help)}`);
  return [said(terminal, WORDS.usage), '', ...lines, '', said(terminal, WORDS.codes)].join('\n');
}

export function helpOf(terminal: Terminal, command: Command): string {
  const options = command.options.map(
    ({ name, value, help }) => `  ${`--${name} ${value}`.trimEnd()}\n      ${said(terminal, help)}`,
  );
  return [`sportello ${synopsis(command)}`, `  ${said(terminal, command.help)}`, ...options].join('\n');
}

function synopsis({ name, arguments: parameters, options }: Command): string {
  const written = options.map((option) => {
    const text = `--${option.name} ${option.value}${option.many ? '…' : ''}`.trimEnd();
    return option.required ? text : `[${text}]`;
  });
  return [name, ...parameters, ...written].join(' ');
}
