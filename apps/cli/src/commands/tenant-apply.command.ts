import { checkTenantSource, TenantInvalidError, TenantRevisions } from '@sportello/tenancy';
import type { Command, World } from '../command.js';
import { effectiveDate } from '../effective.date.js';
import { EXIT } from '../exit.codes.js';
import { operator, withInstallation } from '../installation.js';
import { REASON, reasonGiven } from '../options.js';
import { tenantChecks } from '../tenant-checks.js';
import { readTenantFile } from '../tenant-file.js';
import { said } from '../terminal.js';

export const tenantApply: Command = {
  name: 'tenant apply',
  arguments: ['FILE'],
  options: [
    {
      name: 'effective',
      value: 'DATE',
      help: {
        it: 'Quando entra in vigore, nel fuso dell’ente: 2026-10-01 o 2026-10-01T08:00; subito se non è indicata',
        en: 'When it takes effect, in the tenant’s zone: 2026-10-01 or 2026-10-01T08:00; at once when left out',
      },
    },
    REASON,
  ],
  help: {
    it: 'Applica il file di un ente come nuova revisione; con un errore non applica nulla',
    en: 'Applies a tenant file as a new revision; with an error, nothing is applied',
  },
  async run(world, given) {
    const {
      arguments: [file = ''],
      one,
    } = given;
    const reason = reasonGiven(given);
    const checks = await tenantChecks(world);
    const source = await readTenantFile(file);
    const checked = checkTenantSource(source, { ...checks, file });
    if (!checked.ok) throw new TenantInvalidError(checked.error);
    const when = one('effective');
    const effective = when === undefined ? {} : { effectiveFrom: effectiveDate(when, checked.value.zone) };
    const applied = await withInstallation(world, ({ unitOfWork }) =>
      new TenantRevisions(unitOfWork, world.clock, checks).applySource(source, {
        by: operator(),
        file,
        ...effective,
        ...reason,
      }),
    );
    world.terminal.out(sentence(world, applied));
    return EXIT.done;
  },
};

function sentence(
  { terminal }: World,
  { tenant, outcome, revision, effectiveFrom }: Awaited<ReturnType<TenantRevisions['applySource']>>,
): string {
  const from = effectiveFrom.toISOString();
  return outcome === 'applied'
    ? said(terminal, {
        it: `${tenant}: revisione ${revision}, in vigore dal ${from}`,
        en: `${tenant}: revision ${revision}, in force from ${from}`,
      })
    : said(terminal, {
        it: `${tenant}: nulla di nuovo, resta la revisione ${revision}`,
        en: `${tenant}: nothing new, revision ${revision} stays`,
      });
}
