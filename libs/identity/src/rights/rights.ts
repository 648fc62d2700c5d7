import type { Principal, Role } from '../principal.js';
import type { RightRow } from './right.js';
import { DESK_RIGHTS } from './desk.rights.js';
import { OPEN_RIGHTS } from './open.rights.js';
import { SERVICE_RIGHTS } from './service.rights.js';

const TABLE = { ...OPEN_RIGHTS, ...DESK_RIGHTS, ...SERVICE_RIGHTS };

/** What somebody may do, e.g. `ticket.work`. */
export type Right = keyof typeof TABLE;

/** The table of rights: whatever no row grants is refused. docs/operations/rights.md is written from it. */
export const RIGHTS: Readonly<Record<Right, RightRow>> = TABLE;

/** Every right, in the order of the page. */
export const ALL_RIGHTS = Object.keys(TABLE) as readonly Right[];

export const isRight = (word: unknown): word is Right => typeof word === 'string' && Object.hasOwn(TABLE, word);

/** Whether one of these roles holds the right. */
export const mayAny = (roles: readonly Role[], right: Right): boolean =>
  roles.some((role) => RIGHTS[right].roles.includes(role));

/** Whether somebody holds the right, wherever it reaches. */
export const may = ({ roles }: Pick<Principal, 'roles'>, right: Right): boolean => mayAny(roles, right);
