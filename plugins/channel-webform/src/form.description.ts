import type { Json, Language } from '@sportello/plugin-sdk';
import type { FormField, FormSettings } from './form.settings.js';

/** The form as a page needs it, in one language. */
export function describeForm(settings: Readonly<FormSettings>, language: Language): Json {
  return {
    title: settings.title[language],
    intro: settings.intro?.[language] ?? '',
    userTypes: settings.userTypes,
    phone: settings.phone,
    organisation: settings.organisation,
    classification: settings.classification,
    textMaxLength: settings.textMaxLength,
    fields: settings.fields.map((field) => describeField(field, language)),
    attachments: { ...settings.attachments },
    privacy: {
      label: settings.privacy.label[language],
      ...(settings.privacy.link === undefined ? {} : { link: settings.privacy.link }),
    },
  };
}

function describeField(field: FormField, language: Language): Json {
  return {
    name: field.name,
    type: field.type,
    label: field.label[language],
    required: field.required,
    ...(field.help === undefined ? {} : { help: field.help[language] }),
    ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
    ...(field.options === undefined
      ? {}
      : { options: field.options.map((o) => ({ value: o.value, label: o.label[language] })) }),
    ...(field.showWhen === undefined ? {} : { showWhen: conditions(field.showWhen) }),
  };
}

function conditions(showWhen: NonNullable<FormField['showWhen']>): Json {
  return Object.fromEntries(
    Object.entries(showWhen).filter(
      (entry): entry is [string, string[] | Record<string, string[]>] => entry[1] !== undefined,
    ),
  );
}
