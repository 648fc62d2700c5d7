import type { CallFacts, InputProblem, Language } from '@sportello/plugin-sdk';
import { callerNumber, isNumber, isWithheld } from './caller.number.js';
import { problem } from './event.problems.js';

/** One thing an exchange says of one call. */
export interface CallEvent extends CallFacts {
  /** The caller chose it, in a menu of the exchange. */
  readonly language?: Language;
}

export type ReadEvent =
  | { readonly event: CallEvent; readonly problems: readonly [] }
  | { readonly event: null; readonly problems: readonly InputProblem[] };

const HAPPENED = ['ringing', 'answered', 'ended', 'missed'] as const;
const LANGUAGES = ['it', 'en'] as const;
const KEYS = ['event', 'call', 'at', 'from', 'to', 'queue', 'extension', 'extensions', 'language'] as const;

/** Problems told at once: a body of ten thousand wrong fields is told by its first. */
const MOST_PROBLEMS = 50;
/** Names come from outside too: what is repeated back is short. */
const LONGEST_FIELD = 60;
const MOST_EXTENSIONS = 50;

const NAME = /^[\x21-\x7E]{1,200}$/;
const EXTENSION = /^[0-9*#+][0-9A-Za-z*#._+-]{0,19}$/;
const QUEUE = /^[\p{L}\p{N}][\p{L}\p{N} ._@:/-]{0,59}$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Judges every field, so that whoever sets an exchange up learns of all mistakes at once. Pure; never throws.
 * @param latest what happened later than this has not happened yet; null: not asked
 */
export function readEvent(body: Uint8Array, latest: Date | null): ReadEvent {
  const said = objectIn(body);
  if (said === null) return { event: null, problems: [problem('body', 'not-json-object')] };
  const problems = [...unknownKeys(said), ...fieldProblems(said, latest)].slice(0, MOST_PROBLEMS);
  return problems.length > 0 ? { event: null, problems } : { event: eventOf(said), problems: [] };
}

type Said = Readonly<Record<string, unknown>>;

function objectIn(body: Uint8Array): Said | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Said) : null;
  } catch {
    return null;
  }
}

const own = (said: Said, key: (typeof KEYS)[number]): unknown => (Object.hasOwn(said, key) ? said[key] : undefined);

/** A fact that is silently dropped is lost. */
const unknownKeys = (said: Said): InputProblem[] =>
  Object.keys(said)
    .filter((key) => !KEYS.some((known) => known === key))
    .map((key) => problem(key.slice(0, LONGEST_FIELD), 'unknown'));

function fieldProblems(said: Said, latest: Date | null): InputProblem[] {
  const texts: readonly (readonly [(typeof KEYS)[number], boolean, (text: string) => string | null])[] = [
    ['event', true, (text) => (HAPPENED.some((one) => one === text) ? null : 'bad-choice')],
    ['call', true, (text) => (NAME.test(text) ? null : 'bad-name')],
    ['at', true, (text) => instantProblem(text, latest)],
    ['from', false, (text) => (isWithheld(text) || isNumber(text) ? null : 'bad-number')],
    ['to', false, (text) => (isNumber(text) ? null : 'bad-number')],
    ['queue', false, (text) => (QUEUE.test(text) ? null : 'bad-name')],
    ['extension', false, (text) => (EXTENSION.test(text) ? null : 'bad-extension')],
    ['language', false, (text) => (LANGUAGES.some((one) => one === text) ? null : 'bad-choice')],
  ];
  const found = texts.flatMap(([key, needed, judge]) => {
    const value = own(said, key);
    if (value === undefined || (value === null && !needed)) return needed ? [problem(key, 'required')] : [];
    if (typeof value !== 'string') return [problem(key, 'bad-type')];
    const code = judge(value);
    return code === null ? [] : [problem(key, code)];
  });
  return [...found, ...extensionProblems(own(said, 'extensions'))];
}

function extensionProblems(value: unknown): InputProblem[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return [problem('extensions', 'bad-type')];
  if (value.length > MOST_EXTENSIONS) return [problem('extensions', 'too-many')];
  return value.flatMap((one, at) =>
    typeof one === 'string' && EXTENSION.test(one) ? [] : [problem(`extensions.${at}`, 'bad-extension')],
  );
}

function instantProblem(text: string, latest: Date | null): string | null {
  const at = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) return 'bad-date';
  return latest !== null && at > latest.getTime() ? 'in-the-future' : null;
}

/** Of what was judged. */
function eventOf(said: Said): CallEvent {
  const text = (key: (typeof KEYS)[number]): string | undefined => {
    const value = own(said, key);
    return typeof value === 'string' ? value : undefined;
  };
  const several = own(said, 'extensions');
  const many: readonly unknown[] = Array.isArray(several) ? several : [];
  const extensions = [text('extension'), ...many];
  const [happened, language] = [text('event'), text('language')];
  const [dialled, queue] = [text('to'), text('queue')];
  return {
    call: text('call') ?? '',
    happened: HAPPENED.find((one) => one === happened) ?? 'ended',
    at: new Date(text('at') ?? 0).toISOString(),
    number: callerNumber(text('from') ?? ''),
    extensions: [...new Set(extensions.filter((one) => typeof one === 'string'))],
    ...(dialled === undefined ? {} : { dialled: callerNumber(dialled) ?? dialled }),
    ...(queue === undefined ? {} : { queue }),
    ...(language === 'it' || language === 'en' ? { language } : {}),
  };
}
