import { Controller, Get, Post } from '@nestjs/common';
import { May } from '../http/access.decorator.js';
import { everyRouteNamesItsRight, rightsOfRoutes } from './route.rights.js';

@Controller('rest/things/:tenant')
@May('ticket.read')
class Things {
  @Get(':thing')
  show(): void {}

  @Post(':thing/change')
  @May('ticket.work')
  change(): void {}

  notARoute(): void {}
}

@Controller('forgotten')
class Forgotten {
  @Get()
  @May('status.read')
  thought(): void {}

  @Post('about')
  about(): void {}
}

describe('Rights of routes', () => {
  it('are those of the route, else those of its controller', () => {
    expect(rightsOfRoutes([Things])).toEqual([
      { method: 'GET', path: '/rest/things/{tenant}/{thing}', right: 'ticket.read', handler: 'Things.show' },
      { method: 'POST', path: '/rest/things/{tenant}/{thing}/change', right: 'ticket.work', handler: 'Things.change' },
    ]);
  });

  it('keep the server from starting when a route names none', () => {
    expect(() => everyRouteNamesItsRight([Things, Forgotten])).toThrow(
      /name no right .*: POST \/forgotten\/about \(Forgotten\.about\)$/,
    );
    expect(everyRouteNamesItsRight([Things])).toEqual([Things]);
  });
});
