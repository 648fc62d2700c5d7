import { resolve } from 'node:path';
import { DomainError } from '@sportello/kernel';
import { platformSettings, type PlatformSettings } from '@sportello/platform';
import { operatorTokens, TOKEN, type OperatorToken } from './operators.settings.js';

/** What the process plays: `api` answers HTTP, `worker` runs jobs and plugin instances. One process does both by default. */
export type Role = 'api' | 'worker';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything the environment decides. Read once at start, passed on explicitly. */
export interface ServerSettings {
  readonly platform: PlatformSettings;
  /** Folder of the installation, where plugin packages are found. */
  readonly root: string;
  readonly host: string;
  readonly port: number;
  /** Where people reach this installation, without a slash at the end (`PUBLIC_URL`). */
  readonly publicUrl: string;
  /** Folder of tenant files applied at start (`SPORTELLO_TENANTS`). */
  readonly tenantsDir: string;
  /** `config/plugins.json` or another list of what may be loaded (`SPORTELLO_PLUGINS`). */
  readonly pluginsFile: string;
  /** Folder of the built pages. */
  readonly pagesDir: string;
  readonly roles: readonly Role[];
  /** Requests a minute from one address or principal (`SPORTELLO_RATE_LIMIT`). */
  readonly rateLimit: number;
  /** Database connections of this process for requests and jobs (`SPORTELLO_POOL`). */
  readonly poolSize: number;
  /** Jobs run at once by this process (`SPORTELLO_JOBS`). */
  readonly concurrency: number;
  readonly logLevel: LogLevel;
  /** Lets another machine read `/metrics`, health and failed jobs (`SPORTELLO_METRICS_TOKEN`). */
  readonly metricsToken: string | null;
  /** Who runs the installation, with a token each (`SPORTELLO_OPERATORS`). */
  readonly operators: readonly OperatorToken[];
}

/**
 * @param env the process environment
 * @param root folder of the installation: where `config/` and the built pages are
 * @throws DomainError SETTINGS.INVALID naming the variable
 */
export function serverSettings(env: Readonly<Record<string, string | undefined>>, root: string): ServerSettings {
  const port = wholeNumber(env, 'PORT', 3000, 0, 65_535);
  const host = env['HOST'] ?? '127.0.0.1';
  return {
    platform: platformSettings(env),
    root,
    host,
    port,
    publicUrl: (
      env['PUBLIC_URL'] ?? `http://${host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host}:${port}`
    ).replace(/\/+$/, ''),
    tenantsDir: resolve(root, env['SPORTELLO_TENANTS'] ?? 'config/tenants'),
    pluginsFile: resolve(root, env['SPORTELLO_PLUGINS'] ?? 'config/plugins.json'),
    pagesDir: resolve(root, 'apps/web/dist'),
    roles: roles(env['SPORTELLO_ROLES']),
    rateLimit: wholeNumber(env, 'SPORTELLO_RATE_LIMIT', 600, 1, 10_000_000),
    poolSize: wholeNumber(env, 'SPORTELLO_POOL', 16, 2, 500),
    concurrency: wholeNumber(env, 'SPORTELLO_JOBS', 8, 1, 200),
    logLevel: logLevel(env['LOG_LEVEL'] ?? 'info'),
    metricsToken: secret(env, 'SPORTELLO_METRICS_TOKEN'),
    operators: operators(env),
  };
}

function roles(value: string | undefined): Role[] {
  const named = (value ?? 'api,worker').split(/[,|\s]+/).filter((name) => name !== '');
  const unknown = named.find((name) => name !== 'api' && name !== 'worker');
  if (unknown !== undefined || named.length === 0) {
    throw invalid('SPORTELLO_ROLES', 'indicare api, worker o entrambi', 'name api, worker or both');
  }
  return named.filter((name): name is Role => name === 'api' || name === 'worker');
}

function logLevel(value: string): LogLevel {
  const level = LOG_LEVELS.find((known) => known === value);
  if (level === undefined)
    throw invalid('LOG_LEVEL', `indicare uno tra ${LOG_LEVELS.join(', ')}`, `name one of ${LOG_LEVELS.join(', ')}`);
  return level;
}

function wholeNumber(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  fallback: number,
  min: number,
  max: number,
): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw invalid(name, `serve un numero intero da ${min} a ${max}`, `a whole number from ${min} to ${max} is needed`);
  }
  return value;
}

function operators(env: Readonly<Record<string, string | undefined>>): readonly OperatorToken[] {
  const named = operatorTokens(env['SPORTELLO_OPERATORS'], env);
  if (named !== null) return named;
  throw invalid(
    'SPORTELLO_OPERATORS',
    'servono NOME=file:/PERCORSO o NOME=env:SPORTELLO_OPERATOR_…, con gettoni di almeno 16 caratteri',
    'NAME=file:/PATH or NAME=env:SPORTELLO_OPERATOR_… are needed, with tokens of 16 characters or more',
  );
}

function secret(env: Readonly<Record<string, string | undefined>>, name: string): string | null {
  const value = env[name];
  if (value === undefined || value === '') return null;
  if (!TOKEN.test(value)) {
    throw invalid(
      name,
      'servono da 16 a 512 lettere, cifre o . _ ~ + / = -',
      '16 to 512 letters, digits or . _ ~ + / = - are needed',
    );
  }
  return value;
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
