import { ListenRunner } from '../inbound/listen.runner.js';
import { PollLoop, type Leases } from '../inbound/poll.loop.js';
import type { HostOptions, HostPorts } from './host.ports.js';
import type { PluginInstance } from './plugin.instance.js';

/** Milliseconds a stopping instance is waited for; what goes on longer is abandoned. */
const STOP_WITHIN = 15_000;

/** Lives one instance from STARTING to DISABLED. Starting never waits. */
export class InstanceRunner {
  #living: Promise<void> = Promise.resolve();

  constructor(
    private readonly ports: HostPorts,
    private readonly options: HostOptions,
    readonly instance: PluginInstance,
    private readonly leases: Leases,
  ) {}

  start(): void {
    if (!this.instance.callable) return this.instance.life.speaks(true);
    this.instance.life.move('STARTING');
    this.#living = this.#live().catch((error: unknown) => {
      const { tenant, name } = this.instance;
      this.ports.log.error({ tenant, instance: name, err: error }, 'the host failed to live an instance');
    });
  }

  /** Resolves when it is DISABLED; waits for what the instance is doing, not for ever. */
  async stop(): Promise<void> {
    const { life } = this.instance;
    if (life.state === 'DISABLED') return;
    this.instance.stop();
    const done = new AbortController();
    await Promise.race([this.#living, this.ports.timers.sleep(STOP_WITHIN, done.signal)]);
    done.abort();
    await this.instance.end();
    life.move('DISABLED');
    await life.settled();
  }

  async #live(): Promise<void> {
    const { contributes, stopped } = this.instance;
    const poll = contributes['channel.inbound.poll'];
    const listen = contributes['channel.inbound.listen'];
    if (this.options.inbound && poll !== undefined) {
      return new PollLoop(this.ports, this.options, this.instance, poll, this.leases).run();
    }
    // Polled or listening in other processes: this one reads what came in there, and has no say in how it is.
    if (!this.options.inbound && (poll !== undefined || listen !== undefined)) return;
    this.instance.life.speaks(true);
    if (listen !== undefined) return new ListenRunner(this.ports, this.instance, listen).run();
    const started = this.instance.keepTrying(stopped, async () => {
      await this.instance.check();
      this.instance.life.progressed();
      this.instance.life.runs();
    });
    await Promise.all([started, this.instance.startSending(stopped)]);
  }
}
