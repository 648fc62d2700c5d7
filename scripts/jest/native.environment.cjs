// The globals of a suite are those of its process. What Jest puts in place of some of them belongs to one suite.
module.exports = class NativeEnvironment {
  global = globalThis;
  #own = { console: globalThis.console, exit: process.exit };

  async setup() {}

  async teardown() {
    globalThis.console = this.#own.console;
    process.exit = this.#own.exit;
  }

  getVmContext() {
    return null;
  }
};
