export { isRole, ROLES, type Principal, type Role } from './principal.js';
export { STAFF_TOKEN_PURPOSE, TokenIssuer, TokenVerifier } from './staff.tokens.js';
export { SUPPLIER_TOKEN_PURPOSE, SupplierTokens, type SupplierPrincipal } from './supplier.tokens.js';
export {
  AccessRevocations,
  NoRevocations,
  TICKET_ACCESS_PURPOSE,
  TicketAccessTokens,
  type TicketAccess,
} from './ticket-access.tokens.js';
export { accessRevoked, tokenExpired, tokenInvalid } from './token.errors.js';
