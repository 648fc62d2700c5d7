import { EXTENSION_POINTS, manifestSchema, SDK_VERSION, type PluginManifest } from '@sportello/plugin-sdk';
import semver from 'semver';
import { z } from 'zod';
import { refusal, type PluginRefusal } from './plugin.refusal.js';

/** Judges a manifest before any code of its plugin has run. @returns the manifest, or why it is refused */
export function checkManifest(
  plugin: string,
  raw: unknown,
): { readonly manifest: PluginManifest } | { readonly refused: PluginRefusal } {
  const parsed = manifestSchema.safeParse(raw);
  if (!parsed.success) {
    return { refused: refusal(plugin, 'manifest-invalid', 'a valid plugin.json', z.prettifyError(parsed.error)) };
  }
  const manifest = parsed.data;
  if (!semver.satisfies(SDK_VERSION, manifest.host)) {
    return { refused: refusal(plugin, 'host-range', `plugin SDK ${manifest.host}`, `plugin SDK ${SDK_VERSION}`) };
  }
  const speaks = new Map<string, number>(Object.entries(EXTENSION_POINTS));
  const foreign = manifest.contributes.find(({ point, apiVersion }) => speaks.get(point) !== apiVersion);
  if (foreign !== undefined) {
    const known = speaks.get(foreign.point);
    const found = known === undefined ? 'no such extension point' : `version ${known}`;
    return { refused: refusal(plugin, 'api-version', `${foreign.point} version ${foreign.apiVersion}`, found) };
  }
  return { manifest };
}
