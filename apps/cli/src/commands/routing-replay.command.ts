import { DomainError } from '@sportello/kernel';
import { MOST_REPLAYED } from '@sportello/routing';
import { checkTenantSource, TenantInvalidError, type TenantConfiguration } from '@sportello/tenancy';
import type { Command, World } from '../command.js';
import { usage } from '../command-line.js';
import { effectiveDate } from '../effective.date.js';
import { EXIT } from '../exit.codes.js';
import { replayLines } from '../routing/routing.lines.js';
import { SEES_ALL, withRouting } from '../routing/routing.trials.js';
import { tenantChecks } from '../tenant-checks.js';
import { readTenantFile } from '../tenant-file.js';

/** Tickets read when nothing else is said. */
const USUAL_LIMIT = 500;

export const routingReplay: Command = {
  name: 'routing replay',
  arguments: [],
  options: [
    { name: 'tenant', value: 'TENANT', required: true, help: { it: 'Ente', en: 'Tenant' } },
    {
      name: 'file',
      value: 'FILE',
      required: true,
      help: { it: 'File dell’ente, non ancora applicato', en: 'The tenant’s file, not applied yet' },
    },
    {
      name: 'since',
      value: 'DATE',
      help: { it: 'Solo le richieste aperte da allora', en: 'Only tickets opened since then' },
    },
    {
      name: 'limit',
      value: 'N',
      help: {
        it: `Quante richieste al massimo, fino a ${MOST_REPLAYED}; ${USUAL_LIMIT} se non indicato`,
        en: `How many tickets at most, up to ${MOST_REPLAYED}; ${USUAL_LIMIT} when left out`,
      },
    },
  ],
  help: {
    it: 'Che cosa cambierebbe, sulle richieste passate, con un altro file; non cambia nulla',
    en: 'What another file would have changed on past tickets; changes nothing',
  },
  async run(world, { one }) {
    const id = one('tenant') ?? '';
    const limit = limitOf(one('limit'));
    const candidate = await candidateIn(world, one('file') ?? '', id);
    const report = await withRouting(world, id, ({ ctx, tenant, trials }) => {
      const text = one('since');
      const since = text === undefined ? null : effectiveDate(text, tenant.zone);
      return trials.replay(ctx, candidate, { since, limit, ...SEES_ALL });
    });
    for (const line of replayLines(world.terminal, report)) world.terminal.out(line);
    return EXIT.done;
  },
};

/** @throws TenantInvalidError; DomainError CLI.OTHER_TENANT when the file is somebody else's */
async function candidateIn(world: World, file: string, id: string): Promise<TenantConfiguration> {
  // Not held to its name: a draft is often kept beside the file in force.
  const checked = checkTenantSource(await readTenantFile(file), await tenantChecks(world));
  if (!checked.ok) throw new TenantInvalidError(checked.error.map((problem) => ({ ...problem, file })));
  if (checked.value.tenant === id) return checked.value;
  throw new DomainError('CLI.OTHER_TENANT', 'invalid', {
    it: `Il file ${file} è di ${checked.value.tenant}, non di ${id}.`,
    en: `The file ${file} is of ${checked.value.tenant}, not of ${id}.`,
  });
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return USUAL_LIMIT;
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= MOST_REPLAYED) return limit;
  throw usage(`--limit vuole un numero da 1 a ${MOST_REPLAYED}`, `--limit needs a number from 1 to ${MOST_REPLAYED}`);
}
