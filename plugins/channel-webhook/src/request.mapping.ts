import type { MappingSettings } from './mapping.settings.js';
import { filled, isScalar, placeOf, templateOf, valueAt } from './mapping.template.js';

/** What a mapping made of a body, in the channel's own format, and where each part of it comes from. */
export interface MappedRequest {
  readonly value: Readonly<Record<string, unknown>>;
  /** By the name of what was made: the template it was made by. */
  readonly origins: ReadonlyMap<string, string>;
}

/** Attachments looked at, beyond which the request has too many whatever the settings say. */
const MOST_FILES = 100;
const LONGEST_SUBJECT = 200;

/** Makes a request in the channel's own format of a body in the caller's. What no template names stays in the raw message. */
export function mappedRequest(body: unknown, mapping: MappingSettings): MappedRequest {
  const origins = new Map<string, string>();
  const make = (name: string, text: string | undefined): unknown => {
    if (text === undefined) return undefined;
    origins.set(name, text);
    return translated(mapping, name, plain(filled(templateOf(text) ?? [], body)));
  };
  const group = (prefix: string, templates: Readonly<Record<string, string | undefined>>) =>
    said(Object.entries(templates).map(([name, text]) => [name, make(`${prefix}${name}`, text)]));
  const { requester, fields, values: _translations, attachments, severity, subject, ...texts } = mapping;
  const made = {
    ...group('', texts),
    subject: oneLine(make('subject', subject)),
    severity: asNumber(make('severity', severity)),
    requester: words(group('requester.', requester)),
    fields: group('fields.', fields),
    ...(attachments === undefined ? {} : { attachments: filesOf(body, attachments, origins) }),
  };
  return { value: said(Object.entries(words(made))), origins };
}

/** Lists of words and numbers are said one after the other; anything deeper stays what it is, and is refused by its name. */
function plain(value: unknown): unknown {
  if (!Array.isArray(value) || value.length > 100 || value.some((one) => typeof one === 'object')) return value;
  return value.length === 0 ? undefined : value.map(String).join(', ');
}

/** C: `P1` there is severity 1 here; what has no translation stays as it is. */
function translated({ values }: MappingSettings, name: string, value: unknown): unknown {
  if (!isScalar(value)) return value;
  return values.find(({ of, from }) => of === name && from === String(value))?.to ?? value;
}

function filesOf(
  body: unknown,
  { list, ...parts }: NonNullable<MappingSettings['attachments']>,
  origins: Map<string, string>,
): unknown {
  const found = valueAt(body, placeOf(list) ?? []);
  origins.set('attachments', list);
  if (!Array.isArray(found)) return found;
  return found
    .slice(0, MOST_FILES)
    .map((entry: unknown) =>
      said(Object.entries(parts).map(([name, text]) => [name, filled(templateOf(text) ?? [], entry)])),
    );
}

/** Numbers and yes or no where words are wanted are said as words; fields keep theirs. */
function words(made: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(made).map(([name, value]) => [
      name,
      name !== 'severity' && (typeof value === 'number' || typeof value === 'boolean') ? String(value) : value,
    ]),
  );
}

const asNumber = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,3}$/.test(value.trim()) ? Number(value) : value;

/** A title of several lines, or one too long, is shortened: the whole of it stays in the raw message. */
function oneLine(value: unknown): unknown {
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  const line = String(value).replaceAll(/\s+/g, ' ').trim();
  return line.length <= LONGEST_SUBJECT ? line : `${cut(line, LONGEST_SUBJECT - 1)}…`;
}

/** Never in the middle of a character. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

const said = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
  Object.fromEntries(entries.filter(([, value]) => value !== undefined));
