import { fileURLToPath } from 'node:url';
import { mainModule, WorkerThreads } from '@sportello/plugin-worker';

/** Within Sportello's repository the kit and the plugins are read from source, everywhere else as they were built. */
const FROM_SOURCE = import.meta.url.endsWith('.ts');
const SOURCE = '@sportello/source';

/** Threads limited as the host's are, with the contract's own first code. */
export const contractThreads = FROM_SOURCE
  ? new WorkerThreads({
      entry: new URL('../../test/support/contract.worker.mjs', import.meta.url),
      execArgv: ['-C', SOURCE, '--disable-warning=ExperimentalWarning'],
    })
  : new WorkerThreads({ entry: new URL('./contract.main.js', import.meta.url), execArgv: [] });

/** `file:` URL of the module a worker loads the plugin of this package from. */
export const pluginModule = (folder: URL): Promise<string> =>
  mainModule(fileURLToPath(folder), FROM_SOURCE ? [SOURCE] : []);
