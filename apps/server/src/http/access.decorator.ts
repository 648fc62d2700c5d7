import { SetMetadata } from '@nestjs/common';
import { RIGHTS, type Credential, type Right, type Role } from '@sportello/identity';

/** What a route asks of its caller. A route that says nothing is refused to everybody, and the server does not start. */
export interface Access {
  readonly right: Right;
  /** By which credential the right is used. */
  readonly kind: Credential;
  /** Roles that hold it, when it is a right of people. */
  readonly roles: readonly Role[];
}

export const ACCESS = 'sportello:access';

/**
 * Whoever holds this right, as the table of rights says (`@sportello/identity`, docs/operations/rights.md). Every route names
 * one, on its controller or on itself; a new kind of act gets a new row there.
 */
export const May = (right: Right) =>
  SetMetadata<string, Access>(ACCESS, { right, kind: RIGHTS[right].by, roles: RIGHTS[right].roles });
