import type { components, paths } from './generated/helpdesk-api.js';

/** A shape the server's document names, e.g. `Schema<'TicketView'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

type Below<Prefix extends string> = {
  [Path in keyof paths as Path extends `${Prefix}${infer Rest}` ? Rest : never]: paths[Path];
};

/** Addresses below `/rest/helpdesk/v1/{tenant}`, e.g. `/tickets/{number}`. */
export type HelpdeskRoutes = Below<'/rest/helpdesk/v1/{tenant}'>;
/** Addresses below `/rest/suppliers/v1/{tenant}`. */
export type SupplierRoutes = Below<'/rest/suppliers/v1/{tenant}'>;

export type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The routes that know a verb. */
export type RoutesOf<Routes, V extends Verb> = {
  [Route in keyof Routes]: Routes[Route] extends Record<V, { responses: unknown }> ? Route : never;
}[keyof Routes] &
  string;

export type OperationOf<Routes, Route extends keyof Routes, V extends Verb> = V extends keyof Routes[Route]
  ? Routes[Route][V]
  : never;

type Json<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : undefined;
type Good = 200 | 201 | 202;

/** What an operation answers when all goes well. */
export type AnswerOf<Operation> = Operation extends { responses: infer Answers }
  ? Json<Answers[keyof Answers & Good]>
  : never;

type PathOf<Operation> = Operation extends { parameters: { path: infer Names } } ? Omit<Names, 'tenant'> : object;
type QueryOf<Operation> = Operation extends { parameters: { query?: infer Query } } ? NonNullable<Query> : never;
type BodyOf<Operation> = Operation extends { requestBody?: infer Body }
  ? NonNullable<Body> extends { content: { 'application/json': infer Given } }
    ? Given
    : never
  : never;
type NeedsBody<Operation> = Operation extends { requestBody: { content: { 'application/json': unknown } } }
  ? true
  : false;

/** Given with any request. */
export interface Beside {
  /** The key of one user action (Idempotency-Key), kept on every retry of it. */
  readonly key?: string | undefined;
  /** The version that was seen (If-Match). */
  readonly version?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Files: instead of a body. */
  readonly form?: FormData | undefined;
  /** Milliseconds. */
  readonly deadlineMs?: number | undefined;
  readonly keepalive?: boolean | undefined;
}

/** What is given to a route: its path's names, its query, its body. */
export type GivenTo<Operation> = Beside &
  (object extends PathOf<Operation> ? { readonly path?: PathOf<Operation> } : { readonly path: PathOf<Operation> }) &
  ([QueryOf<Operation>] extends [never] ? object : { readonly query?: QueryOf<Operation> }) &
  ([BodyOf<Operation>] extends [never]
    ? object
    : NeedsBody<Operation> extends true
      ? { readonly body: BodyOf<Operation> } | { readonly form: FormData; readonly body?: never }
      : { readonly body?: BodyOf<Operation> });

/** Nothing need be given to a route without names in its path and without a body. */
export type Given<Operation> =
  object extends GivenTo<Operation> ? [given?: GivenTo<Operation>] : [given: GivenTo<Operation>];
