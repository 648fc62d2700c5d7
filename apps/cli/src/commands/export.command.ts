import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { scopeOf, type ExportedPart } from '@sportello/trail';
import type { Command, Option, World } from '../command.js';
import { usage } from '../command-line.js';
import { EXIT } from '../exit.codes.js';
import { knownTenant, withInstallation } from '../installation.js';
import { TENANT } from '../options.js';
import { said } from '../terminal.js';
import { operatorOf, trailOf } from '../trail.js';

const OUT: Option = {
  name: 'out',
  value: 'FILE',
  required: true,
  help: { it: 'Archivio zip da scrivere; non deve esserci già', en: 'Zip archive to write; must not be there yet' },
};

const TICKET: Option = {
  name: 'ticket',
  value: 'NUMBER',
  help: {
    it: 'Solo questa richiesta, con gli originali di messaggi e ricevute',
    en: 'This ticket alone, with the originals of messages and receipts',
  },
};

export const tenantArchive: Command = {
  name: 'export',
  arguments: [],
  options: [TENANT, TICKET, OUT],
  help: {
    it: 'Scrive le richieste di un ente con atti, messaggi, allegati e prove, in un archivio firmato',
    en: 'Writes a tenant’s tickets with acts, messages, attachments and evidence into a signed archive',
  },
  run: (world, { one }) => archive(world, one('tenant') ?? '', given('ticket', one('ticket')), one('out') ?? ''),
};

export const subjectExport: Command = {
  name: 'subject export',
  arguments: ['PERSON'],
  options: [TENANT, OUT],
  help: {
    it: 'Scrive tutto ciò che si conserva di una persona (artt. 15 e 20 del Regolamento UE 2016/679)',
    en: 'Writes everything that is kept of a person (Regulation EU 2016/679, art. 15 and 20)',
  },
  run: (world, { arguments: [person = ''], one }) => archive(world, one('tenant') ?? '', { person }, one('out') ?? ''),
};

const given = (name: keyof ExportedPart, value: string | undefined): ExportedPart =>
  value === undefined ? {} : { [name]: value };

async function archive(world: World, id: string, part: ExportedPart, out: string) {
  if ((await stat(out).catch(() => null)) !== null) throw usage(`«${out}» c’è già`, `"${out}" is there already`);
  await withInstallation(world, async (installation) => {
    const tenant = await knownTenant(installation, id);
    const { unitOfWork } = installation;
    const restricted = true;
    const scope = { restricted, ...(await unitOfWork.run({ tenant }, (tx) => scopeOf(tx, part, restricted))) };
    const write = (bytes: Readable): Promise<void> =>
      pipeline(bytes, createWriteStream(out, { flags: 'wx', mode: 0o600 }));
    await trailOf(world, installation).exporter.write(operatorOf(tenant, 'export'), scope, write);
  });
  world.terminal.out(said(world.terminal, { it: `Scritto: ${out}`, en: `Written: ${out}` }));
  return EXIT.done;
}
