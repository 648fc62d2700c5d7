import { testTenant, type TenantFile } from '../../test/support/test-tenant.js';

export const TEAMS = Array.from({ length: 8 }, (_, n) => `team-${n}`);

/** An administration with so many tickets, a tenth of them open unless all are. */
export interface Desk {
  readonly tenant: string;
  readonly tickets: number;
  readonly allOpen?: boolean;
}

export const deskFile = ({ tenant }: Desk): TenantFile =>
  testTenant({
    id: tenant,
    teams: Object.fromEntries(
      TEAMS.map((team) => [team, { name: { it: team, en: team }, level: 'L1' as const, calendar: 'always' }]),
    ),
    routing: { strategy: 'first-match', fallback: { team: 'team-0' }, rules: [] },
  });
