import {
  ACCESS_TOKEN_TYPE,
  tokenTypeOf,
  type ClientTokens,
  type SupplierTokens,
  type TokenVerifier,
} from '@sportello/identity';
import type { FastifyRequest } from 'fastify';
import { bearerOf } from './bearer.js';

/** Whose tokens there are. */
export interface CallerTokens {
  readonly staff: TokenVerifier;
  readonly suppliers: SupplierTokens;
  readonly clients: ClientTokens;
}

/**
 * Whom requests are counted for: by principal where there is one, so that an office behind one address is not one caller. A
 * token that is not genuine counts for nothing: else a new one each time would be a new caller each time. The type a token
 * claims decides whose keys are tried, so that no request pays for keys it cannot be signed with.
 */
export function callerKey(tokens: CallerTokens): (request: FastifyRequest) => Promise<string> {
  return async (request) => {
    const token = bearerOf(request);
    const key = token === null ? null : await keyOf(token, tokens).catch(() => null);
    return key ?? request.ip;
  };
}

async function keyOf(token: string, { staff, suppliers, clients }: CallerTokens): Promise<string | null> {
  switch (tokenTypeOf(token)) {
    case 'sportello-staff+jwt': {
      const { tenant, id } = await staff.verify(token);
      return `${tenant}/${id}`;
    }
    case 'sportello-supplier+jwt': {
      const { tenant, supplier } = await suppliers.verify(token);
      return `${tenant}/supplier:${supplier}`;
    }
    case ACCESS_TOKEN_TYPE: {
      const { tenant, client } = await clients.verify(token);
      return `${tenant}/client:${client}`;
    }
    default:
      return null;
  }
}
