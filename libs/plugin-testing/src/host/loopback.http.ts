import { request as open, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { TransientPluginError, type PluginHttp, type PluginHttpRequest } from '@sportello/plugin-sdk';

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * The HTTP client of a test's context, as the host's own behaves: one connection a request, no redirects followed, an unreachable
 * other side is a `TransientPluginError`. Reaches this machine alone, over plain HTTP.
 */
export function loopbackHttp(signal: AbortSignal): PluginHttp {
  return async (request) => {
    const url = new URL(request.url);
    if (url.protocol !== 'http:' || !LOOPBACK.has(url.hostname)) {
      throw new Error(`a test asked for ${url.origin}: only http:// on this machine is reached`);
    }
    const message = await answer(url, request, signal);
    const headers = Object.entries(message.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]);
    return {
      status: message.statusCode ?? 0,
      headers: Object.fromEntries(headers) as Record<string, string>,
      body: new Uint8Array(await buffer(message)),
    };
  };
}

function answer(
  url: URL,
  { method, headers, body, timeout }: PluginHttpRequest,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const until = timeout === undefined ? signal : AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
  return new Promise((resolve, reject) => {
    const outgoing = open(url, { method, headers: { ...headers }, signal: until, agent: false }, resolve);
    outgoing.on('error', (cause) => {
      reject(new TransientPluginError(`${url.host} cannot be reached: ${cause.message}`, { cause }));
    });
    outgoing.end(body);
  });
}
