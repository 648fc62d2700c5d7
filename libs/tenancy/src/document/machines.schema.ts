import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { idSchema, nameSchema } from './common.schema.js';

/** What a client may do: read or write, in the API of the suppliers or in that of the desk. */
export const CLIENT_SCOPES = ['tasks:read', 'tasks:write', 'helpdesk:read', 'helpdesk:write'] as const;

const MOST_CLIENTS = 200;
const BASE64URL = /^[A-Za-z0-9_-]+$/;
const number = (characters: number) => z.string().regex(BASE64URL, 'must be base64url').max(characters);

/** `kid`, as headers of tokens say it. */
const kidSchema = z.string().regex(/^[\x21-\x7e]{1,200}$/, 'must be 1 to 200 printable characters without spaces');

/** Strict: a private key has further members, and a file of the configuration is no place for one. */
const publicKeySchema = z.discriminatedUnion('kty', [
  z.strictObject({
    kty: z.literal('RSA'),
    kid: kidSchema,
    n: number(1_400).min(342, 'must be an RSA key of 2048 bits or more'),
    e: number(12),
    alg: z.enum(['RS256', 'PS256']).exactOptional(),
    use: z.literal('sig').exactOptional(),
  }),
  z.strictObject({
    kty: z.literal('EC'),
    kid: kidSchema,
    crv: z.literal('P-256'),
    x: number(43).min(43),
    y: number(43).min(43),
    alg: z.literal('ES256').exactOptional(),
    use: z.literal('sig').exactOptional(),
  }),
]);

/** One certificate, PEM. */
const certificateSchema = z.string().max(20_000).refine(isCertificate, 'must be one certificate in PEM');

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0 && pem.split('-----BEGIN').length === 2;
  } catch {
    return false;
  }
}

const clientSchema = z
  .strictObject({
    name: nameSchema,
    enabled: z.boolean().default(true).describe('`false`: it gets no tokens and those it has are worth nothing'),
    supplier: idSchema
      .exactOptional()
      .describe('One of `escalation.suppliers`, for whom it acts; left out: an integrator of the administration'),
    scopes: z.array(z.enum(CLIENT_SCOPES)).min(1).max(CLIENT_SCOPES.length).describe('The most it may do'),
    secret: z
      .boolean()
      .default(false)
      .describe('May log in with a secret, made by the API or the command line and shown once'),
    keys: z
      .array(publicKeySchema)
      .max(10)
      .default([])
      .describe('Its public keys (JWK), one `kid` each: it signs its own logins (`private_key_jwt`)'),
    certificates: z.array(certificateSchema).max(10).default([]).describe('Its certificates, PEM, for ModI'),
    commonName: z
      .string()
      .min(1)
      .max(200)
      .exactOptional()
      .describe('Name (CN) in its certificates, where `trustAnchors` give it to nobody else'),
    modi: z
      .strictObject({
        identity: z
          .boolean()
          .default(false)
          .describe('Each request must carry an ID_AUTH_REST_02 token; tokens of other kinds are refused'),
        integrity: z.boolean().default(false).describe('Each request but GET must be signed as INTEGRITY_REST_01 says'),
      })
      .prefault({}),
  })
  .superRefine((client, context) => {
    const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const { keys, certificates, commonName, modi, scopes, supplier } = client;
    const kids = keys.map(({ kid }) => kid);
    if (new Set(kids).size < kids.length) problem('keys', 'must give every key a kid of its own');
    const signs = keys.length > 0 || certificates.length > 0 || commonName !== undefined;
    if ((modi.identity || modi.integrity) && !signs)
      problem('modi', 'must have keys, certificates or commonName to be known by');
    if (!modi.identity && !client.secret && keys.length === 0)
      problem('secret', 'must let the client log in: secret, keys or modi.identity');
    const foreign = scopes.find((scope) => scope.startsWith('tasks:') !== (supplier !== undefined));
    if (foreign !== undefined) problem('scopes', 'must be tasks: for clients of suppliers, helpdesk: for the others');
  });

/** How programs of suppliers and integrators log in. */
export const machinesSchema = z
  .strictObject({
    trustAnchors: z
      .array(certificateSchema)
      .max(50)
      .default([])
      .describe('Authorities, PEM, that certificates of clients (ModI) must come from'),
    clients: z
      .record(idSchema, clientSchema)
      .refine((clients) => Object.keys(clients).length <= MOST_CLIENTS, `must be ${MOST_CLIENTS} clients at most`)
      .default({}),
  })
  .superRefine(({ clients, trustAnchors }, context) => {
    const certified = Object.values(clients).some(
      ({ certificates, commonName }) => certificates.length > 0 || commonName !== undefined,
    );
    if (certified && trustAnchors.length === 0) {
      context.addIssue({
        code: 'custom',
        path: ['trustAnchors'],
        message: 'must name the authorities that certificates of clients come from',
      });
    }
  });
