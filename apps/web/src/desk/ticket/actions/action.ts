import type { Api } from '../../../api/api.js';
import type { Beside } from '../../../api/routes.js';
import type { Option } from '../../../components/choice-field.js';
import type { Vocabulary } from '../../vocabulary.js';
import type { Speech, TicketKey } from '../texts/index.js';
import type { Message, Task, Ticket } from '../ticket.types.js';

/** What was typed, by field; of a field with many choices, the chosen ones one a line. */
export type Values = Readonly<Record<string, string>>;

interface FieldBase {
  /** The server's name, so that what it says of a field stands at the field. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
  /** Shown, asked and sent only then. */
  readonly when?: (values: Values) => boolean;
}

/** A field of a form, by what it asks for. */
export type FormField = FieldBase &
  (
    | {
        readonly kind: 'text' | 'area';
        readonly max: number;
        readonly rows?: number;
        /** Answers written beforehand can be put in. */
        readonly canned?: boolean;
        /** What it has to look like, and what is said when it does not. */
        readonly like?: { readonly pattern: RegExp; readonly else: TicketKey };
      }
    | { readonly kind: 'number'; readonly min: number; readonly max: number }
    | { readonly kind: 'date' | 'moment' }
    | { readonly kind: 'radio' | 'list' | 'many'; readonly options: readonly Option[] }
    | { readonly kind: 'tick' | 'triplet' | 'people' | 'office' }
  );

/** Where something is done: on a ticket, or on a task of it. */
export interface Place extends Pick<Speech, 't' | 'of' | 'language'> {
  readonly ticket: Ticket;
  readonly task?: Task;
  readonly words: Vocabulary;
  /** Who is at the page. */
  readonly me: string;
  /** IANA zone of the desk's hours. */
  readonly zone: string | undefined;
}

/** How a request is made: as whom, under which key, upon which version. */
export interface Sending {
  readonly api: Api;
  readonly number: string;
  /** Key, and the version seen where it matters. */
  readonly beside: Beside;
  readonly place: Place;
}

/** Something that can be done: its form, and the request it makes. */
export interface Act {
  /** In the address (`?do=`), and in the draft's name. */
  readonly id: string;
  /** The server's name in `actions` that stands for it, when it is another: the same right, in the same states. */
  readonly needs?: string;
  /** Not offered where it would be refused. */
  readonly unless?: (place: Place) => boolean;
  readonly group: 'answer' | 'judge' | 'pass' | 'work' | 'link' | 'end';
  readonly label: (place: Place) => string;
  /** Stands among the first buttons. */
  readonly first?: boolean;
  /** Done at once, without a form. */
  readonly direct?: (place: Place) => boolean;
  /** What somebody changed meanwhile does not matter to it: notes, effort. */
  readonly anyVersion?: boolean;
  readonly fields: (place: Place) => readonly FormField[];
  readonly initial?: (place: Place) => Values;
  readonly send: (sending: Sending, values: Values) => Promise<unknown>;
}

/** The chosen ones of a field with many. */
export const manyOf = (value: string | undefined): string[] => (value ?? '').split('\n').filter((one) => one !== '');

/** A field that was left empty is not sent. */
export function given<K extends string>(values: Values, ...names: readonly K[]): Partial<Record<K, string>> {
  const filled = names.map((name) => [name, (values[name] ?? '').trim()] as const).filter(([, value]) => value !== '');
  return Object.fromEntries(filled) as Partial<Record<K, string>>;
}

export const textOf = (values: Values, name: string): string => (values[name] ?? '').trim();

/** Names of messages, for choosing one. */
export const messageTitle = ({ author, text }: Message): string => `${author}: ${text.slice(0, 80)}`;
