import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import 'reflect-metadata';

/** Where @nestjs/cqrs writes on a handler what it handles; it exports no name for it. */
const CLAIMS = ['__commandHandler__', '__queryHandler__'] as const;

type Class = abstract new (...args: never[]) => unknown;

/** The bus keeps the last handler of a command and says nothing: two of them must keep the application from starting. */
@Injectable()
export class CommandClaimsCheck implements OnApplicationBootstrap {
  constructor(private readonly modules: ModulesContainer) {}

  onApplicationBootstrap(): void {
    const classes = [...this.modules.values()].flatMap(({ providers }) =>
      [...providers.values()].map(({ metatype }) => metatype).filter((metatype) => typeof metatype === 'function'),
    );
    assertOneClaimEach(new Set(classes as Class[]));
  }
}

/** @throws an Error naming the command and the handlers that both claim it */
export function assertOneClaimEach(handlers: Iterable<Class>): void {
  const claims = new Map<Class, Class>();
  for (const handler of handlers) {
    for (const key of CLAIMS) {
      const claimed = Reflect.getMetadata(key, handler) as Class | undefined;
      if (claimed === undefined) continue;
      const other = claims.get(claimed);
      if (other !== undefined)
        throw new Error(`${other.name} and ${handler.name} both handle ${claimed.name}: remove one`);
      claims.set(claimed, handler);
    }
  }
}
