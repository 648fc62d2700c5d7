import { randomUUID } from 'node:crypto';
import { DomainError } from '@sportello/kernel';
import { ConfigPluginError, PluginError } from '@sportello/plugin-sdk';
import type { CurrentTenant } from '@sportello/tenancy';
import type { WantedInstance } from '@sportello/plugin-host';
import type { Command } from '../command.js';
import { EXIT } from '../exit.codes.js';
import { knownTenant, operator, withInstallation } from '../installation.js';
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
  async run(world, { arguments: [name = ''], one, has }) {
    const { terminal } = world;
    const trouble = await withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, one('tenant') ?? '');
      const wanted = instanceOf(await installation.directory.current(tenant), name);
      const host = await trialHost(world, installation);
      const ctx = { tenant, actor: operator(), correlationId: randomUUID() };
      return host.tryOut(ctx, wanted).then(() => null, troubleOf);
    });
    const facts = { instance: name, works: trouble === null, ...trouble };
    answer(terminal, has('json'), facts, () => {
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

function instanceOf({ channels, routing, notifications }: CurrentTenant, name: string): WantedInstance {
  const instances = [
    ...channels.map(({ instance, plugin, settings }) => ({ name: instance, plugin, settings })),
    ...routing.rules.map((rule) => ({ name: rule.name, plugin: rule.plugin, settings: rule.settings })),
    { name: notifications.instance, plugin: notifications.plugin, settings: notifications.settings },
  ];
  const found = instances.find((instance) => instance.name === name);
  if (found !== undefined) return { ...found, enabled: true };
  throw new DomainError('PLUGIN.INSTANCE_NOT_FOUND', 'not-found', {
    it: `L’istanza «${name}» non esiste.`,
    en: `There is no instance "${name}".`,
  });
}
