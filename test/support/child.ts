import { spawn, type ChildProcess } from 'node:child_process';

/** A program under test or one of its peers, with what it said. */
export class Child {
  readonly #process: ChildProcess;
  readonly #ended: Promise<void>;
  #said = '';

  constructor(
    command: string,
    args: readonly string[],
    options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
  ) {
    // A group of its own, so that what it starts can be ended with it.
    this.#process = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    this.#process.stdout?.on('data', (chunk: Buffer) => (this.#said += chunk.toString('utf8')));
    this.#process.stderr?.on('data', (chunk: Buffer) => (this.#said += chunk.toString('utf8')));
    this.#ended = new Promise((resolve) => {
      this.#process.once('exit', () => resolve());
      this.#process.once('error', (error) => {
        this.#said += String(error);
        resolve();
      });
    });
    CHILDREN.add(this);
    void this.#ended.then(() => CHILDREN.delete(this));
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  get running(): boolean {
    return this.pid !== 0 && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Standard output and error so far. */
  get said(): string {
    return this.#said;
  }

  /** Ends it as its operator would; by force, with all it started, after `patience` milliseconds. */
  async stop(signal: NodeJS.Signals = 'SIGTERM', patience = 35_000): Promise<void> {
    if (!this.running) return;
    this.#process.kill(signal);
    const late = setTimeout(() => this.#killGroup(), patience);
    await this.#ended;
    clearTimeout(late);
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    if (this.running) this.#process.kill('SIGKILL');
    await this.#ended;
  }

  /** At once, with everything it started. */
  killNow(): void {
    if (this.running) this.#killGroup();
  }

  #killGroup(): void {
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch {
      // It was quicker.
    }
  }
}

const CHILDREN = new Set<Child>();

// A test run that is interrupted leaves no servers behind.
process.once('exit', () => CHILDREN.forEach((child) => child.killNow()));
