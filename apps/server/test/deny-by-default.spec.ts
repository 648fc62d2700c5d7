import { Controller, Get, Module } from '@nestjs/common';
import { APP_GUARD, NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SupplierTokens, TicketAccessTokens, TokenVerifier } from '@sportello/identity';
import { ProblemFilter, silentLogger } from '@sportello/platform';
import { TenantDirectory } from '@sportello/tenancy';
import { AppModule } from '../src/app.module.js';
import { May } from '../src/http/access.decorator.js';
import { AuthGuard } from '../src/http/auth.guard.js';
import { SessionAuthenticator } from '../src/identity/session.authenticator.js';
import { MachineAuthenticator } from '../src/machines/machine.authenticator.js';
import { everyRouteNamesItsRight, rightsOfRoutes } from '../src/rights/route.rights.js';
import { emptyProviders } from '../src/runtime/providers.js';

const nothing = (provide: abstract new (...given: never[]) => object) => ({ provide, useValue: {} });

@Controller('things')
class ForgetfulController {
  @Get('forgotten')
  forgotten(): string {
    return 'secret';
  }

  @Get('open')
  @May('status.read')
  open(): string {
    return 'for everybody';
  }
}

@Module({
  controllers: [ForgetfulController],
  providers: [
    Reflector,
    // Neither route has anybody known: what knows people and machines is not asked.
    ...[TokenVerifier, TicketAccessTokens, SupplierTokens, TenantDirectory].map(nothing),
    ...[MachineAuthenticator, SessionAuthenticator].map(nothing),
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

  it('keeps the server from starting, were it one of ours', () => {
    expect(() => everyRouteNamesItsRight([ForgetfulController])).toThrow('GET /things/forgotten');
    const routes = rightsOfRoutes(AppModule.on(emptyProviders()).controllers ?? []);
    expect(routes.length).toBeGreaterThan(100);
    expect(routes.filter(({ right }) => right === null)).toEqual([]);
  });
});
