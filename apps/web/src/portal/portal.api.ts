import { requestAnswer, requestJson } from '../api/request.js';
import type {
  Accepted,
  FormDescription,
  Language,
  MyTicket,
  Registered,
  ReplyRecorded,
  Suggestion,
} from '../api/types.js';

/** Who asks, of which desk, in which language. */
export interface Asking {
  readonly tenant: string;
  readonly language: Language;
  readonly signal?: AbortSignal;
}

/** Bearer of a requester's private link, or of the staff. */
export interface AskingWithToken extends Asking {
  readonly token: string;
}

export function getForm(asking: Asking, instance: string): Promise<FormDescription> {
  const path = `${address(asking, 'channels', instance)}?language=${asking.language}`;
  return requestJson({ ...asking, path });
}

/** What is being written, for whom and in which form. */
export interface Words {
  readonly text: string;
  readonly channelInstance: string;
  readonly userType?: string;
}

/** B7: the likeliest places of the classification for some words; nobody's tickets. */
export async function getSuggestions(asking: Asking, words: Words): Promise<readonly Suggestion[]> {
  const path = address(asking, 'classification', 'suggestions');
  return (await requestJson<{ items: Suggestion[] }>({ ...asking, path, method: 'POST', json: words })).items;
}

/** A request on its way, and as whose. */
export interface Outgoing {
  readonly form: FormData;
  readonly idempotencyKey: string;
  /** X-CSRF-Token of whoever has logged in; without it the request is anybody's. */
  readonly proof: string | undefined;
}

export function sendForm(asking: Asking, instance: string, outgoing: Outgoing): Promise<Registered | Accepted> {
  const path = address(asking, 'channels', instance);
  return requestJson({ ...asking, ...outgoing, path, method: 'POST', session: outgoing.proof !== undefined });
}

export function getMyTicket(asking: AskingWithToken): Promise<MyTicket> {
  return requestJson({ ...asking, path: address(asking, 'my-ticket') });
}

export function sendReply(asking: AskingWithToken, form: FormData, idempotencyKey: string): Promise<ReplyRecorded> {
  return requestJson({
    ...asking,
    path: address(asking, 'my-ticket', 'replies'),
    method: 'POST',
    form,
    idempotencyKey,
  });
}

export async function getMyAttachment(asking: AskingWithToken, id: string): Promise<Blob> {
  const path = address(asking, 'my-ticket', 'attachments', id);
  return (await requestAnswer({ ...asking, path, deadlineMs: 120_000 })).blob();
}

/** One's own conversation. */
export interface OwnChat {
  readonly instance: string;
  readonly chat: string;
  readonly key: string;
}

export async function sendChatFile(asking: Asking, own: OwnChat, file: File, idempotencyKey: string): Promise<void> {
  const form = new FormData();
  form.append('attachments', file, file.name);
  const path = address(asking, 'chat', own.instance, own.chat, 'files');
  await requestAnswer({ ...asking, path, method: 'POST', form, idempotencyKey, chatKey: own.key });
}

export async function getChatFile(asking: Asking, { instance, chat, key }: OwnChat, id: string): Promise<Blob> {
  const path = address(asking, 'chat', instance, chat, 'files', id);
  return (await requestAnswer({ ...asking, path, chatKey: key, deadlineMs: 120_000 })).blob();
}

function address({ tenant }: Asking, ...parts: string[]): string {
  return ['/rest/helpdesk/v1', ...[tenant, ...parts].map(encodeURIComponent)].join('/');
}
