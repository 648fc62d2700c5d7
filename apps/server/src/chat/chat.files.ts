import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { noSuchChat, type Chat, type ChatFile, type ChatOperator } from '@sportello/desk';
import { DomainError, type FieldProblem, type TenantContext } from '@sportello/kernel';
import { BlobStore } from '@sportello/platform';
import type { ChatDescription } from '@sportello/plugin-sdk';
import type { FastifyReply } from 'fastify';
import { readPush } from '../channels/push.reader.js';
import { FileGate } from '../http/file.gate.js';
import { idempotencyKeyOf } from '../http/caller.js';
import { notFound } from '../http/http.errors.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { ChatTickets } from './chat.tickets.js';

/** What is sent along in a conversation: judged as what comes with a form. */
@Injectable()
export class ChatFiles {
  constructor(
    @Inject(ChatTickets) private readonly tickets: ChatTickets,
    @Inject(BlobStore) private readonly blobs: BlobStore,
    @Inject(FileGate) private readonly gate: FileGate,
  ) {}

  /**
   * One file, as a line of its own. @param operator who sends it, when it is the desk @returns number of the line
   * @throws DomainError `REQUEST.INVALID`, `CHAT.OVER`, `CHAT.TAKEN`
   */
  async send(
    request: SportelloRequest,
    ctx: TenantContext,
    chat: Chat,
    limits: ChatDescription['files'],
    operator: ChatOperator | null,
  ): Promise<number> {
    const before = await this.#all(ctx, chat);
    const { files } = await readPush(request, ctx.tenant, this.blobs);
    const [file] = files;
    const problems = [
      ...(file === undefined || files.length > 1 ? [ONE_FILE] : []),
      ...(before.length >= limits.max ? [tooMany(limits.max)] : []),
      ...(file === undefined ? [] : wrongWith(file, limits)),
    ];
    if (problems.length > 0 || file === undefined) throw refused(problems);
    const key = `${operator?.id ?? 'requester'}:${idempotencyKeyOf(request) ?? randomUUID()}`;
    const { name, mediaType, blob } = file;
    const sent = { id: randomUUID(), name, mediaType: typeOf(mediaType), size: blob.size, sha256: blob.sha256 };
    const author = operator === null ? 'requester' : 'operator';
    const line = { saidAs: `file:${key}`, author, name: operator?.name ?? '', text: '', files: [sent] } as const;
    return (await this.tickets.chats.say(ctx, chat.id, line, operator)).seq;
  }

  /** @throws DomainError `RESOURCE.NOT_FOUND` */
  async answer(reply: FastifyReply, ctx: TenantContext, chat: Chat, id: string): Promise<void> {
    const file = (await this.#all(ctx, chat)).find((one) => one.id === id);
    if (file === undefined) throw notFound('Il file non esiste.', 'There is no such file.');
    await this.gate.send(reply, ctx.tenant, file);
  }

  /** @throws DomainError `CHAT.NOT_FOUND` */
  async chat(ctx: TenantContext, id: string, mayHave: (chat: Chat) => boolean): Promise<Chat> {
    const chat = await this.tickets.chats.find(ctx, id);
    if (chat === null || !mayHave(chat)) throw noSuchChat();
    return chat;
  }

  async #all(ctx: TenantContext, { id }: Chat): Promise<readonly ChatFile[]> {
    return (await this.tickets.chats.lines(ctx, id, 0)).flatMap(({ files }) => files);
  }
}

const typeOf = (mediaType: string): string => mediaType.split(';')[0]?.trim().toLowerCase() ?? '';

function wrongWith(
  { mediaType, blob }: { readonly mediaType: string; readonly blob: { readonly size: number } },
  { maxBytes, mediaTypes }: ChatDescription['files'],
): FieldProblem[] {
  const most = Math.floor(maxBytes / 1024);
  return [
    ...(blob.size === 0 ? [problem('empty', 'Il file è vuoto.', 'The file is empty.')] : []),
    ...(blob.size > maxBytes ? [problem('too-large', `Al massimo ${most} KB.`, `At most ${most} KB.`)] : []),
    ...(mediaTypes.includes(typeOf(mediaType))
      ? []
      : [problem('bad-media-type', 'Tipo di file non ammesso.', 'This type of file is not allowed.')]),
  ];
}

const problem = (code: string, it: string, en: string): FieldProblem => ({
  field: 'attachments',
  code,
  message: { it, en },
});

const ONE_FILE = problem('one-file', 'Serve un file, uno alla volta.', 'One file is expected, one at a time.');
const tooMany = (max: number): FieldProblem =>
  problem('too-many', `Al massimo ${max} file in una conversazione.`, `At most ${max} files in a conversation.`);

const refused = (fields: readonly FieldProblem[]): DomainError =>
  new DomainError(
    'REQUEST.INVALID',
    'unprocessable',
    { it: 'Il file non può essere inviato.', en: 'The file cannot be sent.' },
    { fields },
  );
