import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '@sportello/kernel';
import { MOST_LINES, PluginLogTable, type KeptLine } from '@sportello/plugin-host';
import type { Command } from '../command.js';
import { EXIT } from '../exit.codes.js';
import { withInstance } from '../instance.js';
import { answer, JSON_OUTPUT, TENANT } from '../options.js';
import { said } from '../terminal.js';

/** Between two looks at what was said meanwhile, in milliseconds. */
const LOOK = 500;

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
    {
      name: 'follow',
      value: '',
      flag: true,
      help: {
        it: 'Continua con le righe nuove finché non è interrotto; con --json, un oggetto per riga',
        en: 'Goes on with new lines until it is stopped; with --json, one object a line',
      },
    },
    JSON_OUTPUT,
  ],
  help: {
    it: 'Le ultime righe di un’istanza, di qualunque processo; i segreti ne sono tolti',
    en: 'The newest lines of an instance, of whichever process; secrets are taken out of them',
  },
  async run(world, given) {
    const { terminal } = world;
    const { one, has } = given;
    const last = lastOf(one('last'));
    await withInstance(world, given, async ({ installation, tenant, name }) => {
      const table = new PluginLogTable(installation.unitOfWork);
      const lines = await table.newest(tenant, name, last);
      if (!has('follow')) {
        answer(terminal, has('json'), lines.map(shown), () =>
          lines.length === 0
            ? said(terminal, { it: 'Non ha ancora detto nulla.', en: 'It has said nothing yet.' })
            : lines.map(asText).join('\n'),
        );
        return;
      }
      const tell = (line: KeptLine): void => terminal.out(has('json') ? JSON.stringify(shown(line)) : asText(line));
      const stopped = world.untilStopped?.();
      lines.forEach(tell);
      await followed(lines.at(-1)?.id ?? '0', stopped, async (seen) => {
        const fresh = await table.after(tenant, name, seen, MOST_LINES);
        fresh.forEach(tell);
        return fresh.at(-1)?.id ?? seen;
      });
    });
    return EXIT.done;
  },
};

/** Looks again and again, from where the last look ended, until it is stopped. */
async function followed(
  first: string,
  stopped: AbortSignal | undefined,
  look: (seen: string) => Promise<string>,
): Promise<void> {
  for (let seen = first; stopped?.aborted !== true; seen = await look(seen)) await pause(LOOK);
}

const shown = ({ id: _, ...line }: KeptLine) => line;

const asText = ({ at, level, message, facts }: KeptLine): string =>
  `${at.toISOString()} ${level} ${message}${told(facts)}`;

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
