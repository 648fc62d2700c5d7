import type { TenantId } from '@sportello/kernel';

/** Whose tokens there are: each use has a key of its own. */
export const TOKEN_USES = ['staff', 'supplier', 'requester', 'client'] as const;
export type TokenUse = (typeof TOKEN_USES)[number];

/** A genuine token, as far as calling it back is concerned. */
export interface KnownToken {
  readonly tenant: TenantId;
  readonly use: TokenUse;
  /** Its `jti`; a fingerprint of what was signed for tokens without one. */
  readonly id: string;
  /** Whose it is: person, supplier, contact or client. */
  readonly subject: string;
  /** Seconds since the epoch. */
  readonly issuedAt: number;
  /** Seconds since the epoch. */
  readonly expiresAt: number;
}

/** Remembers which genuine tokens were called back before their end. */
export abstract class TokenRevocations {
  abstract isRevoked(token: KnownToken): Promise<boolean>;
}

/** Where tokens cannot be called back. */
export class NoRevocations extends TokenRevocations {
  async isRevoked(): Promise<boolean> {
    return false;
  }
}

/** Tells what a token of one use is. */
export interface TokenReader {
  /** Whether it was called back is not asked. @throws DomainError AUTH.TOKEN_INVALID or AUTH.TOKEN_EXPIRED */
  known(token: string): Promise<KnownToken>;
}

/** Finds which of several uses a token was made for. */
export class TokenFinder implements TokenReader {
  constructor(private readonly readers: readonly [TokenReader, ...TokenReader[]]) {}

  /** @throws DomainError AUTH.TOKEN_INVALID when it is none of theirs, AUTH.TOKEN_EXPIRED */
  async known(token: string): Promise<KnownToken> {
    const [first, ...others] = this.readers;
    let found = first.known(token);
    for (const reader of others) found = found.catch((error: unknown) => reader.known(token).catch(worse(error)));
    return found;
  }
}

/** An expired token says so, whichever reader was asked last. */
const worse =
  (former: unknown) =>
  (latter: unknown): never => {
    throw codeOf(former) === 'AUTH.TOKEN_EXPIRED' ? former : latter;
  };

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
