import { Controller, Get, Module } from '@nestjs/common';
import { APP_GUARD, MetadataScanner, NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SupplierTokens, TicketAccessTokens, TokenVerifier } from '@sportello/identity';
import { systemClock } from '@sportello/kernel';
import { ProblemFilter, silentLogger } from '@sportello/platform';
import { TenantDirectory } from '@sportello/tenancy';
import { randomBytes } from 'node:crypto';
import { AppModule } from '../src/app.module.js';
import { ACCESS, Public } from '../src/http/access.decorator.js';
import { AuthGuard } from '../src/http/auth.guard.js';
import { emptyProviders } from '../src/runtime/providers.js';

@Controller('things')
class ForgetfulController {
  @Get('forgotten')
  forgotten(): string {
    return 'secret';
  }

  @Get('open')
  @Public()
  open(): string {
    return 'for everybody';
  }
}

const key = randomBytes(32);

@Module({
  controllers: [ForgetfulController],
  providers: [
    Reflector,
    { provide: TokenVerifier, useValue: new TokenVerifier(key, systemClock) },
    { provide: TicketAccessTokens, useValue: new TicketAccessTokens(key, systemClock) },
    { provide: SupplierTokens, useValue: new SupplierTokens(key, systemClock) },
    { provide: TenantDirectory, useValue: {} },
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
})
class ForgetfulModule {}

describe('a route that does not say who may use it', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(ForgetfulModule, new FastifyAdapter(), { logger: false });
    app.useGlobalFilters(new ProblemFilter(silentLogger));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => app.close());

  it('is refused to everybody', async () => {
    const answer = await app.inject({ url: '/things/forgotten' });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).not.toContain('secret');
    expect((await app.inject({ url: '/things/open' })).body).toBe('for everybody');
  });

  it('is none of ours: each of them says it', () => {
    const controllers = AppModule.on(emptyProviders()).controllers ?? [];
    const scanner = new MetadataScanner();
    const silent = controllers.flatMap((type) => {
      const prototype = type.prototype as Record<string, object>;
      return scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata('path', prototype[name] ?? {}))
        .filter((name) => !Reflect.hasMetadata(ACCESS, prototype[name] ?? {}) && !Reflect.hasMetadata(ACCESS, type))
        .map((name) => `${type.name}.${name}`);
    });
    expect(controllers.length).toBeGreaterThan(8);
    expect(silent).toEqual([]);
  });
});
