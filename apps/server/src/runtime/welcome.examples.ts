import type { CurrentTenant } from '@sportello/tenancy';
import { z } from 'zod';

/** A form of a tenant, filled in so that it is accepted. */
export interface FormExample {
  readonly tenant: string;
  readonly instance: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A mailbox of a tenant that takes mail on this machine. */
export interface MailExample {
  readonly tenant: string;
  readonly host: string;
  readonly port: number;
  readonly address: string;
}

const doorSchema = z.object({
  listen: z.object({ host: z.string().default('127.0.0.1'), port: z.int().min(1) }),
  protocol: z.literal('smtp').default('smtp'),
  addresses: z.array(z.string()).min(1),
});

/** The mailboxes to which mail can be handed directly. */
export function mailExamples({ tenant, channels }: CurrentTenant): MailExample[] {
  return channels.flatMap(({ kind, enabled, settings }) => {
    const door = kind === 'mail' && enabled ? doorSchema.safeParse(settings) : undefined;
    if (door?.success !== true) return [];
    const { listen, addresses } = door.data;
    const host = listen.host === '0.0.0.0' ? '127.0.0.1' : listen.host;
    return addresses.slice(0, 1).map((address) => ({ tenant, host, port: listen.port, address }));
  });
}

const asked = z.enum(['required', 'optional', 'hidden']);
const someSchema = z.array(z.string()).optional();
const placesSchema = { userType: someSchema, area: someSchema, topic: someSchema };
const formSchema = z.object({
  userTypes: z.array(z.string()).default([]),
  classification: asked.default('optional'),
  phone: asked.default('optional'),
  organisation: asked.default('hidden'),
  fields: z
    .array(
      z.object({
        name: z.string(),
        type: z.string(),
        required: z.boolean().default(false),
        options: z.array(z.object({ value: z.string() })).default([]),
        showWhen: z
          .object({ ...placesSchema, answers: z.record(z.string(), z.array(z.string())).default({}) })
          .prefault({}),
      }),
    )
    .default([]),
});
type Form = z.output<typeof formSchema>;
type Choices = Readonly<Record<string, string>>;

/** The forms of a tenant, each with the choices that ask for the fewest further fields. */
export function formExamples(configuration: CurrentTenant): FormExample[] {
  return configuration.channels.flatMap(({ kind, enabled, instance, settings }) => {
    const form = kind === 'webform' && enabled ? formSchema.safeParse(settings) : undefined;
    if (form?.success !== true) return [];
    return [{ tenant: configuration.tenant, instance, fields: filledIn(form.data, configuration) }];
  });
}

function filledIn(form: Form, configuration: CurrentTenant): Choices {
  const choices = choicesOf(form, configuration).map((chosen) => ({ ...chosen, ...requiredFields(form, chosen) }));
  const [fewest = {}] = choices.sort((a, b) => Object.keys(a).length - Object.keys(b).length);
  return {
    ...fewest,
    ...{ name: 'Giulia Ferri', email: 'giulia.ferri@posta.example' },
    ...(form.phone === 'required' ? { phone: '06 5555 1234' } : {}),
    ...(form.organisation === 'required' ? { organisation: 'Ufficio Bilancio' } : {}),
    ...{ subject: 'Non riesco ad accedere', text: 'Dopo l’accesso torno alla pagina iniziale.', privacy: 'true' },
  };
}

function choicesOf(form: Form, { classification }: CurrentTenant): Choices[] {
  const users = form.userTypes.length === 0 ? [{}] : form.userTypes.map((userType) => ({ userType }));
  if (form.classification !== 'required') return users;
  const triplets = classification.flatMap(({ area, topics }) =>
    topics.flatMap(({ topic, subtopics }) => subtopics.map(({ subtopic }) => ({ area, topic, subtopic }))),
  );
  return users.flatMap((user) => triplets.map((triplet) => ({ ...user, ...triplet })));
}

/** A field that only certain answers ask for is left out: the example gives none that it can do without. */
function requiredFields({ fields }: Form, chosen: Choices): Choices {
  const given: Record<string, string> = {};
  for (const { name, type, required, options, showWhen } of fields) {
    const { answers, ...places } = showWhen;
    const asked =
      Object.entries(places).every(([key, values]) => values?.includes(chosen[key] ?? '') ?? true) &&
      Object.entries(answers).every(([field, values]) => values.includes(given[`fields.${field}`] ?? ''));
    if (asked && required) given[`fields.${name}`] = options[0]?.value ?? SAMPLES[type] ?? 'A 12';
  }
  return given;
}

const SAMPLES: Readonly<Record<string, string>> = {
  checkbox: 'true',
  date: '2026-06-15',
  email: 'giulia.ferri@posta.example',
  tel: '06 5555 1234',
};
