import type { PluginManifest } from '@sportello/plugin-sdk';
import type { WantedInstance } from '../ports/wanted-instances.js';
import { PluginFailure } from '@sportello/plugin-worker';

/** @throws PluginFailure `config` when the plugin is not known to work where the instance is wanted */
export function assertIsolation(manifest: PluginManifest, { isolation = 'in-process' }: WantedInstance): void {
  if (manifest.isolation.includes(isolation)) return;
  const known = manifest.isolation.join(', ');
  throw new PluginFailure('config', `${manifest.id} does not run with isolation ${isolation}; it runs with ${known}`, {
    field: 'isolation',
  });
}
