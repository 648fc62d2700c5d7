// How Jest loads a suite here: by Node's own `import`, without a virtual machine, so that a worker loads once what its
// suites share. Hooks, time limits, reports and workers remain Jest's. See docs/adr/0120-suites-without-a-virtual-machine.md.
const { createRequire, register } = require('node:module');
const { pathToFileURL } = require('node:url');
const { SourceMaps } = require('./source-maps.cjs');

// Packages are read from source because `npm test` starts Node with `-C @sportello/source`, which reaches workers and threads.
const LOADER = '../../libs/platform/test/support/typescript-loader.mjs';
const sourceMaps = new SourceMaps();
let registered = false;

module.exports = class NativeRuntime {
  constructor() {
    if (registered) return;
    register(LOADER, pathToFileURL(__filename));
    registered = true;
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(path) {
    return import(pathToFileURL(path));
  }

  requireModule(path) {
    return require(path);
  }

  // What Jest keeps of a suite stands in this module and on the globals: each suite has its own.
  requireInternalModule(path) {
    delete require.cache[path];
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    return createRequire(__filename)(path);
  }

  teardown() {
    const state = Object.getOwnPropertySymbols(globalThis).find((one) => one.description === 'JEST_STATE_SYMBOL');
    if (state !== undefined) delete globalThis[state];
  }

  getSourceMaps() {
    return sourceMaps;
  }

  // Asked of every runtime; globals are there already, and coverage is not measured.
  setGlobalsForRuntime() {}
  enterTestCode() {}
  leaveTestCode() {}
  getAllCoverageInfoCopy() {}
  getAllV8CoverageInfoCopy() {}
};
