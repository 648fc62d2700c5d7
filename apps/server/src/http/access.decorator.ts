import { SetMetadata } from '@nestjs/common';
import type { Role } from '@sportello/identity';

/** What a route asks of its caller. A route that says nothing is refused to everybody. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'staff'; readonly roles: readonly Role[] }
  | { readonly kind: 'requester' }
  | { readonly kind: 'supplier' };

export const ACCESS = 'sportello:access';

/** Anybody. */
export const Public = () => SetMetadata<string, Access>(ACCESS, { kind: 'public' });

/** Staff of the tenant named in the path holding one of these roles. */
export const Staff = (...roles: Role[]) => SetMetadata<string, Access>(ACCESS, { kind: 'staff', roles });

/** The requester of one ticket, by the access token of its private page. */
export const RequesterOfTicket = () => SetMetadata<string, Access>(ACCESS, { kind: 'requester' });

/** A supplier of the tenant named in the path, by a token of its own. */
export const Supplier = () => SetMetadata<string, Access>(ACCESS, { kind: 'supplier' });
