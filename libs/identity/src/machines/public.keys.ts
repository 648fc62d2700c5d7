/** A public key of a client as its tenant registered it (RFC 7517). */
export type PublicKey =
  | {
      readonly kty: 'RSA';
      readonly kid: string;
      readonly n: string;
      readonly e: string;
      readonly alg?: 'RS256' | 'PS256';
      readonly use?: 'sig';
    }
  | {
      readonly kty: 'EC';
      readonly kid: string;
      readonly crv: 'P-256';
      readonly x: string;
      readonly y: string;
      readonly alg?: 'ES256';
      readonly use?: 'sig';
    };
