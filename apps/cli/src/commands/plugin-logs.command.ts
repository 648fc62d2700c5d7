import { DomainError } from '@sportello/kernel';
import { MOST_LINES, PluginLogTable } from '@sportello/plugin-host';
import { instanceOf } from '@sportello/tenancy';
import type { Command } from '../command.js';
import { EXIT } from '../exit.codes.js';
import { knownTenant, withInstallation } from '../installation.js';
import { answer, JSON_OUTPUT, TENANT } from '../options.js';
import { said } from '../terminal.js';

export const pluginLogs: Command = {
  name: 'plugin logs',
  arguments: ['INSTANCE'],
  options: [
    TENANT,
    {
      name: 'last',
      value: 'N',
      help: { it: `Quante righe, al più ${MOST_LINES}`, en: `How many lines, at most ${MOST_LINES}` },
    },
    JSON_OUTPUT,
  ],
  help: {
    it: 'Le ultime righe di un’istanza, di qualunque processo; i segreti ne sono tolti',
    en: 'The newest lines of an instance, of whichever process; secrets are taken out of them',
  },
  async run(world, { arguments: [name = ''], one, has }) {
    const { terminal } = world;
    const last = lastOf(one('last'));
    const lines = await withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, one('tenant') ?? '');
      instanceOf(await installation.directory.current(tenant), name);
      return new PluginLogTable(installation.unitOfWork).newest(tenant, name, last);
    });
    answer(terminal, has('json'), lines, () =>
      lines.length === 0
        ? said(terminal, { it: 'Non ha ancora detto nulla.', en: 'It has said nothing yet.' })
        : lines
            .map(({ at, level, message, facts }) => `${at.toISOString()} ${level} ${message}${told(facts)}`)
            .join('\n'),
    );
    return EXIT.done;
  },
};

const told = (facts: unknown): string => {
  const text = JSON.stringify(facts);
  return text === '{}' ? '' : ` ${text}`;
};

function lastOf(text: string | undefined): number {
  if (text === undefined) return MOST_LINES;
  const last = Number(text);
  if (Number.isInteger(last) && last >= 1 && last <= MOST_LINES) return last;
  throw new DomainError('CLI.USAGE', 'invalid', {
    it: `--last è un numero da 1 a ${MOST_LINES}.`,
    en: `--last is a number from 1 to ${MOST_LINES}.`,
  });
}
