import type { RecordResult } from '@sportello/records';
import type { FastifyReply } from 'fastify';
import { onOne } from './command.decorators.js';
import { ShowId, ShowNumber, ShowText } from './response.decorators.js';

export class RecordResultView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Numero', 40) number!: string;
  @ShowNumber('Versione, da ripetere in If-Match') version!: number;
}

/** A command on a record that keeps its own history: its key, the version seen, the result. */
export const OnARecord = onOne(RecordResultView);

export function recordResult(reply: FastifyReply, { id, number, version }: RecordResult): RecordResultView {
  void reply.header('ETag', `"${version}"`);
  return { id, number, version };
}
