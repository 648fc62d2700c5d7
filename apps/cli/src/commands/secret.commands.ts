import { tenantId } from '@sportello/kernel';
import { platformSettings } from '@sportello/platform';
import { encryptedSecrets, type EncryptedSecrets } from '@sportello/plugin-host';
import type { Command, World } from '../command.js';
import { usage } from '../command-line.js';
import { EXIT } from '../exit.codes.js';
import { answer, JSON_OUTPUT, TENANT } from '../options.js';
import { said, table } from '../terminal.js';

const store = ({ env }: World): Promise<EncryptedSecrets> => encryptedSecrets(platformSettings(env), env);

export const secretSet: Command = {
  name: 'secret set',
  arguments: ['NAME'],
  options: [TENANT],
  help: {
    it: 'Custodisce, cifrato, il segreto che arriva in ingresso; il file dell’ente lo chiama store:NAME',
    en: 'Keeps, encrypted, the secret that comes on standard input; the tenant’s file calls it store:NAME',
  },
  async run(world, { arguments: [name = ''], one }) {
    // Never an argument: those are seen by everybody on the machine, and remembered by the shell.
    const value = (await world.input()).replace(/\r?\n$/, '');
    if (value === '') throw usage('il segreto va scritto in ingresso', 'the secret is read from standard input');
    await (await store(world)).set(tenantId(one('tenant') ?? ''), name, value);
    world.terminal.out(said(world.terminal, { it: `Custodito: store:${name}`, en: `Kept: store:${name}` }));
    return EXIT.done;
  },
};

export const secretList: Command = {
  name: 'secret list',
  arguments: [],
  options: [TENANT, JSON_OUTPUT],
  help: { it: 'Nomi dei segreti custoditi, mai i valori', en: 'Names of the secrets kept, never their values' },
  async run(world, { one, has }) {
    const { terminal } = world;
    const kept = await (await store(world)).list(tenantId(one('tenant') ?? ''));
    const facts = kept.map(({ name, state }) => ({ name, reference: `store:${name}`, state }));
    answer(terminal, has('json'), facts, () =>
      facts.length === 0
        ? said(terminal, { it: 'Nessun segreto.', en: 'No secrets.' })
        : table(
            said(terminal, { it: 'RIFERIMENTO CHIAVE', en: 'REFERENCE KEY' }).split(' '),
            facts.map(({ reference, state }) => [reference, state]),
          ),
    );
    return EXIT.done;
  },
};

export const secretDelete: Command = {
  name: 'secret delete',
  arguments: ['NAME'],
  options: [TENANT],
  help: { it: 'Elimina un segreto custodito', en: 'Deletes a secret that is kept' },
  async run(world, { arguments: [name = ''], one }) {
    const was = await (await store(world)).delete(tenantId(one('tenant') ?? ''), name);
    (was ? world.terminal.out : world.terminal.err)(
      said(world.terminal, was ? { it: 'Eliminato.', en: 'Deleted.' } : { it: 'Non c’è.', en: 'There is none.' }),
    );
    return was ? EXIT.done : EXIT.notFound;
  },
};

export const secretRotate: Command = {
  name: 'secret rotate',
  arguments: [],
  options: [JSON_OUTPUT],
  help: {
    it: 'Cifra di nuovo con la chiave attuale ciò che apre la precedente (SPORTELLO_FORMER_SECRET)',
    en: 'Encrypts anew with the present key what the former one opens (SPORTELLO_FORMER_SECRET)',
  },
  async run(world, { has }) {
    const { rotated, unreadable } = await (await store(world)).rotate();
    answer(world.terminal, has('json'), { rotated, unreadable }, () =>
      said(world.terminal, {
        it: `Cifrati di nuovo: ${rotated.length}. Illeggibili, da custodire di nuovo: ${unreadable.join(', ') || '0'}.`,
        en: `Encrypted anew: ${rotated.length}. Unreadable, to be set again: ${unreadable.join(', ') || '0'}.`,
      }),
    );
    return unreadable.length === 0 ? EXIT.done : EXIT.refused;
  },
};
