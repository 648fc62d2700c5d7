import type { Api } from './api.js';

export interface Operation {
  readonly method: string;
  /** As published, with `{names}`. */
  readonly path: string;
  readonly id: string;
  readonly needsToken: boolean;
  /** Answered to whoever has logged in, in a browser; no token opens it. */
  readonly bySession: boolean;
  readonly parameters: readonly string[];
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, PublishedOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, PublishedResponse>>;
  };
}

export interface PublishedOperation {
  readonly operationId: string;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly responses: Readonly<Record<string, PublishedResponse>>;
}

export interface PublishedResponse {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

export const servedDocument = (api: Api): Promise<OpenApi> => api.get<OpenApi>('/openapi.json');

/** Every operation of the document that belongs to a tenant. */
export function tenantOperations({ paths }: OpenApi): Operation[] {
  return Object.entries(paths)
    .filter(([path]) => path.includes('{tenant}'))
    .flatMap(([path, item]) =>
      Object.entries(item).map(([method, { operationId, security = [] }]) => {
        const ways = new Set(security.flatMap((way) => Object.keys(way)));
        return {
          ...{ method: method.toUpperCase(), path, id: operationId },
          needsToken: ways.size > 0,
          bySession: ways.size > 0 && !ways.has('bearerAuth'),
          parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
        };
      }),
    );
}

/** @param values for the names in the path */
export function filledPath(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? `no-${name}`));
}
