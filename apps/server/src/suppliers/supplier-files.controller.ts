import { HttpCode, Inject, Param, ParseUUIDPipe, Post, Req, Res, UnsupportedMediaTypeException } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { AttachFilesCommand, GetTaskQuery } from '@sportello/escalation';
import { DomainError, type FieldProblem } from '@sportello/kernel';
import { BlobStore } from '@sportello/platform';
import type { PushRequest } from '@sportello/plugin-sdk';
import type { FastifyReply } from 'fastify';
import { PUSH_LIMITS, readPush } from '../channels/push.reader.js';
import { commandKey, expectedVersion, supplierOf } from '../http/caller.js';
import { IF_MATCH, KEYED } from '../http/command.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { shownFile } from '../tickets/ticket.presenter.js';
import { SupplierApi } from './supplier.api.js';
import { AttachedView } from './supplier.views.js';
import { taskResult } from './task.decorators.js';

const FILES = 'attachments';
const LONGEST = 20_000;

/** Files a supplier adds, read and kept as those of requests are. */
@SupplierApi('tasks/:id/attachments', 'supplier-task.perform')
export class SupplierFilesController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(BlobStore) private readonly blobs: BlobStore,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({
    operationId: 'attach_to_task',
    summary: 'Aggiunge file',
    description: 'Uno o più file, con due parole se servono. Lo stato del compito non cambia.',
  })
  @KEYED
  @IF_MATCH
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    description: 'I file',
    schema: {
      type: 'object',
      additionalProperties: false,
      required: [FILES],
      properties: {
        text: { type: 'string', maxLength: LONGEST, pattern: '^[\\s\\S]*$' },
        [FILES]: {
          type: 'array',
          minItems: 1,
          maxItems: PUSH_LIMITS.files,
          items: { type: 'string', format: 'binary', maxLength: PUSH_LIMITS.fileSize },
        },
      },
    },
  })
  @ApiCreatedResponse({ type: AttachedView, description: 'Aggiunti' })
  async attach(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) task: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AttachedView> {
    const { ctx, supplier } = supplierOf(request);
    // Before a byte is kept: what is not theirs does not exist.
    await this.#mustExist(request, task);
    if (!request.isMultipart()) throw new UnsupportedMediaTypeException();
    const pushed = await readPush(request, ctx.tenant, this.blobs);
    const version = expectedVersion(request);
    const done = await this.commands.execute(
      new AttachFilesCommand(ctx, commandKey(request, `supplier:${supplier}`), {
        ...{ task, supplier, text: textOf(pushed) },
        ...(version === undefined ? {} : { expectedVersion: version }),
        files: pushed.files.map(({ name, mediaType, blob }) => ({ name: name || 'file', mediaType, ...blob })),
      }),
    );
    const { files } = await this.queries.execute(new GetTaskQuery(ctx, { task, supplier }));
    const attachments = files.filter(({ seq }) => seq === done.seq).map(shownFile);
    return { ...taskResult(reply, done), attachments };
  }

  async #mustExist(request: SportelloRequest, task: string): Promise<void> {
    const { ctx, supplier } = supplierOf(request);
    try {
      await this.queries.execute(new GetTaskQuery(ctx, { task, supplier }));
    } catch (error) {
      // What nobody reads is let run off: the connection is the caller's for the next request.
      request.raw.resume();
      throw error;
    }
  }
}

/** @throws DomainError REQUEST.INVALID, naming every field that is wrong */
function textOf({ fields, files }: Pick<PushRequest, 'fields' | 'files'>): string {
  const texts = fields.filter(({ name }) => name === 'text');
  const text = texts[0]?.value ?? '';
  const unknown = [
    ...fields.filter(({ name }) => name !== 'text').map(({ name }) => name),
    ...files.filter(({ field }) => field !== FILES).map(({ field }) => field),
  ];
  const problems: FieldProblem[] = [
    ...[...new Set(unknown)].map((name) => wrong(name.slice(0, 60), 'unknown', 'Campo sconosciuto.', 'Unknown field.')),
    ...(text.length > LONGEST || texts.length > 1
      ? [wrong('text', 'maxLength', 'Il testo è troppo lungo.', 'The text is too long.')]
      : []),
    ...(files.length === 0 ? [wrong(FILES, 'required', 'Serve almeno un file.', 'At least one file is needed.')] : []),
  ];
  if (problems.length > 0) {
    throw new DomainError(
      'REQUEST.INVALID',
      'invalid',
      { it: 'Alcuni campi non vanno bene.', en: 'Some fields are not right.' },
      { fields: problems },
    );
  }
  return text;
}

const wrong = (field: string, code: string, it: string, en: string): FieldProblem => ({
  field,
  code,
  message: { it, en },
});
