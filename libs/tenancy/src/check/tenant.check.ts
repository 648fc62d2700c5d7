import { fail, ok, type Result } from '@sportello/kernel';
import type { TenantConfiguration } from '../document/tenant.configuration.js';
import { tenantSchema } from '../document/tenant.schema.js';
import { broadcastFindings } from './broadcast.findings.js';
import { campaignFindings } from './campaign.findings.js';
import { duplicateFindings, fileNameFindings } from './duplicate.findings.js';
import { namesOf, type TicketVocabulary } from './names.index.js';
import type { PluginCatalogue } from './plugin-catalogue.port.js';
import { noticeFindings } from './notice.findings.js';
import { peopleFindings } from './people.findings.js';
import { rosterFindings } from './roster.findings.js';
import { pluginFindings } from './plugin.findings.js';
import { referenceFindings } from './reference.findings.js';
import { retiredFindings } from './retired.findings.js';
import { securityFindings } from './security.findings.js';
import { schemaFindings } from './schema.findings.js';
import { tripletFindings } from './triplet.findings.js';
import { formatPath, type Finding, type TenantProblem } from './tenant.problem.js';
import { readYaml, sizeProblem } from './yaml.reader.js';

export interface CheckOptions {
  /** As problems are to name it; when it ends in .yaml, also the name the tenant must have. */
  readonly file?: string;
  /** Without it plugins and their settings are not checked. */
  readonly plugins?: PluginCatalogue;
  /** Without it events and states named by terms are not checked. */
  readonly vocabulary?: TicketVocabulary;
}

/** A whole file may be wrong in more ways than anybody reads at once. */
const MAX_PROBLEMS = 200;

/** Reads a tenant file and tells everything that is wrong with it, in the order of the file. Pure; never throws on what it reads. */
export function checkTenantSource(
  source: string,
  options: CheckOptions = {},
): Result<TenantConfiguration, readonly TenantProblem[]> {
  const file = options.file ?? '';
  const { document, problems } = readYaml(source);
  if (document === undefined)
    return fail(problems.slice(0, MAX_PROBLEMS).map((problem) => ({ file, path: '', ...problem })));
  const found = findings(document.value, options).slice(0, MAX_PROBLEMS);
  if (found.length === 0) return ok(freeze(tenantSchema.parse(document.value)));
  const located = found.map((finding) => ({
    file,
    ...document.locate(finding),
    path: formatPath(finding.path),
    code: finding.code,
    text: finding.text,
  }));
  return fail(located.sort((a, b) => a.line - b.line || a.column - b.column));
}

/** Whether a document that is to be stored as a file could be read again. */
export function checkSourceSize(source: string): Result<string, readonly TenantProblem[]> {
  const problem = sizeProblem(source);
  return problem === undefined ? ok(source) : fail([{ file: '', path: '', ...problem }]);
}

/** As {@link checkTenantSource} for a document that never was a file (an edit by the API or the console): problems carry paths, no lines. */
export function checkTenantDocument(
  value: unknown,
  options: CheckOptions = {},
): Result<TenantConfiguration, readonly TenantProblem[]> {
  const found = findings(value, options).slice(0, MAX_PROBLEMS);
  if (found.length === 0) return ok(freeze(tenantSchema.parse(value)));
  return fail(
    found.map(({ path, code, text }) => ({ file: '', line: 1, column: 1, path: formatPath(path), code, text })),
  );
}

function findings(value: unknown, { file, plugins, vocabulary }: CheckOptions): readonly Finding[] {
  const names = namesOf(value, vocabulary);
  return [
    ...schemaFindings(value),
    ...(file === undefined ? [] : fileNameFindings(value, file)),
    ...duplicateFindings(value),
    ...referenceFindings(value, names),
    ...tripletFindings(value, names),
    ...retiredFindings(value),
    ...securityFindings(value),
    ...broadcastFindings(value),
    ...campaignFindings(value),
    ...peopleFindings(value),
    ...noticeFindings(value),
    ...rosterFindings(value, names),
    ...(plugins === undefined ? [] : pluginFindings(value, names, plugins)),
  ];
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
