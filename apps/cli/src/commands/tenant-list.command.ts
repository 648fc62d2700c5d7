import type { Command } from '../command.js';
import { EXIT } from '../exit.codes.js';
import { withInstallation } from '../installation.js';
import { said, table } from '../terminal.js';

export const tenantList: Command = {
  name: 'tenant list',
  arguments: [],
  options: [],
  help: { it: 'Elenca gli enti con la revisione in vigore', en: 'Lists the tenants with the revision in force' },
  async run(world) {
    const { terminal } = world;
    const rows = await withInstallation(world, async ({ directory }) => {
      const found: string[][] = [];
      for (const { tenant, status } of await directory.list()) {
        const current = await directory.find(tenant);
        const from = current?.effectiveFrom.toISOString() ?? '-';
        found.push([
          tenant,
          status,
          String(current?.revision ?? '-'),
          from,
          current ? said(terminal, current.name) : '-',
        ]);
      }
      return found;
    });
    const headings = said(terminal, {
      it: 'ENTE STATO REVISIONE DAL NOME',
      en: 'TENANT STATUS REVISION FROM NAME',
    }).split(' ');
    terminal.out(table(headings, rows));
    return EXIT.done;
  },
};
