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

/**
 * HTTP for one instance. Addresses inside the network are reached only under host names the instance's settings contain:
 * there an operator has written them. A name reaches this machine itself only when it is `localhost`: whoever owns a name
 * decides where it points. Link-local addresses, where clouds keep their credentials, are never reached. The address is
 * judged when the connection is made, so a name that changes its address between look-up and connection (DNS rebinding)
 * gains nothing. Redirects are not followed.
 */
export async function pluginHttp(
  settings: unknown,
  request: PluginHttpRequest,
  signal: AbortSignal,
  resolveName: LookupFunction = dnsLookup,
): Promise<PluginHttpResponse> {
  const url = new URL(request.url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new PermanentPluginError(`no HTTP to ${url.protocol}`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const named = mentions(settings, host);
  const forbidden = named ? (host === 'localhost' || isIP(host) !== 0 ? NEVER : OWN) : INSIDE;
  if (isIP(host) !== 0 && isWithin(forbidden, host)) throw refused(host);
  const timeout = AbortSignal.timeout(request.timeout ?? TIMEOUT);
  const message = await send(url, request, AbortSignal.any([signal, timeout]), lookupBut(forbidden, resolveName));
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

const lookupBut =
  (forbidden: BlockList, resolveName: LookupFunction): LookupFunction =>
  (host, options, callback) => {
    resolveName(host, { ...options, all: true }, (error, found) => {
      const addresses = Array.isArray(found) ? found : [];
      if (error !== null) return callback(error, []);
      if (addresses.some(({ address }) => isWithin(forbidden, address))) return callback(refused(host), []);
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
  return new PermanentPluginError(`${host} is inside the network, where the settings name nothing that may be reached`);
}

/** Whether a setting is this host, or a URL or address list that names it. */
function mentions(settings: unknown, host: string): boolean {
  if (typeof settings === 'string') return settings.split(/[\s,;/@:[\]]+/).includes(host);
  return (
    settings !== null && typeof settings === 'object' && Object.values(settings).some((value) => mentions(value, host))
  );
}

function isWithin(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

type Network = readonly [address: string, bits: number, family: 'ipv4' | 'ipv6'];

// Special-purpose ranges that are not the public internet (RFC 6890).
const LINK_LOCAL: readonly Network[] = [
  ['169.254.0.0', 16, 'ipv4'],
  ['fe80::', 10, 'ipv6'],
];
const THIS_MACHINE: readonly Network[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];
const PRIVATE: readonly Network[] = [
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['fc00::', 7, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
];

/** Out of reach whatever the settings say. */
const NEVER = blockList(LINK_LOCAL);
/** Out of reach for a name that the settings contain. */
const OWN = blockList([...LINK_LOCAL, ...THIS_MACHINE]);
/** Out of reach for what the settings do not name. */
const INSIDE = blockList([...LINK_LOCAL, ...THIS_MACHINE, ...PRIVATE]);

function blockList(networks: readonly Network[]): BlockList {
  const list = new BlockList();
  for (const [address, bits, family] of networks) list.addSubnet(address, bits, family);
  return list;
}
