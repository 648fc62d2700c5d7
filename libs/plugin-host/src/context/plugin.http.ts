import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { lookup as dnsLookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import {
  PermanentPluginError,
  TransientPluginError,
  type PluginHttpRequest,
  type PluginHttpResponse,
} from '@sportello/plugin-sdk';

/** Bytes of an answer that is read; a longer one is an error. */
const MAX_ANSWER = 32 * 1024 * 1024;
/** Milliseconds a request may take when it does not say. */
const TIMEOUT = 30_000;

const inside = insideNetworks();

/**
 * HTTP for one instance. Addresses inside the network are reached only under host names the instance's settings contain:
 * there an operator has written them. The address is judged when the connection is made, so a name that changes its
 * address between look-up and connection (DNS rebinding) gains nothing. Redirects are not followed.
 */
export async function pluginHttp(
  settings: unknown,
  request: PluginHttpRequest,
  signal: AbortSignal,
): Promise<PluginHttpResponse> {
  const url = new URL(request.url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new PermanentPluginError(`no HTTP to ${url.protocol}`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const named = mentions(settings, host);
  if (!named && isIP(host) !== 0 && isInside(host)) throw refused(host);
  const timeout = AbortSignal.timeout(request.timeout ?? TIMEOUT);
  const message = await send(url, request, AbortSignal.any([signal, timeout]), named ? dnsLookup : outsideOnly);
  return { status: message.statusCode ?? 0, headers: headersOf(message), body: await bodyOf(message) };
}

function send(
  url: URL,
  { method, headers, body }: PluginHttpRequest,
  signal: AbortSignal,
  lookup: LookupFunction,
): Promise<IncomingMessage> {
  const open = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const outgoing = open(url, { method, headers: { ...headers }, signal, lookup, agent: false }, resolve);
    outgoing.on('error', (cause) => reject(cause.name === 'PermanentPluginError' ? cause : unreachable(url, cause)));
    outgoing.end(body);
  });
}

const outsideOnly: LookupFunction = (host, options, callback) => {
  dnsLookup(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, []);
    if (addresses.some(({ address }) => isInside(address))) return callback(refused(host), []);
    const [first] = addresses;
    if (options.all === true || first === undefined) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};

function headersOf(message: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

async function bodyOf(message: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > MAX_ANSWER) {
      message.destroy();
      throw new PermanentPluginError(`the answer is longer than ${MAX_ANSWER} bytes`);
    }
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function unreachable(url: URL, cause: Error): TransientPluginError {
  return new TransientPluginError(`${url.host} cannot be reached: ${cause.message}`, { cause });
}

function refused(host: string): PermanentPluginError {
  return new PermanentPluginError(`${host} is inside the network and not named in the settings`);
}

/** Whether a setting is this host, or a URL or address list that names it. */
function mentions(settings: unknown, host: string): boolean {
  if (typeof settings === 'string') return settings.split(/[\s,;/@:[\]]+/).includes(host);
  return (
    settings !== null && typeof settings === 'object' && Object.values(settings).some((value) => mentions(value, host))
  );
}

function isInside(address: string): boolean {
  return inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** Special-purpose ranges that are not the public internet (RFC 6890). */
function insideNetworks(): BlockList {
  const list = new BlockList();
  const v4: [string, number][] = [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ];
  const v6: [string, number][] = [
    ['::', 127],
    ['fc00::', 7],
    ['fe80::', 10],
    ['ff00::', 8],
    ['64:ff9b::', 96],
  ];
  for (const [network, bits] of v4) list.addSubnet(network, bits, 'ipv4');
  for (const [network, bits] of v6) list.addSubnet(network, bits, 'ipv6');
  return list;
}
