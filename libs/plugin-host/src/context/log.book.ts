import type { Clock, Json, TenantId } from '@sportello/kernel';
import { censored, type Logger } from '@sportello/platform';
import { MOST_LINES, type LogLevel, type LogLine, type PluginLogTable } from '../database/plugin-log.table.js';
import type { Timers } from '../ports/timers.js';

/** Milliseconds in which lines gather before they are written together. */
const GATHER = 1_000;
/** Characters of a line's facts as JSON; more is told by its size alone. */
const MOST_FACTS = 4_000;

type Line = LogLine & { readonly instance: string };

/** Whose line it is. */
export interface LogOwner {
  readonly tenant: TenantId;
  readonly instance: string;
}

interface BookPorts {
  readonly table: Pick<PluginLogTable, 'append'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Logger;
}

/**
 * Keeps what instances say for the people of their tenant. Lines are written together now and then: an instance that talks
 * much costs little, and one that never stops loses its oldest lines, nobody else's.
 */
export class LogBook {
  readonly #waiting = new Map<TenantId, Line[]>();
  readonly #closing = new AbortController();
  #gathering: Promise<void> | undefined;
  #written: Promise<void> = Promise.resolve();

  constructor(private readonly ports: BookPorts) {}

  /** @param line its texts have had their secrets taken out */
  keep({ tenant, instance }: LogOwner, level: LogLevel, message: string, facts: Json = {}): void {
    const lines = this.#waiting.get(tenant) ?? [];
    lines.push({ instance, at: this.ports.clock.now(), level, message, facts: bounded(facts) });
    if (lines.length > MOST_LINES) dropOldest(lines, instance);
    this.#waiting.set(tenant, lines);
    this.#gathering ??= this.#gather();
  }

  /** Waits until all that was kept is written, what is on its way too; nothing gathers any more. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#gathering;
    await this.#write();
  }

  async #gather(): Promise<void> {
    await this.ports.timers.sleep(GATHER, this.#closing.signal);
    this.#gathering = undefined;
    await this.#write();
  }

  /** One write after the other: the next begins, and the last is waited for, when those before are done. */
  #write(): Promise<void> {
    this.#written = this.#written.then(() => this.#writeGathered());
    return this.#written;
  }

  async #writeGathered(): Promise<void> {
    const gathered = [...this.#waiting];
    this.#waiting.clear();
    for (const [tenant, lines] of gathered) {
      try {
        await this.ports.table.append(tenant, lines);
      } catch (error) {
        this.ports.log.warn({ tenant, lines: lines.length, err: error }, 'lines of instances could not be kept');
      }
    }
  }
}

function dropOldest(lines: Line[], instance: string): void {
  const own = lines.filter((line) => line.instance === instance);
  if (own.length > MOST_LINES) lines.splice(lines.indexOf(own[0] as Line), 1);
}

function bounded(facts: Json): Json {
  const clean = censored(facts) as Json;
  const size = JSON.stringify(clean).length;
  return size <= MOST_FACTS ? clean : { tooLong: size };
}
