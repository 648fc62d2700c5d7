/** How to reach a mail server and who to be there. */
export interface MailServerSettings {
  readonly host: string;
  readonly port: number;
  /** `implicit` TLS from the first byte, `starttls` required upgrade, `none` for loopback and closed networks only. */
  readonly tls: 'implicit' | 'starttls' | 'none';
  /** Absent: no login. */
  readonly auth?: MailServerAuth;
  /** Certificate authorities to trust besides the system's, PEM. */
  readonly ca?: string;
  /** Milliseconds for connecting and logging in. Default 20,000. */
  readonly connectTimeoutMs?: number;
}

/** Password, or an OAuth2 access token the caller keeps fresh. */
export type MailServerAuth =
  { readonly user: string; readonly password: string } | { readonly user: string; readonly accessToken: string };

/** In milliseconds. */
export const DEFAULT_CONNECT_TIMEOUT = 20_000;
