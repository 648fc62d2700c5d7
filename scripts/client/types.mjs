// The types of the suppliers' client, from the OpenAPI document the server gives.
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { join } from 'node:path';
import { root } from '../build/workspaces.mjs';

export const page = 'libs/supplier-client/src/generated/task-api.ts';

const HEAD = '// Made from the OpenAPI document by `npm run client`: not written by hand.\n';

/** The file as it would be written now. */
export async function clientTypes(document) {
  const nodes = await openapiTS(supplierPart(document), { alphabetize: true, silent: true });
  const file = join(root, page);
  return format(HEAD + astToString(nodes), { ...(await resolveConfig(file)), filepath: file });
}

/** What suppliers reach, and whatever it refers to. */
function supplierPart({ paths, components, openapi, info }) {
  const reached = Object.entries(paths).filter(([path]) => path.startsWith('/rest/suppliers/'));
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
