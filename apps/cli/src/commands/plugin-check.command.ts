import { randomUUID } from 'node:crypto';
import { ConfigPluginError, PluginError } from '@sportello/plugin-sdk';
import { instanceOf } from '@sportello/tenancy';
import type { Command } from '../command.js';
import { EXIT } from '../exit.codes.js';
import { operator } from '../installation.js';
import { withInstance } from '../instance.js';
import { answer, JSON_OUTPUT, TENANT } from '../options.js';
import { said } from '../terminal.js';
import { trialHost } from '../trial.host.js';

export const pluginCheck: Command = {
  name: 'plugin check',
  arguments: ['INSTANCE'],
  options: [TENANT, JSON_OUTPUT],
  help: {
    it: 'Prova le impostazioni di un’istanza, collegandosi da qui; dice il campo e il motivo',
    en: 'Tries the settings of an instance, connecting from here; tells the field and the reason',
  },
  async run(world, given) {
    const { terminal } = world;
    const [name = ''] = given.arguments;
    const trouble = await withInstance(world, given, async ({ installation, tenant, current }) => {
      const settingsVersion = current.settingsVersions?.[name];
      const wanted = {
        ...instanceOf(current, name),
        enabled: true,
        ...(settingsVersion === undefined ? {} : { settingsVersion }),
      };
      const host = await trialHost(world, installation);
      const ctx = { tenant, actor: operator(), correlationId: randomUUID() };
      return host.tryOut(ctx, wanted).then(() => null, troubleOf);
    });
    const facts = { instance: name, works: trouble === null, ...trouble };
    answer(terminal, given.has('json'), facts, () => {
      if (trouble === null) return said(terminal, { it: `${name}: funziona`, en: `${name}: works` });
      return [name, trouble.field, trouble.reason].filter((word) => word !== null).join(': ');
    });
    return trouble === null ? EXIT.done : EXIT.refused;
  },
};

/** What a plugin says of its settings; anything else is this program's own failure. */
function troubleOf(error: unknown): { verdict: string; field: string | null; reason: string } {
  if (!(error instanceof PluginError)) throw error;
  const field = error instanceof ConfigPluginError ? error.field : null;
  return { verdict: error.verdict, field, reason: error.message };
}
