import type { TenantProblem } from '@sportello/tenancy';
import { said, type Terminal } from './terminal.js';

/** `file:line:column: path: reason [CODE]`, the form editors and terminals make a link of. */
export function problemLines(terminal: Terminal, problems: readonly TenantProblem[]): readonly string[] {
  return problems.map(({ file, line, column, path, text, code }) => {
    const place = path === '' ? '' : `${path}: `;
    return `${file}:${line}:${column}: ${place}${said(terminal, text)} [${code}]`;
  });
}
