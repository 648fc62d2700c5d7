import { ALL_RIGHTS, RIGHTS, ROLE_MEANINGS, ROLES, type Credential, type Reach, type Right } from '@sportello/identity';
import type { RouteRight } from './route.rights.js';

/** Where the page is, from the root of the repository. */
export const RIGHTS_PAGE = 'docs/operations/rights.md';

const CREDENTIALS: Readonly<Record<Credential, string>> = {
  public: 'anybody',
  requester: 'the link of one request',
  staff: '',
  supplier: 'a supplier’s token, or the login of one of its people',
  installation: 'the token of the installation',
};

const REACHES: Readonly<Record<Reach, string>> = {
  anybody: 'what everybody may see',
  own: 'what is one’s own',
  team: 'one’s own teams; the others too unless the tenant says `rights.acrossTeams: read`',
  tenant: 'the tenant',
  figures: 'numbers of the tenant, no persons',
  installation: 'every tenant, no content',
};

const INTRODUCTION = `# Who may do what

Made from the table of rights in \`libs/identity/src/rights\` and from the routes by \`npm run docs:rights\`: do not edit it. Every
route names the right it asks for; a server with a route that names none does not start. What no line grants is refused: with 401
without a credential that fits, with 403 \`AUTH.FORBIDDEN\` when no role holds the right, with 403 \`AUTH.OTHER_TEAM\` when it does not
reach the ticket’s team, with 404 \`TENANT.NOT_FOUND\` in a tenant that is not one’s own. Restricted tickets (A2) exist only for
supervisors, the team that handles them and the readers the tenant names: for anybody else they are not found, whatever the right.
`;

/** The page. @param routes of the whole application */
export function rightsPage(routes: readonly RouteRight[]): string {
  const used = ALL_RIGHTS.filter((right) => routes.some((route) => route.right === right));
  return [
    INTRODUCTION,
    `## Roles\n\n${table(
      ['role', 'who'],
      ROLES.map((role) => [`\`${role}\``, ROLE_MEANINGS[role].en]),
    )}`,
    `## Rights\n\n${table(['right', 'lets', 'held by', 'reaches'], used.map(line))}`,
    `## Routes\n\n${used.map((right) => `- \`${right}\`\n${routesOf(right, routes)}`).join('\n')}\n`,
  ].join('\n');
}

function line(right: Right): string[] {
  const { does, by, reach, roles } = RIGHTS[right];
  const holders = [...new Set(roles)].sort((a, b) => ROLES.indexOf(a) - ROLES.indexOf(b));
  return [
    `\`${right}\``,
    does.en,
    by === 'staff' ? holders.map((role) => `\`${role}\``).join(', ') : CREDENTIALS[by],
    REACHES[reach],
  ];
}

const routesOf = (right: Right, routes: readonly RouteRight[]): string =>
  routes
    .filter((route) => route.right === right)
    .map(({ method, path }) => `  - \`${method} ${path}\``)
    .sort()
    .join('\n');

/** With columns as wide as their widest cell, as the formatter of the house wants them. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const shown = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return `${[shown(heads), shown(widths.map((width) => '-'.repeat(width))), ...rows.map(shown)].join('\n')}\n`;
}
