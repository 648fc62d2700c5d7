import type { Command } from '../command.js';
import { EXIT } from '../exit.codes.js';
import { knownTenant, withInstallation } from '../installation.js';
import { answer, JSON_OUTPUT, TENANT } from '../options.js';
import { said } from '../terminal.js';
import { operatorOf, trailOf } from '../trail.js';

export const subjectAnonymise: Command = {
  name: 'subject anonymise',
  arguments: ['PERSON'],
  options: [
    TENANT,
    {
      name: 'reason',
      value: 'TEXT',
      required: true,
      help: {
        it: 'Perché, per il registro, senza nominare la persona',
        en: 'Why, for the record, not naming the person',
      },
    },
    { name: 'keep-files', value: '', flag: true, help: { it: 'Lascia gli allegati', en: 'Keeps the attachments' } },
    JSON_OUTPUT,
  ],
  help: {
    it: 'Dimentica una persona ovunque: ciò che è stato fatto resta, e resta verificabile',
    en: 'Forgets a person everywhere: what was done stays, and stays verifiable',
  },
  async run(world, { arguments: [person = ''], one, has }) {
    const done = await withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, one('tenant') ?? '');
      const input = { person, reason: one('reason') ?? '', files: !has('keep-files') };
      return trailOf(world, installation).anonymiser.anonymise(operatorOf(tenant, 'anonymise'), input);
    });
    answer(world.terminal, has('json'), done, () =>
      said(world.terminal, {
        it: `Fatto: ${done.contacts} recapiti, ${done.tickets} richieste, ${done.files} allegati.`,
        en: `Done: ${done.contacts} contacts, ${done.tickets} tickets, ${done.files} attachments.`,
      }),
    );
    return EXIT.done;
  },
};
