import { ApiFailure } from './failure.js';
import { requestAnswer, type ApiRequest, type Method } from './request.js';
import type { AnswerOf, Beside, Given, HelpdeskRoutes, OperationOf, RoutesOf, SupplierRoutes, Verb } from './routes.js';
import type { Language } from './types.js';

/** For whom the requests are, and as whom they are made. */
export interface ApiSetting {
  readonly tenant: string;
  readonly language: Language;
  /** Bearer of a private link; without it, the session of the browser. */
  readonly token?: string;
  /** X-CSRF-Token of the session, as it is now. */
  readonly proof?: () => string | undefined;
  /** Told of a refusal for want of a session; resolves to whether the request is to be made once more. */
  readonly refused?: (failure: ApiFailure) => Promise<boolean>;
}

type Call<Routes, V extends Verb> = <Route extends RoutesOf<Routes, V>>(
  route: Route,
  ...given: Given<OperationOf<Routes, Route, V>>
) => Promise<AnswerOf<OperationOf<Routes, Route, V>>>;

/** The operations of the server's document, by their address below the tenant. They throw ApiFailure. */
export interface Api<Routes = HelpdeskRoutes> {
  readonly get: Call<Routes, 'get'>;
  readonly post: Call<Routes, 'post'>;
  readonly put: Call<Routes, 'put'>;
  readonly patch: Call<Routes, 'patch'>;
  readonly delete: Call<Routes, 'delete'>;
  /** The bytes of a file. */
  readonly file: (route: RoutesOf<Routes, 'get'>, given?: Loose) => Promise<Blob>;
  /** Where a route is, e.g. for a link that downloads an export. */
  readonly href: (route: RoutesOf<Routes, 'get'>, given?: Pick<Loose, 'path' | 'query'>) => string;
}

/** What a call is given, as the types above have checked it. */
export interface Loose extends Beside {
  readonly path?: object;
  readonly query?: object;
  readonly body?: object;
}

const FILE_DEADLINE_MS = 120_000;

export const helpdeskApi = (setting: ApiSetting): Api => apiBelow<HelpdeskRoutes>('/rest/helpdesk/v1', setting);
export const supplierApi = (setting: ApiSetting): Api<SupplierRoutes> =>
  apiBelow<SupplierRoutes>('/rest/suppliers/v1', setting);

function apiBelow<Routes>(base: string, setting: ApiSetting): Api<Routes> {
  const href = (route: string, given: Loose = {}) => `${base}/${setting.tenant}${addressOf(route, given)}`;
  const answer = (method: Method, route: string, given: Loose = {}) =>
    asked(setting, {
      ...{ path: href(route, given), method, language: setting.language, json: given.body, form: given.form },
      ...{ idempotencyKey: given.key, version: given.version, signal: given.signal, keepalive: given.keepalive },
      deadlineMs: given.deadlineMs,
    });
  const call =
    <V extends Verb>(method: Method): Call<Routes, V> =>
    async (route, ...[given]) =>
      (await bodyOf(await answer(method, route, given))) as AnswerOf<OperationOf<Routes, typeof route, V>>;
  return {
    ...{ get: call('GET'), post: call('POST'), put: call('PUT'), patch: call('PATCH'), delete: call('DELETE') },
    file: async (route, given) => (await answer('GET', route, { deadlineMs: FILE_DEADLINE_MS, ...given })).blob(),
    href,
  };
}

/** One request; after a refusal that the session's keeper has dealt with, once more, under the same key. */
async function asked(setting: ApiSetting, request: ApiRequest): Promise<Response> {
  const { token } = setting;
  const send = () =>
    requestAnswer(
      token === undefined ? { ...request, session: true, proof: setting.proof?.() } : { ...request, token },
    );
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof ApiFailure) || setting.refused === undefined || !isOfSession(error)) throw error;
    if (!(await setting.refused(error))) throw error;
    return send();
  }
}

/** Not who may do what, but who is there: the session ended, or another window began a new one. */
function isOfSession({ status, problem }: ApiFailure): boolean {
  const code = problem?.code ?? '';
  return (status === 401 && /^AUTH\.(?:SESSION|TOKEN)_/.test(code)) || (status === 403 && code === 'AUTH.CSRF');
}

async function bodyOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

/** The address of a route with its names and its query filled in. */
export function addressOf(route: string, { path = {}, query = {} }: Pick<Loose, 'path' | 'query'>): string {
  const names = new Map<string, unknown>(Object.entries(path));
  const filled = route.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(written(names.get(name))));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query as Record<string, unknown>)) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (written(one) !== '') asked.append(name, written(one));
    }
  }
  return asked.size === 0 ? filled : `${filled}?${asked.toString()}`;
}

/** Names and queries are words, numbers and flags; anything else is left out. */
function written(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
