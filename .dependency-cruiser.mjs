// Who may import whom. Each rule's comment says what to import instead; test/architecture/import-rules.spec.ts
// runs these rules over the house, and over a deliberately bad one to prove that each of them bites.

const TEST_FILE = '\\.spec\\.tsx?$|^(libs|plugins|apps)/[^/]+/test/';
const FRAMEWORK = '(^|/)node_modules/(@nestjs|typeorm|rxjs|fastify|@fastify)/';
const STORAGE_AND_WIRE = '(^|/)node_modules/(typeorm|@nestjs/typeorm|pg|graphile-worker|fastify|@fastify)/';
const OTHER_PACKAGES = '^(libs|plugins|apps)/';
const package_ = (name) => `^libs/${name}/`;

/** A package of libs/ that may import only the packages listed (and itself). */
const onlyImports = (name, allowed) => ({
  name: `${name}-imports-only`,
  comment: `libs/${name} may import ${allowed.length > 0 ? allowed.map((one) => `@sportello/${one}`).join(', ') : 'no other package'}. Move what you need down into one of these, or invert the dependency with a port that the caller implements.`,
  severity: 'error',
  from: { path: package_(name), pathNot: TEST_FILE },
  to: { path: OTHER_PACKAGES, pathNot: [package_(name), ...allowed.map(package_)] },
});

export default {
  forbidden: [
    {
      name: 'resolvable',
      comment:
        'The import leads nowhere. Relative imports end in .js; packages are imported by name and listed in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'These files need each other. Give what they share a file of its own, which both import.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'packages-by-name',
      comment:
        'Another package is imported by its name (@sportello/kernel), never by a path into its folder: export what you need from its index.ts.',
      severity: 'error',
      from: { path: '^(libs|plugins|apps)/([^/]+)/' },
      to: {
        path: OTHER_PACKAGES,
        pathNot: '^$1/$2/',
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased-workspace'],
      },
    },
    onlyImports('kernel', []),
    onlyImports('business-time', ['kernel']),
    onlyImports('service-levels', ['kernel', 'business-time']),
    onlyImports('rosters', ['kernel', 'business-time']),
    onlyImports('plugin-sdk', ['kernel']),
    onlyImports('mail', ['kernel', 'plugin-sdk']),
    onlyImports('drop-folder', ['kernel', 'plugin-sdk']),
    onlyImports('plugin-worker', ['kernel', 'plugin-sdk']),
    onlyImports('plugin-testing', ['kernel', 'plugin-sdk', 'plugin-worker']),
    {
      name: 'pure-packages-have-no-framework',
      comment:
        'These packages are plain TypeScript, usable without Nest or a database: put the adapter in libs/platform, libs/plugin-host or an infrastructure folder.',
      severity: 'error',
      from: {
        path: '^libs/(kernel|business-time|service-levels|rosters|plugin-sdk|plugin-worker|plugin-testing|mail|drop-folder)/',
        pathNot: TEST_FILE,
      },
      to: { path: FRAMEWORK },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Domain code imports @sportello/kernel, @sportello/business-time, @sportello/service-levels, its own domain folder and hashing (node:crypto) only. What talks to the outside is a port in application, implemented in infrastructure.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: TEST_FILE },
      to: { pathNot: ['^libs/$1/src/domain/', '^libs/(kernel|business-time|service-levels)/', '^crypto$'] },
    },
    {
      name: 'application-knows-no-infrastructure',
      comment:
        'Application code imports domain and ports. Declare a port (an interface with a token) beside the use case and let infrastructure implement it.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/application/', pathNot: TEST_FILE },
      to: { path: `^libs/[^/]+/src/infrastructure/|${STORAGE_AND_WIRE}` },
    },
    {
      name: 'libs-import-no-apps-or-plugins',
      comment:
        'Libraries know neither the applications nor any plugin. Let apps/server pass in what the library needs; plugins are reached through @sportello/plugin-host.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|plugins)/' },
    },
    {
      name: 'plugin-host-knows-no-tickets',
      comment:
        'The plugin host works without the core: emit a fact through one of its ports, and let the bridge in apps/server issue the command.',
      severity: 'error',
      from: { path: package_('plugin-host') },
      to: { path: '^libs/(ticketing|intake|tenancy|escalation|routing|identity)/' },
    },
    {
      name: 'plugins-import-the-sdk-only',
      comment:
        'A plugin imports @sportello/plugin-sdk, @sportello/mail, @sportello/drop-folder and its own npm dependencies (its tests also @sportello/plugin-testing). Return facts: the core issues the commands.',
      severity: 'error',
      from: { path: '^plugins/([^/]+)/', pathNot: TEST_FILE },
      to: { path: OTHER_PACKAGES, pathNot: ['^plugins/$1/', '^libs/(plugin-sdk|mail|drop-folder)/'] },
    },
    {
      name: 'plugin-tests-import-the-kit-only',
      comment:
        'A plugin is tested through @sportello/plugin-testing: what a test needs of the host belongs there. Tests across packages live in test/.',
      severity: 'error',
      from: { path: `^plugins/([^/]+)/(test/|.*\\.spec\\.ts$)` },
      to: { path: OTHER_PACKAGES, pathNot: ['^plugins/$1/', '^libs/(plugin-sdk|mail|drop-folder|plugin-testing)/'] },
    },
    {
      name: 'plugins-have-no-framework',
      comment:
        'A plugin is plain TypeScript, not a Nest module: everything it may use comes in its context (@sportello/plugin-sdk).',
      severity: 'error',
      from: { path: '^plugins/', pathNot: TEST_FILE },
      to: { path: FRAMEWORK },
    },
    {
      name: 'apps-import-libs-only',
      comment:
        'Applications import libraries. Code that two applications share is a library; plugins are loaded by @sportello/plugin-host from their manifests.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: TEST_FILE },
      to: { path: '^(apps|plugins)/', pathNot: '^apps/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    exclude: { path: '(^|/)(dist|fixtures|templates)/' },
    // Imports of types count: they bind packages as tightly as any other.
    parser: 'tsc',
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@sportello/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
