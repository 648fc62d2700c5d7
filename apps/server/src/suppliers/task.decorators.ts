import type { TaskCommandResult } from '@sportello/escalation';
import type { FastifyReply } from 'fastify';
import { onOne } from '../http/command.decorators.js';
import { TaskResultView } from './task.views.js';

export { KEYED } from '../http/command.decorators.js';

/** A command on a task that exists. */
export const OnATask = onOne(TaskResultView);

export function taskResult(reply: FastifyReply, done: TaskCommandResult): TaskResultView {
  const { taskId, number, state, version, withinTerm } = done;
  void reply.header('ETag', `"${version}"`);
  return { id: taskId, number, state, version, ...(withinTerm === undefined ? {} : { withinTerm }) };
}
