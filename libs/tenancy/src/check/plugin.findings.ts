import { isMapping, places, textsAt, type Place } from './document.walk.js';
import type { NameIndex } from './names.index.js';
import type { KnownPlugin, PluginCatalogue } from './plugin-catalogue.port.js';
import { settingReferenceFindings } from './setting-reference.findings.js';
import { settingsFindings } from './settings.findings.js';
import type { Finding } from './tenant.problem.js';
import { didYouMean } from './wording.js';

/** Where plugins are used, and what they must be able to do there. */
const USES: readonly { readonly pattern: string; readonly point: RegExp; readonly what: string }[] = [
  { pattern: 'channels.*', point: /^channel\./, what: 'channel.*' },
  { pattern: 'routing.rules.*', point: /^routing\.rule$/, what: 'routing.rule' },
  { pattern: 'notifications', point: /^notifier$/, what: 'notifier' },
  { pattern: 'escalation.suppliers.*.instance', point: /^escalation\.connector$/, what: 'escalation.connector' },
];

/** Plugins that are not there or do something else, and settings they would refuse. */
export function pluginFindings(document: unknown, names: NameIndex, catalogue: PluginCatalogue): readonly Finding[] {
  return USES.flatMap(({ pattern, point, what }) =>
    places(document, pattern).flatMap((use) => {
      const [id] = textsAt(use.value, 'plugin');
      if (id === undefined) return [];
      const plugin = catalogue.find(id);
      if (plugin === undefined) return [unknownPlugin(use, id, catalogue)];
      if (!plugin.contributes.some((offered) => point.test(offered))) return [wrongPoint(use, id, what)];
      return [...wrongIsolation(use, id, plugin), ...findingsOfSettings(document, use, names, plugin)];
    }),
  );
}

/** An instance runs in-process unless its entry says otherwise. */
function wrongIsolation(use: Place, id: string, { isolation: known }: KnownPlugin): readonly Finding[] {
  const [wanted] = textsAt(use.value, 'isolation');
  if (known === undefined || known.includes(wanted ?? 'in-process')) return [];
  const [tiers, said] = [known.join(', '), wanted ?? 'in-process'];
  return [
    {
      path: [...use.path, wanted === undefined ? 'plugin' : 'isolation'],
      code: 'TENANT.WRONG_ISOLATION',
      text: {
        it: `il plugin «${id}» non funziona con «isolation: ${said}»; valori ammessi: ${tiers}`,
        en: `plugin "${id}" does not run with "isolation: ${said}"; must be one of: ${tiers}`,
      },
    },
  ];
}

function findingsOfSettings(document: unknown, use: Place, names: NameIndex, plugin: KnownPlugin): readonly Finding[] {
  const settings = isMapping(use.value) ? use.value['settings'] : undefined;
  if (!isMapping(settings)) return [];
  const place = { path: [...use.path, 'settings'], value: settings };
  return [
    ...settingsFindings(place, plugin.settingsJsonSchema),
    ...settingReferenceFindings(document, place, names, plugin.settingsJsonSchema),
  ];
}

function unknownPlugin(use: Place, id: string, catalogue: PluginCatalogue): Finding {
  const guess = didYouMean(id, catalogue.ids?.() ?? []);
  return {
    path: [...use.path, 'plugin'],
    code: 'TENANT.UNKNOWN_PLUGIN',
    text: { it: `il plugin «${id}» non è installato${guess.it}`, en: `plugin "${id}" is not installed${guess.en}` },
  };
}

function wrongPoint(use: Place, id: string, what: string): Finding {
  return {
    path: [...use.path, 'plugin'],
    code: 'TENANT.WRONG_PLUGIN',
    text: { it: `il plugin «${id}» non offre ${what}`, en: `plugin "${id}" does not offer ${what}` },
  };
}
