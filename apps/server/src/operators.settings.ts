import { isAbsolute } from 'node:path';

/** Somebody who runs the installation, and where the token is by which they are known. */
export interface OperatorToken {
  readonly name: string;
  /** The token itself, from the environment; or a file that is read each time, so that it may change meanwhile. */
  readonly from: { readonly token: string } | { readonly file: string };
}

type Environment = Readonly<Record<string, string | undefined>>;

const NAMED = /^([a-z][a-z0-9._-]{0,59})=(env|file):(.+)$/;
/** No tenant can name a variable that begins so (docs/operations). */
const PREFIX = 'SPORTELLO_OPERATOR_';
export const TOKEN = /^[A-Za-z0-9._~+/=-]{16,512}$/;

/**
 * `anna.bianchi=file:/run/secrets/anna turno=env:SPORTELLO_OPERATOR_TURNO`: names with references, never tokens. A name twice
 * has two tokens, so that one can take the place of the other without a gap.
 * @returns null when it cannot be read
 */
export function operatorTokens(value: string | undefined, env: Environment): readonly OperatorToken[] | null {
  const entries = (value ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
  const tokens = entries.map((entry) => operatorToken(entry, env));
  return tokens.every((token) => token !== null) ? tokens : null;
}

function operatorToken(entry: string, env: Environment): OperatorToken | null {
  const [, name, kind, reference = ''] = NAMED.exec(entry) ?? [];
  if (name === undefined) return null;
  if (kind === 'file') return isAbsolute(reference) ? { name, from: { file: reference } } : null;
  const token = reference.startsWith(PREFIX) ? env[reference] : undefined;
  return token !== undefined && TOKEN.test(token) ? { name, from: { token } } : null;
}
