import 'reflect-metadata';
import { RequestMethod, type Type } from '@nestjs/common';
import { MetadataScanner } from '@nestjs/core';
import type { Right } from '@sportello/identity';
import { ACCESS, type Access } from '../http/access.decorator.js';

/** Where @Controller and @Get, @Post… leave the address and the method. */
const PATH = 'path';
const METHOD = 'method';

/** A route, and the right it asks for; null when it names none. */
export interface RouteRight {
  readonly method: string;
  /** With `{names}`, as in the OpenAPI document. */
  readonly path: string;
  readonly right: Right | null;
  /** Where it is in the code. */
  readonly handler: string;
}

/** The routes of these controllers, as they are declared. */
export function rightsOfRoutes(controllers: readonly Type[]): readonly RouteRight[] {
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as Readonly<Record<string, object>>;
    return new MetadataScanner().getAllMethodNames(prototype).flatMap((name): RouteRight[] => {
      const handler = prototype[name];
      const method = handler === undefined ? undefined : metadata<RequestMethod>(METHOD, handler);
      if (handler === undefined || method === undefined) return [];
      const access = metadata<Access>(ACCESS, handler) ?? metadata<Access>(ACCESS, controller);
      return [
        {
          method: RequestMethod[method],
          path: joined(metadata<string>(PATH, controller), metadata<string>(PATH, handler)),
          right: access?.right ?? null,
          handler: `${controller.name}.${name}`,
        },
      ];
    });
  });
}

/** Denied by default: a route nobody thought about is not served, and neither is the rest. @returns the same controllers */
export function everyRouteNamesItsRight(controllers: Type[]): Type[] {
  const nameless = rightsOfRoutes(controllers).filter(({ right }) => right === null);
  if (nameless.length > 0) {
    const list = nameless.map(({ method, path, handler }) => `${method} ${path} (${handler})`).join(', ');
    throw new Error(`routes that name no right (see May in http/access.decorator.ts): ${list}`);
  }
  return controllers;
}

const metadata = <T>(key: string, of: object): T | undefined => Reflect.getMetadata(key, of) as T | undefined;

function joined(...parts: readonly (string | undefined)[]): string {
  const path = parts
    .flatMap((part) => (part ?? '').split('/'))
    .filter((part) => part !== '')
    .map((part) => (part.startsWith(':') ? `{${part.slice(1)}}` : part));
  return `/${path.join('/')}`;
}
