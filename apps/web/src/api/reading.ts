import type { Loose } from './api.js';
import type { AnswerOf, Given, HelpdeskRoutes, OperationOf, RoutesOf } from './routes.js';

type Got<Route extends RoutesOf<HelpdeskRoutes, 'get'>> = OperationOf<HelpdeskRoutes, Route, 'get'>;

/** A question to the server that may be asked now or later: its route, and what it is given. */
export interface Reading<Answer = unknown> {
  readonly route: RoutesOf<HelpdeskRoutes, 'get'>;
  readonly given: Pick<Loose, 'path' | 'query'>;
  /** Never there: it says of which kind the answer is. */
  readonly answer?: Answer;
}

/** As `api.get`, checked in the same way, but without asking. */
export const reading = <Route extends RoutesOf<HelpdeskRoutes, 'get'>>(
  route: Route,
  ...[given]: Given<Got<Route>>
): Reading<AnswerOf<Got<Route>>> => ({ route, given: given ?? {} });
