import { createHash, randomUUID } from 'node:crypto';
import {
  InvalidInputError,
  PoisonMessageError,
  type InboundContent,
  type InboundPush,
  type PluginContext,
  type RawInbound,
  type StoredInbound,
} from '@sportello/plugin-sdk';
import { describeForm } from './form.description.js';
import type { FormSettings } from './form.settings.js';
import { checkSubmission } from './submission.check.js';
import { submissionSchema, type Submission } from './submission.js';

/** Media type under which a filled-in form is kept. */
export const FORM_MEDIA_TYPE = 'application/vnd.sportello.form+json';

/** Keys as browsers make them; any other is told apart by its digest. */
const PLAIN_KEY = /^[\x21-\x7E]{1,200}$/;

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
        externalId: externalId(request.idempotencyKey),
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
    const { userType, phone, organisation, area, topic, subtopic, ...form } = await storedSubmission(ctx, message);
    return {
      from: {
        name: form.name,
        email: form.email,
        ...(phone === null ? {} : { phone }),
        ...(organisation === null ? {} : { organisation }),
        ...(userType === null ? {} : { userType }),
      },
      // Nobody has proved that the address is theirs.
      assurance: 'none',
      subject: form.subject,
      text: form.text,
      language: form.language,
      attachments: form.attachments,
      thread: { messageId: null, inReplyTo: [], references: [], recipients: [] },
      request: {
        ...(area === null ? {} : { area }),
        ...(topic === null ? {} : { topic }),
        ...(subtopic === null ? {} : { subtopic }),
        fields: form.fields,
        ...(ctx.settings.callBack ? { callBack: true } : {}),
      },
    };
  },
};

/** The page repeats its key when it tries again, so the same request is taken in once. */
function externalId(key: string | null): string {
  if (key === null || key === '') return `form:${randomUUID()}`;
  return PLAIN_KEY.test(key) ? `key:${key}` : `key-sha256:${createHash('sha256').update(key).digest('hex')}`;
}

async function storedSubmission(ctx: PluginContext<FormSettings>, message: StoredInbound): Promise<Submission> {
  const bytes = await ctx.blobs.get(message.raw);
  const read = submissionSchema.safeParse(jsonOf(bytes));
  if (!read.success) throw new PoisonMessageError('form-unreadable', 'what is stored is not a form');
  return read.data;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
