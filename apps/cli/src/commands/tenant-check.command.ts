import { checkTenantSource } from '@sportello/tenancy';
import type { Command } from '../command.js';
import { EXIT } from '../exit.codes.js';
import { problemLines } from '../problem.lines.js';
import { tenantChecks } from '../tenant-checks.js';
import { readTenantFile } from '../tenant-file.js';
import { said } from '../terminal.js';

export const tenantCheck: Command = {
  name: 'tenant check',
  arguments: ['FILE…'],
  options: [],
  help: { it: 'Controlla file di enti; non serve la base dati', en: 'Checks tenant files; no database is needed' },
  async run(world, { arguments: files }) {
    const { terminal } = world;
    const checks = await tenantChecks(world);
    let wrong = 0;
    for (const file of files) {
      const result = checkTenantSource(await readTenantFile(file), { ...checks, file });
      if (result.ok) {
        terminal.out(`${file}: ${said(terminal, { it: 'corretto', en: 'correct' })}`);
        continue;
      }
      wrong++;
      for (const line of problemLines(terminal, result.error)) terminal.err(line);
    }
    return wrong === 0 ? EXIT.done : EXIT.refused;
  },
};
