import pg from 'pg';

/** Settings that travel inside the URL, so that whoever connects with it gets them. */
export interface ConnectionTraits {
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  /** Server settings given at connection, e.g. `search_path`. Values without spaces. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** Tells one process's connections from another's in `pg_stat_activity`. */
  readonly applicationName?: string;
}

/** The same server, asked for in another way. Unknown parameters (TLS and so on) stay as they were. */
export function withTraits(url: string, traits: ConnectionTraits): string {
  const out = new URL(url);
  if (traits.user !== undefined) out.username = encodeURIComponent(traits.user);
  if (traits.password !== undefined) out.password = encodeURIComponent(traits.password);
  if (traits.database !== undefined) out.pathname = `/${encodeURIComponent(traits.database)}`;
  if (traits.applicationName !== undefined) out.searchParams.set('application_name', traits.applicationName);
  if (traits.settings !== undefined) {
    const options = Object.entries(traits.settings).map(([name, value]) => `-c ${name}=${value}`);
    out.searchParams.set('options', options.join(' '));
  }
  out.search = out.search.replaceAll('+', '%20'); // a plus means a space to URLSearchParams and a plus to everybody else
  return out.toString();
}

const INT8 = 20;

/** 64-bit integers arrive as numbers (they are sizes and sequence values); one too big for that is an error, not a rounding. */
export const numberTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary'): unknown =>
    oid === INT8 && format !== 'binary'
      ? safeInteger
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer out of range: ${text}`);
  return value;
}

/** Connects, works, disconnects. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, types: numberTypes, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
