import type { CommandBus } from '@nestjs/cqrs';
import { DomainError, type FieldProblem, type Localized, type TenantContext } from '@sportello/kernel';
import type { SystemRules, SystemsReader } from '@sportello/systems';
import { NO_FACTS, RegisterSystemCommand, wrongFacts, type SystemFacts } from '@sportello/systems';
import { CsvUnreadable, readCsv, type CsvLine } from '../http/csv.js';
import { FACTS, factsGiven } from './systems.presenter.js';

const COLUMNS = { known: ['code', ...FACTS], needed: ['code', 'class', 'name', 'place'] };
const MOST_LINES = 2_000;
const MOST_PROBLEMS = 100;
const LONGEST = 300;
const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,59}$/;
const FORMULA = /^[=+\-@\t\r]/;

/** A table of systems: every line is looked at before the first is registered, and all of them are or none (B11). */
export class SystemsImport {
  constructor(
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly reader: SystemsReader,
    private readonly rules: SystemRules,
  ) {}

  /**
   * Each line is registered under the key of the whole and its code, so that repeating an import that was cut short finishes it.
   * @returns how many systems were registered
   * @throws DomainError `SYSTEM.CSV` with the lines that are wrong
   */
  async run(ctx: TenantContext, key: string, csv: string): Promise<number> {
    const lines = linesOf(csv);
    const classes = await this.rules.classes(ctx.tenant);
    const taken = await this.reader.taken(
      ctx,
      lines.map(({ cells }) => cells['code'] ?? ''),
      key,
    );
    const problems = [
      ...lines.flatMap((line) => lineProblems(line, classes)),
      ...repeated(lines),
      ...inRegister(lines, taken),
    ];
    if (problems.length > 0) throw csvWrong(problems);
    for (const { cells } of lines) {
      const code = cells['code'] ?? '';
      await this.commands.execute(new RegisterSystemCommand(ctx, `${key}:${code}`, { code, facts: factsOf(cells) }));
    }
    return lines.length;
  }
}

const factsOf = (cells: CsvLine['cells']): SystemFacts => ({ ...NO_FACTS, ...factsGiven(cells) });

function linesOf(csv: string): readonly CsvLine[] {
  try {
    return readCsv(csv, COLUMNS, MOST_LINES);
  } catch (error) {
    if (!(error instanceof CsvUnreadable)) throw error;
    const why = error.message;
    throw csvWrong([
      problem('csv', 'unreadable', { it: `Tabella non leggibile: ${why}`, en: `Unreadable table: ${why}` }),
    ]);
  }
}

function lineProblems({ line, cells }: CsvLine, classes: ReadonlySet<string>): readonly FieldProblem[] {
  const at = (field: string): string => `line ${line}: ${field}`;
  const formulas = Object.entries(cells).flatMap(([name, value]) =>
    FORMULA.test(value) ? [problem(at(name), 'formula', NO_FORMULA)] : [],
  );
  const long = Object.entries(cells).flatMap(([name, value]) =>
    value.length > LONGEST ? [problem(at(name), 'too-long', TOO_LONG)] : [],
  );
  const code = CODE.test(cells['code'] ?? '') ? [] : [problem(at('code'), 'invalid', WRONG_CODE)];
  const facts = wrongFacts(factsOf(cells), classes).map((wrong) => ({ ...wrong, field: at(wrong.field) }));
  return [...formulas, ...long, ...code, ...facts];
}

function repeated(lines: readonly CsvLine[]): readonly FieldProblem[] {
  const seen = new Set<string>();
  return lines.flatMap(({ line, cells }) => {
    const code = cells['code'] ?? '';
    if (!seen.has(code)) {
      seen.add(code);
      return [];
    }
    return [problem(`line ${line}: code`, 'repeated', REPEATED)];
  });
}

const inRegister = (lines: readonly CsvLine[], taken: ReadonlySet<string>): readonly FieldProblem[] =>
  lines.flatMap(({ line, cells }) =>
    taken.has(cells['code'] ?? '') ? [problem(`line ${line}: code`, 'taken', TAKEN)] : [],
  );

const problem = (field: string, code: string, message: Localized): FieldProblem => ({ field, code, message });

const csvWrong = (fields: readonly FieldProblem[]): DomainError =>
  new DomainError(
    'SYSTEM.CSV',
    'invalid',
    {
      it: 'La tabella va corretta: non è stato registrato nulla.',
      en: 'The table needs correcting: nothing was registered.',
    },
    { fields: fields.slice(0, MOST_PROBLEMS) },
  );

const NO_FORMULA = { it: 'Sembra una formula', en: 'Looks like a formula' };
const TOO_LONG = { it: `Al massimo ${LONGEST} caratteri`, en: `At most ${LONGEST} characters` };
const WRONG_CODE = { it: 'Serve un codice di inventario', en: 'An inventory code is needed' };
const REPEATED = { it: 'Codice già presente in una riga prima', en: 'Code given in a line before' };
const TAKEN = { it: 'Codice già nel registro', en: 'Code in the register already' };
