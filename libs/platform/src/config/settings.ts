import { resolve } from 'node:path';
import { DomainError } from '@sportello/kernel';
import type { ClamdAddress } from '../scanning/clamd.client.js';

/** Where Sportello keeps its things and which database it uses. Read once at start, passed on explicitly. */
export interface PlatformSettings {
  /** Absolute folder of the embedded database, blobs and keys (`SPORTELLO_DATA`). */
  readonly dataDir: string;
  /** `DATABASE_URL`; null means the embedded server. */
  readonly databaseUrl: string | null;
  /** First part of every role name (`SPORTELLO_DB_ROLE_PREFIX`): two installations may share one server. */
  readonly rolePrefix: string;
  /** `SPORTELLO_SECRET`; null means a key file made at first start. */
  readonly secret: string | null;
  /** The scanner of what comes in (`SPORTELLO_CLAMD`); null: none. */
  readonly clamd: ClamdAddress | null;
}

const ROLE_PREFIX = /^[a-z_]{1,20}$/;
const SECRET_LENGTH = 32;

/**
 * @param env the process environment
 * @throws DomainError SETTINGS.INVALID naming the variable
 */
export function platformSettings(env: Readonly<Record<string, string | undefined>>): PlatformSettings {
  const rolePrefix = env['SPORTELLO_DB_ROLE_PREFIX'] ?? 'sportello';
  if (!ROLE_PREFIX.test(rolePrefix)) {
    throw invalid(
      'SPORTELLO_DB_ROLE_PREFIX',
      'usare da 1 a 20 caratteri tra a-z e _',
      'use 1 to 20 characters of a-z and _',
    );
  }
  const secret = env['SPORTELLO_SECRET'] ?? null;
  if (secret !== null && secret.length < SECRET_LENGTH) {
    throw invalid('SPORTELLO_SECRET', 'servono almeno 32 caratteri', 'at least 32 characters are needed');
  }
  return {
    dataDir: resolve(env['SPORTELLO_DATA'] ?? '.sportello'),
    databaseUrl: env['DATABASE_URL'] || null,
    rolePrefix,
    secret,
    clamd: clamdAddress(env['SPORTELLO_CLAMD']),
  };
}

function clamdAddress(value: string | undefined): ClamdAddress | null {
  if (value === undefined || value === '') return null;
  if (/^unix:\/./.test(value)) return { path: value.slice('unix:'.length) };
  const [, host, port] = /^tcp:([A-Za-z0-9.-]{1,253}):(\d{1,5})$/.exec(value) ?? [];
  if (host !== undefined && Number(port) > 0 && Number(port) < 65_536) return { host, port: Number(port) };
  throw invalid('SPORTELLO_CLAMD', 'indicare unix:/PERCORSO o tcp:HOST:PORTA', 'name unix:/PATH or tcp:HOST:PORT');
}

function invalid(variable: string, it: string, en: string): DomainError {
  return new DomainError(
    'SETTINGS.INVALID',
    'invalid',
    { it: `${variable}: ${it}.`, en: `${variable}: ${en}.` },
    {
      fields: [{ field: variable, code: 'SETTINGS.INVALID', message: { it, en } }],
    },
  );
}
