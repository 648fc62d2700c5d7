import { NestFactory } from '@nestjs/core';
import { CommandHandler, CqrsModule } from '@nestjs/cqrs';
import { CommandClaimsCheck } from './command-claims.check.js';

class Stamp {}

@CommandHandler(Stamp)
class FirstStamper {
  async execute() {}
}

@CommandHandler(Stamp)
class SecondStamper {
  async execute() {}
}

class House {}

const start = (providers: (new () => unknown)[]) =>
  NestFactory.createApplicationContext(
    { module: House, imports: [CqrsModule.forRoot()], providers: [CommandClaimsCheck, ...providers] },
    { logger: false, abortOnError: false },
  );

describe('handlers of one command', () => {
  it('keep the application from starting when there are two, because the bus would silently keep the last', async () => {
    await expect(start([FirstStamper, SecondStamper])).rejects.toThrow(
      'FirstStamper and SecondStamper both handle Stamp',
    );
  });

  it('are one: the application starts', async () => {
    const app = await start([FirstStamper]);
    await app.close();
  });
});
