import { TransientPluginError, type OutboundMessage } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { registrationSchema } from './outgoing.outcome.js';
import type { OutgoingAnswer } from './outgoing.parcel.js';
import type { RedContext } from './protocol.source.js';
import { asked, jsonIn } from './rest.client.js';
import type { ProtocolIdentifier } from './segnatura.model.js';

const answerSchema = z.object({ registration: registrationSchema.nullish() });

/**
 * Gives an answer to the interface. The reference is its Idempotency-Key: a registry that has seen it gives the same number again.
 * @returns the registration where it was made at once; null: it is told later, among what is polled
 */
export async function handOverByRest(
  ctx: RedContext,
  answer: OutgoingAnswer,
  message: OutboundMessage,
): Promise<ProtocolIdentifier | null> {
  const documents = [];
  for (const [at, { blob }] of message.attachments.entries()) {
    const content = Buffer.from(await ctx.blobs.get(blob)).toString('base64');
    documents.push({ ...answer.documents[at], content });
  }
  const response = await asked(ctx, {
    ...{ method: 'POST', path: '/outgoing', json: { ...answer, documents } },
    headers: { 'idempotency-key': answer.reference },
  });
  if (response.body.byteLength === 0) return null;
  const read = answerSchema.safeParse(jsonIn(response));
  if (!read.success)
    throw new TransientPluginError('the protocol system answers with something that is no registration');
  return read.data.registration ?? null;
}
