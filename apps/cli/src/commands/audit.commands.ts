import { readFile } from 'node:fs/promises';
import type { TenantId } from '@sportello/kernel';
import { PostgresAcrossTenants } from '@sportello/platform';
import { FAULTS, listDigests, readDigests, type Finding, type SignedDigest } from '@sportello/trail';
import type { Command } from '../command.js';
import { usage } from '../command-line.js';
import { EXIT } from '../exit.codes.js';
import { knownTenant, withInstallation, type Installation } from '../installation.js';
import { JSON_OUTPUT, TENANT } from '../options.js';
import { said, type Terminal } from '../terminal.js';
import { trailOf } from '../trail.js';

export const auditVerify: Command = {
  name: 'audit verify',
  arguments: [],
  options: [
    { ...TENANT, required: false, help: { it: 'Ente; tutti se non è indicato', en: 'Tenant; all when left out' } },
    {
      name: 'digest',
      value: 'FILE',
      many: true,
      help: {
        it: 'Impronte conservate altrove, una per riga, con cui confrontare',
        en: 'Digests kept elsewhere, one a line, to compare with',
      },
    },
    JSON_OUTPUT,
  ],
  help: {
    it: 'Trova ogni atto modificato, rimosso o spostato, anche da chi amministra la base dati',
    en: 'Finds every act that was changed, removed or moved, by whoever administers the database too',
  },
  async run(world, { one, all, has }) {
    const kept = (await Promise.all(all('digest').map(digestsIn))).flat();
    const { terminal } = world;
    const found = await withInstallation(world, async (installation) => {
      const { verifier } = trailOf(world, installation);
      let findings = 0;
      for (const tenant of await wanted(installation, one('tenant'))) {
        const own = kept.filter(({ digest }) => digest.tenant === tenant);
        const verified = await verifier.verify(tenant, (finding) => tell(terminal, finding, has('json')), own);
        findings += verified.findings;
        terminal.out(
          has('json')
            ? JSON.stringify({ tenant, ...verified })
            : said(terminal, {
                it: `${tenant}: ${verified.events} atti di ${verified.records} storie, ${verified.digests} impronte, ${verified.findings} irregolarità`,
                en: `${tenant}: ${verified.events} acts of ${verified.records} histories, ${verified.digests} digests, ${verified.findings} faults`,
              }),
        );
      }
      return findings;
    });
    return found === 0 ? EXIT.done : EXIT.refused;
  },
};

export const auditDigest: Command = {
  name: 'audit digest',
  arguments: [],
  options: [
    TENANT,
    {
      name: 'take',
      value: '',
      flag: true,
      help: { it: 'Prende prima quella di ieri, se manca', en: 'Takes yesterday’s first, if it is missing' },
    },
    {
      name: 'last',
      value: 'N',
      help: { it: 'Quante, dalla più recente; 1 se non indicato', en: 'How many, newest first; 1 when left out' },
    },
    { name: 'key', value: '', flag: true, help: { it: 'Scrive la chiave pubblica', en: 'Writes the public key' } },
  ],
  help: {
    it: 'Scrive le impronte giornaliere firmate, una per riga, da conservare altrove',
    en: 'Writes the signed daily digests, one a line, to be kept elsewhere',
  },
  async run(world, { one, has }) {
    const last = one('last') ?? '1';
    if (!/^[1-9]\d{0,4}$/.test(last)) throw usage('--last vuole un numero', '--last needs a number');
    await withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, one('tenant') ?? '');
      const { digests, seal } = trailOf(world, installation);
      if (has('take')) await digests.take(tenant, (await installation.directory.current(tenant)).zone);
      if (has('key')) world.terminal.out(seal.publicKey.trimEnd());
      const found = await installation.unitOfWork.run({ tenant }, (tx) => listDigests(tx, Number(last), null));
      for (const signed of found) world.terminal.out(JSON.stringify(signed));
    });
    return EXIT.done;
  },
};

async function wanted(installation: Installation, tenant: string | undefined): Promise<readonly TenantId[]> {
  if (tenant !== undefined) return [await knownTenant(installation, tenant)];
  const all = await new PostgresAcrossTenants(installation.database.dataSource).tenants();
  return all.map((entry) => entry.tenant);
}

async function digestsIn(file: string): Promise<readonly SignedDigest[]> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw usage(`«${file}» non si legge`, `"${file}" cannot be read`);
  return readDigests(text);
}

function tell(terminal: Terminal, finding: Finding, asJson: boolean): void {
  const { tenant, log, number, seq, fault } = finding;
  if (asJson) return terminal.out(JSON.stringify(finding));
  const where = `${tenant} ${log} ${number}${seq === null ? '' : ` #${seq}`}`;
  terminal.err(`${where}: ${said(terminal, FAULTS[fault])}`);
}
