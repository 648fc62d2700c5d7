import { PluginInstanceTable, type InstanceHealth } from '@sportello/plugin-host';
import type { Command } from '../command.js';
import { EXIT } from '../exit.codes.js';
import { knownTenant, withInstallation } from '../installation.js';
import { answer, JSON_OUTPUT, TENANT } from '../options.js';
import { said, table } from '../terminal.js';

export const pluginHealth: Command = {
  name: 'plugin health',
  arguments: [],
  options: [TENANT, JSON_OUTPUT],
  help: {
    it: 'Come stanno le istanze di un ente, e che cosa si può fare',
    en: 'How the instances of a tenant are, and what can be done',
  },
  async run(world, { one, has }) {
    const { terminal } = world;
    const stored = await withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, one('tenant') ?? '');
      return new PluginInstanceTable(installation.unitOfWork, world.clock).list(tenant);
    });
    const facts = stored.map(({ name, plugin, wanted, state, health, lastProgressAt }) => ({
      instance: name,
      plugin,
      wanted,
      state,
      since: health?.since ?? null,
      lastProgressAt: lastProgressAt?.toISOString() ?? null,
      reason: health?.reason ?? null,
      field: health?.field ?? null,
      advice: health?.advice ?? null,
      sending: sendingOf(health),
    }));
    const headings = said(terminal, { it: 'ISTANZA PLUGIN STATO DAL', en: 'INSTANCE PLUGIN STATE SINCE' }).split(' ');
    answer(terminal, has('json'), facts, () => {
      if (facts.length === 0) {
        return said(terminal, { it: 'Nessuna istanza è ancora partita.', en: 'No instance has started yet.' });
      }
      const rows = facts.map(({ instance, plugin, state, since }) => [instance, plugin, state, since ?? '-']);
      const sends = said(terminal, { it: 'invio', en: 'sending' });
      const troubles = facts
        .flatMap(({ instance, sending, ...taking }) => [
          { of: instance, ...taking },
          { of: `${instance} (${sends})`, reason: sending?.reason ?? null, advice: sending?.advice ?? null },
        ])
        .filter(({ reason }) => reason !== null)
        .map(({ of, reason, advice }) => `${of}: ${reason}${advice ? `\n  ${said(terminal, advice)}` : ''}`);
      return [table(headings, rows), ...troubles].join('\n');
    });
    return EXIT.done;
  },
};

/** How sending is, of an instance that takes in as well; health kept by an older release does not say. */
function sendingOf(
  health: InstanceHealth | null,
): Pick<InstanceHealth, 'state' | 'since' | 'reason' | 'field' | 'advice'> | null {
  const { sending = null } = health ?? {};
  if (sending === null) return null;
  const { state, since, reason, field, advice } = sending;
  return { state, since, reason, field, advice };
}
