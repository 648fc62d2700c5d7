import { ASSURANCES, AUDIENCES, CLIENT_AUTHENTICATIONS, ROLES } from '@sportello/identity';
import { z } from 'zod';
import { idSchema, nameSchema } from './common.schema.js';

/** As the issuer writes itself: compared letter by letter with what its tokens say. */
const issuerSchema = z
  .url({ protocol: /^https?$/, error: 'must be a web address starting with https://' })
  .max(500)
  .refine(
    (url) => url.startsWith('https://') || /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/.test(url),
    'must start with https:// (http:// only for a provider on the same machine)',
  );

const claimSchema = z.string().min(1).max(200);
const groupSchema = z.string().min(1).max(200);

const claimsSchema = z
  .strictObject({
    person: claimSchema
      .default('sub')
      .describe('Of staff: their stable id here, as in `people`. A claim that only the provider can change'),
    name: claimSchema.default('name'),
    email: claimSchema.default('email'),
    emailVerified: claimSchema.default('email_verified'),
    groups: claimSchema.default('groups').describe('May be a path, e.g. `realm_access.roles`'),
    fiscalNumber: claimSchema.default('https://attributes.eid.gov.it/fiscal_number'),
  })
  .describe('Under which names the provider tells what');

const providerSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]{1,39}$/, 'must be 2 to 40 characters of a-z, 0-9 and -, starting with a letter')
      .refine((id) => id !== 'local', '`local` is the way in by a password kept here')
      .describe('Part of the address the provider returns to: …/login/ID/callback'),
    for: z.enum(AUDIENCES).describe('Who comes in by it: never both by one'),
    name: nameSchema.describe('What people choose, e.g. «Entra con SPID»'),
    issuer: issuerSchema.describe('Where `/.well-known/openid-configuration` is'),
    clientId: z.string().min(1).max(300),
    clientSecret: z
      .string()
      .regex(/^(env|file|store):.{1,300}$/, 'must name a secret: env:NAME, file:path or store:NAME')
      .exactOptional()
      .describe('Where the secret is, never the secret'),
    clientAuthentication: z
      .enum(CLIENT_AUTHENTICATIONS)
      .default('basic')
      .describe('`none` for a public client, which PKCE alone protects'),
    scopes: z
      .array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/, 'must be a scope, without spaces'))
      .max(20)
      .default(['openid', 'profile', 'email'])
      .refine((scopes) => scopes.includes('openid'), 'must include openid'),
    acrValues: z
      .array(z.url().max(300))
      .max(5)
      .default([])
      .describe('Levels asked for, e.g. https://www.spid.gov.it/SpidL2'),
    claims: claimsSchema.prefault({}),
    trustEmail: z
      .boolean()
      .default(false)
      .describe('Its addresses are its people’s own, also when it does not say `email_verified`'),
    required: z
      .array(z.enum(['name', 'email', 'fiscalNumber']))
      .max(3)
      .default([])
      .describe('Without these nobody comes in'),
    assurance: z
      .record(z.string().min(1).max(300), z.enum(ASSURANCES))
      .default({})
      .describe('What its `acr` is worth, where the usual words of SPID do not say so'),
    minimumLevel: z.int().min(0).max(3).default(0).describe('Of eIDAS: 1 low, 2 substantial (SPID L2), 3 high'),
    roles: z
      .record(
        groupSchema,
        z
          .array(z.enum(ROLES).exclude(['supplier']))
          .min(1)
          .max(20),
      )
      .default({})
      .describe('Of staff: what its groups may do'),
    teams: z
      .record(groupSchema, z.array(idSchema).min(1).max(50))
      .default({})
      .describe('Of staff: where its groups work'),
    suppliers: z
      .record(groupSchema, idSchema)
      .default({})
      .describe('People of suppliers: of which one a group is. They see its tasks, and nothing else'),
  })
  .refine(
    ({ clientAuthentication, clientSecret }) => (clientAuthentication === 'none') === (clientSecret === undefined),
    {
      message: 'is needed unless clientAuthentication is none',
      path: ['clientSecret'],
    },
  );

/** How people come in: by OpenID Connect, or by accounts kept here. */
export const identitySchema = z.strictObject({
  providers: z
    .array(providerSchema)
    .max(20)
    .default([])
    .describe('OpenID Connect; SPID and CIE through a gateway that speaks it'),
  localAccounts: z
    .boolean()
    .default(true)
    .describe('Whether accounts kept here, made by `sportello user add`, may come in'),
  sessions: z
    .strictObject({
      idleMinutes: z.int().min(5).max(480).default(30).describe('Without a request'),
      hours: z.int().min(1).max(24).default(12).describe('In all'),
      lockMinutes: z
        .int()
        .min(1)
        .max(480)
        .default(15)
        .describe('Without touching keyboard, mouse or screen: the pages of the staff lock, and the session ends'),
    })
    .prefault({}),
});
