import { z } from 'zod';
import { Dice } from './dice.js';
import type { Story } from './story.js';

/** What the channel tells of its form: the part that is needed to fill it in. */
export const formSchema = z.object({
  userTypes: z.array(z.string()),
  classification: z.enum(['required', 'optional', 'hidden']),
  phone: z.enum(['required', 'optional', 'hidden']),
  organisation: z.enum(['required', 'optional', 'hidden']),
  fields: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['text', 'textarea', 'email', 'tel', 'select', 'checkbox', 'date']),
      label: z.string(),
      maxLength: z.number().optional(),
      options: z.array(z.object({ value: z.string() })).optional(),
      showWhen: z
        .object({
          userType: z.array(z.string()).optional(),
          area: z.array(z.string()).optional(),
          topic: z.array(z.string()).optional(),
          answers: z.record(z.string(), z.array(z.string())).optional(),
        })
        .optional(),
    }),
  ),
  attachments: z.object({ max: z.number(), mediaTypes: z.array(z.string()) }),
});

export type Form = z.output<typeof formSchema>;
type Field = Form['fields'][number];

/** A text that looks at home under a label. */
const TEXTS: readonly { readonly label: RegExp; readonly value: string }[] = [
  { label: /codice fiscale|tax code/i, value: 'RSSMRA80A01Z999X' },
  { label: /mese|month/i, value: '03/2026' },
  { label: /anno|year/i, value: '2025' },
  { label: /comune|municipality/i, value: 'Valle Serena' },
  { label: /sede|stanza|site|room/i, value: 'Palazzina B, stanza 214' },
  { label: /browser/i, value: 'Firefox, Windows 11' },
  { label: /procedura|funzione|applicativ|procedure|function|application/i, value: 'Riepilogo, tasto Conferma' },
  { label: /flusso|file/i, value: 'variazioni_03.xml' },
  { label: /numero|codice|riferimento|iuv|number|code|reference/i, value: 'PR-2026-0417' },
];

/** Every field the form asks for, filled in as it wants it. @param today for dates */
export function answers(form: Form, story: Story, today: Date): Record<string, string> {
  const dice = new Dice(story.seed);
  const { person, triplet, words } = story;
  const userType = form.userTypes.length === 0 ? undefined : dice.pick(form.userTypes);
  const choices = { userType, ...(form.classification === 'hidden' ? {} : triplet) };
  const own: Record<string, string> = {};
  for (const field of form.fields) if (isAsked(field, choices, own)) own[field.name] = value(field, story, dice, today);
  const given = {
    ...{ language: person.language, name: person.name, email: person.email, privacy: 'true' },
    ...choices,
    ...(form.phone === 'hidden' ? {} : { phone: person.phone }),
    ...(form.organisation === 'hidden' ? {} : { organisation: person.organisation }),
    ...{ subject: words.subject, text: words.text },
    ...Object.fromEntries(Object.entries(own).map(([name, said]) => [`fields.${name}`, said])),
  };
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

type Chosen = Readonly<Partial<Record<'userType' | 'area' | 'topic', string | undefined>>>;

function isAsked({ showWhen = {} }: Field, chosen: Chosen, own: Readonly<Record<string, string>>): boolean {
  const { answers: wanted = {}, ...places } = showWhen;
  const holds = (allowed: readonly string[] | undefined, said: string | undefined) =>
    allowed === undefined || (said !== undefined && allowed.includes(said));
  return (
    holds(places.userType, chosen.userType) &&
    holds(places.area, chosen.area) &&
    holds(places.topic, chosen.topic) &&
    Object.entries(wanted).every(([name, allowed]) => holds(allowed, own[name] ?? ''))
  );
}

function value({ type, label, maxLength, options = [] }: Field, { person }: Story, dice: Dice, today: Date): string {
  switch (type) {
    case 'select':
      return dice.pick(options).value;
    case 'checkbox':
      return 'true';
    case 'email':
      return person.email;
    case 'tel':
      return person.phone;
    case 'date':
      return new Date(today.getTime() + (3 + dice.below(20)) * 86_400_000).toISOString().slice(0, 10);
    case 'text':
    case 'textarea':
      return (TEXTS.find((text) => text.label.test(label))?.value ?? 'Come da descrizione').slice(0, maxLength);
  }
}
