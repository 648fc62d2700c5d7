import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import type { Place } from './document.walk.js';
import { knownKeys, type JsonSchema } from './json-schema.walk.js';
import type { Finding } from './tenant.problem.js';
import { missing, notAmong, outOfBounds, saidBySchema, unknownKey, wrongType, type Reason } from './wording.js';

const OPTIONS = { allErrors: true, strict: false, verbose: true, formats: fullFormats };
const validators = new WeakMap<JsonSchema, ValidateFunction>();
let judge: Ajv2020 | undefined;

function validatorOf(schema: JsonSchema): ValidateFunction {
  const known = validators.get(schema);
  if (known) return known;
  // What JSON Schema says of schemas takes far longer to compile than any plugin's schema: once for all. Each of those
  // has a compiler to itself, so that no `$id` of one is taken for another's.
  judge ??= new Ajv2020(OPTIONS);
  void judge.validateSchema(schema, true); // throws when it is none
  const validate = new Ajv2020({ ...OPTIONS, meta: false, validateSchema: false }).compile(schema);
  validators.set(schema, validate);
  return validate;
}

/** What a plugin's JSON Schema has to say about one instance's settings. */
export function settingsFindings(settings: Place, schema: JsonSchema): readonly Finding[] {
  const validate = validatorOf(schema);
  if (validate(settings.value)) return [];
  return withoutUnmeantChoices(validate.errors ?? []).map((error) => findingOf(error, settings, schema));
}

/** Of a choice (anyOf, oneOf) keeps only the complaints of the alternative that was meant: the one with the fewest. */
function withoutUnmeantChoices(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choice = errors.find(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  if (choice === undefined) return errors;
  const branches = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    if (error === choice || !error.schemaPath.startsWith(`${choice.schemaPath}/`)) continue;
    if (!error.instancePath.startsWith(choice.instancePath)) continue;
    const index = error.schemaPath.slice(choice.schemaPath.length + 1).split('/')[0] ?? '';
    branches.set(index, [...(branches.get(index) ?? []), error]);
  }
  const all = [...branches.values()];
  const meant = all.filter((branch) => !branch.some((error) => isWrongTag(error, choice)));
  const best = [...(meant.length > 0 ? meant : all)].sort((a, b) => a.length - b.length)[0] ?? [];
  const others = errors.filter((error) => error !== choice && !all.some((branch) => branch.includes(error)));
  return withoutUnmeantChoices([...others, ...best]);
}

/** A constant key such as `type: smtp` tells which alternative was meant. */
function isWrongTag(error: ErrorObject, choice: ErrorObject): boolean {
  const depth = error.instancePath.split('/').length - choice.instancePath.split('/').length;
  return error.keyword === 'const' && depth === 1;
}

function findingOf(error: ErrorObject, settings: Place, schema: JsonSchema): Finding {
  const inside = pathOf(error.instancePath, settings.value);
  const params = error.params as Readonly<Record<string, unknown>>;
  if (error.keyword === 'additionalProperties') {
    const key = String(params['additionalProperty']);
    return { path: [...settings.path, ...inside, key], atKey: true, ...unknownKey(key, knownKeys(schema, inside)) };
  }
  if (error.keyword === 'required') {
    const key = String(params['missingProperty']);
    return { path: [...settings.path, ...inside, key], ...missing(key) };
  }
  return { path: [...settings.path, ...inside], atKey: error.propertyName !== undefined, ...reasonOf(error, params) };
}

function reasonOf(error: ErrorObject, params: Readonly<Record<string, unknown>>): Reason {
  const limit = Number(params['limit']);
  switch (error.keyword) {
    case 'type':
      return wrongType(String(params['type']));
    case 'enum':
      return notAmong(error.data, params['allowedValues'] as readonly unknown[]);
    case 'const':
      return notAmong(error.data, [params['allowedValue']]);
    case 'minLength':
    case 'maxLength':
      return outOfBounds(error.keyword === 'minLength' ? 'min' : 'max', limit, 'string');
    case 'minItems':
    case 'maxItems':
      return outOfBounds(error.keyword === 'minItems' ? 'min' : 'max', limit, 'array');
    case 'minimum':
    case 'maximum':
      return outOfBounds(error.keyword === 'minimum' ? 'min' : 'max', limit, 'number');
    default:
      return saidBySchema(error.message ?? error.keyword);
  }
}

/** JSON pointer → keys, with positions of lists as numbers. */
function pathOf(pointer: string, root: unknown): (string | number)[] {
  let value = root;
  return pointer
    .split('/')
    .slice(1)
    .map((escaped) => {
      const key = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
      const part = Array.isArray(value) ? Number(key) : key;
      value =
        typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[part] : undefined;
      return part;
    });
}
