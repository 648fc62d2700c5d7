import { z } from 'zod';
import { mappingWords as words } from './mapping.words.js';
import { placeText, templateText } from './mapping.template.js';

/** What a mapping can make, by the name of what it becomes. */
export const MAPPED = [
  ...['subject', 'text', 'language', 'sentAt', 'kind', 'area', 'topic', 'subtopic', 'severity', 'level'],
  ...['requester.name', 'requester.email', 'requester.phone', 'requester.organisation', 'requester.userType'],
] as const;

const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_.-]{0,59}$/;

/** Which place of the caller's own JSON becomes what. Left out: the caller speaks the channel's own format. */
export const mappingSettings = z
  .strictObject({
    subject: templateText.meta(words.subject),
    text: templateText.meta(words.text),
    requester: z
      .strictObject({
        name: templateText.optional().meta(words.name),
        email: templateText.optional().meta(words.email),
        phone: templateText.optional().meta(words.phone),
        organisation: templateText.optional().meta(words.organisation),
        userType: templateText.optional().meta(words.userType),
      })
      .prefault({})
      .meta(words.requester),
    kind: templateText.optional().meta(words.kind),
    area: templateText.optional().meta(words.area),
    topic: templateText.optional().meta(words.topic),
    subtopic: templateText.optional().meta(words.subtopic),
    severity: templateText.optional().meta(words.severity),
    level: templateText.optional().meta(words.level),
    language: templateText.optional().meta(words.language),
    sentAt: templateText.optional().meta(words.sentAt),
    fields: z
      .record(z.string().regex(FIELD_NAME), templateText)
      .refine((fields) => Object.keys(fields).length <= 60, { message: 'at most 60 fields' })
      .default({})
      .meta(words.fields),
    values: z
      .array(
        z.strictObject({
          of: z.string().min(1).max(80).meta(words.valuesOf),
          from: z.string().max(200).meta(words.valuesFrom),
          to: z.string().max(200).meta(words.valuesTo),
        }),
      )
      .max(500)
      .default([])
      .meta(words.values),
    attachments: z
      .strictObject({
        list: placeText.meta(words.filesList),
        name: templateText.meta(words.filesName),
        mediaType: templateText.meta(words.filesMediaType),
        content: templateText.meta(words.filesContent),
      })
      .optional()
      .meta(words.files),
  })
  .superRefine(({ values, fields }, ctx) => {
    const known = new Set<string>([...MAPPED, ...Object.keys(fields).map((name) => `fields.${name}`)]);
    values.forEach(({ of }, at) => {
      if (!known.has(of))
        ctx.addIssue({ code: 'custom', path: ['values', at, 'of'], message: `nothing is called ${of.slice(0, 80)}` });
    });
  });

export type MappingSettings = z.output<typeof mappingSettings>;
