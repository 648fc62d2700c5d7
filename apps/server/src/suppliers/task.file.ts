import { ApiOkResponse } from '@nestjs/swagger';
import type { TaskWhole } from '@sportello/escalation';
import type { TenantId } from '@sportello/kernel';
import type { FastifyReply } from 'fastify';
import type { FileGate } from '../http/file.gate.js';
import { notFound } from '../http/http.errors.js';

/** How the document describes the answer with a file's bytes. */
export const TASK_FILE = ApiOkResponse({
  description: 'Il file',
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary', maxLength: 209_715_200 } } },
});

/** Sends one of the files that lie with a task. @throws DomainError `RESOURCE.NOT_FOUND` when there is no such file */
export async function sendTaskFile(
  reply: FastifyReply,
  gate: FileGate,
  tenant: TenantId,
  { files }: Pick<TaskWhole, 'files'>,
  id: string,
): Promise<void> {
  const file = files.find((one) => one.id === id);
  if (file === undefined) throw notFound('Il file non esiste.', 'There is no such file.');
  await gate.send(reply, tenant, file);
}
