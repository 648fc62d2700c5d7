import { z } from 'zod';
import { answerProblems } from './answer.conditions.js';
import { words } from './form.words.js';

const localized = z.strictObject({
  it: z.string().min(1).max(2000).meta(words.it),
  en: z.string().min(1).max(2000).meta(words.en),
});
const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'expected an id: lower-case letters, digits and -');
const fieldName = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'expected a field name in camelCase');

/** When a field is asked: every condition that is written must hold. */
const showWhen = z.strictObject({
  userType: z
    .array(id.meta({ 'x-reference': 'user-type' }))
    .min(1)
    .optional()
    .meta(words.userType),
  area: z
    .array(id.meta({ 'x-reference': 'area' }))
    .min(1)
    .optional()
    .meta(words.area),
  topic: z
    .array(id.meta({ 'x-reference': 'topic' }))
    .min(1)
    .optional()
    .meta(words.topic),
  // What was answered to fields that stand before this one: a choice, or `true` and `false` of a box.
  answers: z
    .record(fieldName, z.array(z.string().min(1).max(100)).min(1).max(50))
    .optional()
    .meta(words.answers),
});

const formField = z
  .strictObject({
    name: fieldName.meta(words.name),
    type: z.enum(['text', 'textarea', 'email', 'tel', 'select', 'checkbox', 'date']).meta(words.type),
    label: localized.meta(words.label),
    help: localized.optional().meta(words.help),
    required: z.boolean().default(false).meta(words.required),
    maxLength: z.int().min(1).max(20_000).optional().meta(words.maxLength),
    options: z
      .array(
        z.strictObject({
          value: z.string().min(1).max(100).meta(words.optionsValue),
          label: localized.meta(words.optionsLabel),
        }),
      )
      .min(1)
      .max(500)
      .optional()
      .meta(words.options),
    showWhen: showWhen.optional().meta(words.showWhen),
  })
  .refine((field) => (field.type === 'select') === (field.options !== undefined), {
    message: 'a select needs its options, and only a select has them',
    path: ['options'],
  })
  .refine((field) => field.maxLength === undefined || field.type === 'text' || field.type === 'textarea', {
    message: 'only text and textarea have a length',
    path: ['maxLength'],
  })
  .refine((field) => isDistinct((field.options ?? []).map((option) => option.value)), {
    message: 'two options have the same value',
    path: ['options'],
  });

function isDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/** One form of a tenant (D1: fields differ by user type and topic). */
export const formSettings = z
  .strictObject({
    title: localized.meta(words.title),
    intro: localized.optional().meta(words.intro),
    userTypes: z.array(id).max(50).default([]).meta(words.userTypes),
    fields: z
      .array(formField)
      .max(60)
      .default([])
      .refine((fields) => isDistinct(fields.map((field) => field.name)), { message: 'two fields have the same name' })
      .meta(words.fields),
    phone: z.enum(['required', 'optional', 'hidden']).default('optional').meta(words.phone),
    organisation: z.enum(['required', 'optional', 'hidden']).default('hidden').meta(words.organisation),
    classification: z.enum(['required', 'optional', 'hidden']).default('optional').meta(words.classification),
    textMaxLength: z.int().min(100).max(20_000).default(5_000).meta(words.textMaxLength),
    callBack: z.boolean().default(false).meta(words.callBack),
    attachments: z
      .strictObject({
        max: z.int().min(0).max(20).default(5).meta(words.attachmentsMax),
        maxBytes: z
          .int()
          .min(1)
          .max(50 * 1024 * 1024)
          .default(10 * 1024 * 1024)
          .meta(words.attachmentsMaxBytes),
        mediaTypes: z
          .array(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/))
          .min(1)
          .max(50)
          .default(['application/pdf', 'image/jpeg', 'image/png', 'image/tiff', 'text/plain'])
          .meta(words.attachmentsMediaTypes),
      })
      .prefault({})
      .meta(words.attachments),
    privacy: z
      .strictObject({
        label: localized.meta(words.privacyLabel),
        link: z
          .url({ protocol: /^https?$/ })
          .optional()
          .meta(words.privacyLink),
      })
      .meta(words.privacy),
  })
  .superRefine(({ callBack, phone }, ctx) => {
    // C8: nobody can be called who leaves no number.
    if (callBack && phone !== 'required')
      ctx.addIssue({ code: 'custom', path: ['phone'], message: 'who is to be called back leaves a number: required' });
  })
  .superRefine(({ fields }, ctx) => {
    for (const { path, message } of answerProblems(fields)) ctx.addIssue({ code: 'custom', path, message });
  })
  .superRefine(({ fields, userTypes, classification }, ctx) => {
    // A condition that can never hold hides a field for good, which nobody means.
    fields.forEach(({ showWhen }, at) => {
      const strange = showWhen?.userType?.find((userType) => !userTypes.includes(userType));
      if (strange !== undefined) {
        const path = ['fields', at, 'showWhen', 'userType'];
        ctx.addIssue({ code: 'custom', path, message: `the form does not offer the user type ${strange}` });
      }
      if (classification === 'hidden' && (showWhen?.area ?? showWhen?.topic) !== undefined) {
        const path = ['fields', at, 'showWhen'];
        ctx.addIssue({ code: 'custom', path, message: 'the form asks for no area or topic: classification is hidden' });
      }
    });
  });

export type FormSettings = z.output<typeof formSettings>;
export type FormField = FormSettings['fields'][number];
