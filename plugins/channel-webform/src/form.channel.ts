import { randomUUID } from 'node:crypto';
import { InvalidInputError, PoisonMessageError, type InboundContent, type InboundPush, type PluginContext, type RawInbound, type StoredInbound } from '@sportello/plugin-sdk';
import { describeForm } from './form.description.js';
import type { FormSettings } from './form.settings.js';
import { checkSubmission, type Submission } from './submission.check.js';

/** Media type under which a filled-in form is kept. */
export const FORM_MEDIA_TYPE = 'application/vnd.sportello.form+json';

export const formChannel: InboundPush<FormSettings> = {
  async check() {
    // A form depends on nothing outside its settings, which the schema has checked.
  },

  async describe(ctx, language) {
    return describeForm(ctx.settings, language);
  },

  /** Anybody may fill in a public form; rate and size are limited by the host. */
  async verify(_ctx, request) {
    return request;
  },

  async parse(ctx, request): Promise<readonly RawInbound[]> {
    const { submission, found } = checkSubmission(request, ctx.settings);
    if (found.length > 0) throw new InvalidInputError(found);
    return [
      {
        // The page repeats its key when it tries again, so the same request is taken in once.
        externalId: request.idempotencyKey === null ? `form:${randomUUID()}` : `key:${request.idempotencyKey}`,
        mediaType: FORM_MEDIA_TYPE,
        raw: new TextEncoder().encode(JSON.stringify(submission)),
        receivedAt: ctx.clock.now().toISOString(),
        ...(submission.suspicious
          ? { quarantine: { code: 'looks-automatic', reason: 'a field that people cannot see was filled in' } }
          : {}),
      },
    ];
  },

  async read(ctx, message): Promise<InboundContent> {
    const submission = await storedSubmission(ctx, message);
    return {
      from: {
        name: submission.name,
        email: submission.email,
        ...(submission.phone === null ? {} : { phone: submission.phone }),
        ...(submission.organisation === null ? {} : { organisation: submission.organisation }),
        ...(submission.userType === null ? {} : { userType: submission.userType }),
      },
      assurance: 'none',
      subject: submission.subject,
      text: submission.text,
      language: submission.language,
      attachments: submission.attachments.map(({ name, mediaType, blob }) => ({ name, mediaType, blob })),
      thread: { messageId: null, inReplyTo: [], references: [], recipients: [] },
      request: {
        ...(submission.area === null ? {} : { area: submission.area }),
        ...(submission.topic === null ? {} : { topic: submission.topic }),
        ...(submission.subtopic === null ? {} : { subtopic: submission.subtopic }),
        fields: submission.fields,
      },
    };
  },
};

async function storedSubmission(ctx: PluginContext<FormSettings>, message: StoredInbound): Promise<Submission> {
  const bytes = await ctx.blobs.get(message.raw);
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Submission;
  } catch (cause) {
    throw new PoisonMessageError('form-unreadable', 'the stored form is not JSON', { cause });
  }
}
