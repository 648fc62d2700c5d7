// The types of our clients, from the OpenAPI document the server gives.
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { join } from 'node:path';
import { root } from '../build/workspaces.mjs';

/** What each client reaches, and where its types are kept. */
export const clients = {
  suppliers: {
    page: 'libs/supplier-client/src/generated/task-api.ts',
    reaches: (path) => path.startsWith('/rest/suppliers/'),
  },
  pages: {
    page: 'apps/web/src/api/generated/helpdesk-api.ts',
    reaches: (path) => /^\/rest\/(?:helpdesk|suppliers)\/v1\/\{tenant\}\//.test(path),
  },
};

const HEAD = '// Made from the OpenAPI document by `npm run client`: not written by hand.\n';

/** The file as it would be written now. */
export async function clientTypes({ page, reaches }, document) {
  const nodes = await openapiTS(partOf(document, reaches), { alphabetize: true, silent: true });
  const file = join(root, page);
  return format(HEAD + astToString(nodes), { ...(await resolveConfig(file)), filepath: file });
}

/** What a client reaches, and whatever it refers to. */
function partOf({ paths, components, openapi, info }, reaches) {
  const reached = Object.entries(paths).filter(([path]) => reaches(path));
  const kept = {};
  const look = (value) => {
    if (typeof value !== 'object' || value === null) return;
    if (typeof value.$ref === 'string') keep(value.$ref);
    for (const part of Object.values(value)) look(part);
  };
  const keep = (ref) => {
    const [, , kind, name] = ref.split('/');
    if (kept[kind]?.[name] !== undefined) return;
    kept[kind] = { ...kept[kind], [name]: components[kind][name] };
    look(components[kind][name]);
  };
  look(reached);
  return {
    openapi,
    info: { title: info.title, version: info.version },
    paths: Object.fromEntries(reached),
    components: kept,
  };
}
