import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Buses } from './services.js';

/** The application's buses, for what is made before the application. Using them earlier is a fault of the start. */
export class LateBuses implements Buses {
  #commands: CommandBus | null = null;
  #queries: QueryBus | null = null;

  readonly commands: Buses['commands'] = { execute: (command: never) => this.#ready(this.#commands).execute(command) };
  readonly queries: Buses['queries'] = { execute: (query: never) => this.#ready(this.#queries).execute(query) };

  arrive(commands: CommandBus, queries: QueryBus): void {
    this.#commands = commands;
    this.#queries = queries;
  }

  #ready<B>(bus: B | null): B {
    if (bus === null) throw new Error('a command was given before the application was there');
    return bus;
  }
}
