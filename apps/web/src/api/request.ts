import { keepEarly, takeEarly } from './early.answers.js';
import { ApiFailure, isPassing, parseProblem, parseRetryAfter } from './failure.js';
import type { Language } from './types.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface ApiRequest {
  readonly path: string;
  readonly language: Language;
  readonly method?: Method;
  readonly token?: string;
  /** By the session of the browser: its cookie goes along. */
  readonly session?: boolean;
  /** X-CSRF-Token of the session, needed by whatever changes something. */
  readonly proof?: string | undefined;
  /** X-Chat-Key: whose conversation it is. */
  readonly chatKey?: string | undefined;
  /** Makes a send safe to repeat: the server gives the first answer again. */
  readonly idempotencyKey?: string | undefined;
  /** The version that was seen (If-Match): what somebody changed meanwhile is not written over. */
  readonly version?: number | undefined;
  readonly form?: FormData | undefined;
  /** Sent as JSON; not together with a form. */
  readonly json?: object | undefined;
  readonly deadlineMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The page is being left: the browser sends it all the same. */
  readonly keepalive?: boolean | undefined;
}

const RETRY_WAITS_MS = [500, 1500];
const READ_DEADLINE_MS = 15_000;
const SEND_DEADLINE_MS = 120_000;

/** The answer's JSON, taken at the server's word as `T`. Throws ApiFailure; an aborted request throws AbortError. */
export async function requestJson<T>(request: ApiRequest): Promise<T> {
  return (await (await requestAnswer(request)).json()) as T;
}

/** Asks before the page that wants to know is there: the first request for the same takes the answer. */
export function requestEarly(request: ApiRequest): void {
  const answer = attempt(request).catch((error: unknown) => {
    // What failed in passing is asked for again, as patiently as ever.
    if (error instanceof ApiFailure && isPassing(error)) return null;
    throw error;
  });
  keepEarly(keyOf(request), answer);
}

/** Repeats what failed in passing, but only requests that may be repeated: reads, and sends that carry a key. */
export async function requestAnswer(request: ApiRequest): Promise<Response> {
  // Without one it is sent in this very moment: a page that is being left has no other.
  const early = takeEarly(keyOf(request));
  const answer = early === null ? null : await early;
  if (answer !== null) return answer;
  const repeatable = (request.method ?? 'GET') === 'GET' || request.idempotencyKey !== undefined;
  for (const wait of repeatable ? RETRY_WAITS_MS : []) {
    try {
      return await attempt(request);
    } catch (error) {
      if (!(error instanceof ApiFailure) || !isPassing(error)) throw error;
      await pause(wait, request.signal);
    }
  }
  return attempt(request);
}

async function attempt(request: ApiRequest): Promise<Response> {
  const deadline = AbortSignal.timeout(request.deadlineMs ?? (request.form ? SEND_DEADLINE_MS : READ_DEADLINE_MS));
  const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline;
  let answer: Response;
  try {
    answer = await fetch(request.path, {
      method: request.method ?? 'GET',
      headers: headersOf(request),
      credentials: request.session ? 'same-origin' : 'omit',
      cache: 'no-store',
      keepalive: request.keepalive ?? false,
      signal,
      ...(request.form ? { body: request.form } : {}),
      ...(request.json ? { body: JSON.stringify(request.json) } : {}),
    });
    if (answer.ok) return answer;
  } catch (cause) {
    if (request.signal?.aborted) throw cause;
    throw new ApiFailure(deadline.aborted ? 'deadline' : 'unreachable', 0, undefined, undefined, { cause });
  }
  const problem = parseProblem(await answer.text().catch(() => ''), answer.status);
  throw new ApiFailure('problem', answer.status, problem, parseRetryAfter(answer.headers.get('Retry-After')));
}

/** Only what is read by the session of the browser can have been asked for early; the language is part of the question. */
function keyOf({ method = 'GET', session = false, path, language }: ApiRequest): string {
  return `${method} ${session ? 'session' : ''} ${language} ${path}`;
}

function headersOf(request: ApiRequest): Record<string, string> {
  return {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': request.language,
    ...(request.json ? { 'Content-Type': 'application/json' } : {}),
    ...(request.token ? { Authorization: `Bearer ${request.token}` } : {}),
    ...(request.proof ? { 'X-CSRF-Token': request.proof } : {}),
    ...(request.chatKey ? { 'X-Chat-Key': request.chatKey } : {}),
    ...(request.idempotencyKey ? { 'Idempotency-Key': request.idempotencyKey } : {}),
    ...(request.version === undefined ? {} : { 'If-Match': `"${request.version}"` }),
  };
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('Aborted', 'AbortError'));
    });
  });
}
