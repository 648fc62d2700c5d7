import type { Schema } from '../../api/routes.js';
import type { FormProblem } from '../../form/form.problem.js';
import { requiredProblem } from '../queue/required.problem.js';

export type CallRequest = Schema<'RegisterTicketRequest'>;

/** What is written while somebody telephones, under the names of the API. */
export interface CallDraft {
  readonly phone: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly userType: string;
  readonly subject: string;
  readonly text: string;
  readonly note: string;
  readonly area: string;
  readonly topic: string;
  readonly subtopic: string;
  readonly severity: string;
  /** Of the caller; empty: that of whoever writes. */
  readonly language: string;
  /** Call during which it is written; empty: none that is known. */
  readonly call: string;
  /** Contact whom the operator has recognised (E3); empty: nobody yet. */
  readonly contact: string;
}

export const EMPTY_CALL: CallDraft = {
  ...{ phone: '', name: '', email: '', organisation: '', userType: '', subject: '', text: '', note: '' },
  ...{ area: '', topic: '', subtopic: '', severity: '', language: '', call: '', contact: '' },
};

/** Where the server's words on a field belong: it names those of the requester below `requester`. */
export const CALL_FIELDS = [
  ...([
    'requester.phone',
    'requester.name',
    'requester.email',
    'requester.organisation',
    'requester.userType',
  ] as const),
  ...(['subject', 'text', 'note', 'area', 'topic', 'subtopic', 'severity'] as const),
] as const;

/** A draft as it was stored; fields that are no longer there, or not yet, are empty. */
export function readCall(stored: unknown): CallDraft | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const values = new Map<string, unknown>(Object.entries(stored));
  const kept = Object.keys(EMPTY_CALL).map((name) => {
    const value = values.get(name);
    return [name, typeof value === 'string' ? value : ''];
  });
  return { ...EMPTY_CALL, ...(Object.fromEntries(kept) as Partial<CallDraft>) };
}

/** Whether nobody wrote anything: what the call itself says does not count. */
export const isEmptyCall = ({ call: _, language: __, ...draft }: CallDraft): boolean =>
  Object.values(draft).every((value: string) => value === '');

/** What a call cannot be registered without. */
export function missingInCall(draft: CallDraft, labelOf: (name: 'name' | 'subject' | 'text') => string): FormProblem[] {
  const needed = [
    ['name', 'requester.name'],
    ['subject', 'subject'],
    ['text', 'text'],
  ] as const;
  return needed
    .filter(([name]) => draft[name].trim() === '')
    .map(([name, field]) => requiredProblem(field, labelOf(name)));
}

/** The request of a call; what was left empty is left out. */
export function callRequest(draft: CallDraft, spoken: 'it' | 'en'): CallRequest {
  const { name, subject, text, severity } = draft;
  const language = draft.language === 'it' || draft.language === 'en' ? draft.language : spoken;
  const given = (...names: readonly (keyof CallDraft)[]) =>
    Object.fromEntries(names.flatMap((one) => (draft[one].trim() === '' ? [] : [[one, draft[one].trim()]])));
  return {
    ...given('note', 'area', 'topic', 'subtopic', 'call', 'contact'),
    ...{ subject: subject.trim(), text: text.trim(), language },
    requester: { ...given('phone', 'email', 'organisation', 'userType'), name: name.trim() },
    ...(severity === '' ? {} : { severity: Number(severity) }),
  };
}

/** By what the caller is looked for: the number if there is one, or else the address, or else the name. */
export function callerWords({ phone, email, name }: Pick<CallDraft, 'phone' | 'email' | 'name'>): string | null {
  if (phone.replace(/\D/g, '').length >= 6) return phone.trim();
  return [email, name].map((one) => one.trim()).find((one) => one.length >= 3) ?? null;
}
