import { Inject, Injectable } from '@nestjs/common';
import type { TaskWhole } from '@sportello/escalation';
import type { Clock, TenantId } from '@sportello/kernel';
import type { FastifyReply } from 'fastify';
import { CLOCK } from '../tokens.js';
import { FileGate } from '../http/file.gate.js';
import { taskClock } from './task-clock.presenter.js';
import type { TaskClockView } from './task-clock.views.js';
import { sendTaskFile } from './task.file.js';

/** What is shown of one task, the same for the desk, for the area and for the supplier that has it; who may see it was asked before. */
@Injectable()
export class TaskPages {
  constructor(
    @Inject(FileGate) private readonly gate: FileGate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The task as one of them sees it, with its version for If-Match. */
  tagged<V>(reply: FastifyReply, task: TaskWhole, shown: (task: TaskWhole) => V): V {
    void reply.header('ETag', `"${task.version}"`);
    return shown(task);
  }

  /** @throws DomainError `TASK.NO_TERM` */
  clockOf(task: TaskWhole): TaskClockView {
    return taskClock(task, this.clock.now());
  }

  /** @throws DomainError `RESOURCE.NOT_FOUND` */
  file(reply: FastifyReply, tenant: TenantId, task: TaskWhole, attachment: string): Promise<void> {
    return sendTaskFile(reply, this.gate, tenant, task, attachment);
  }
}
