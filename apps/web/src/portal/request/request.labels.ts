import type { FormDescription, Portal } from '../../api/types.js';

import type { Speech } from '../texts/index.js';

const FIXED: Readonly<Record<string, Parameters<Speech['t']>[0]>> = {
  userType: 'field.userType',
  area: 'field.area',
  topic: 'field.topic',
  subtopic: 'field.subtopic',
  name: 'field.name',
  email: 'field.email',
  phone: 'field.phone',
  organisation: 'field.organisation',
  subject: 'field.subject',
  text: 'field.text',
  privacy: 'field.privacy',
  attachments: 'files.label',
};

/** The label of a field as the page shows it, by its server name. */
export function labelOf(form: FormDescription, name: string, t: Speech['t']): string {
  const key = FIXED[name];
  if (key) return t(key).replace(/\?$/, '');
  return form.fields.find((field) => `fields.${field.name}` === name)?.label ?? name;
}

/** Every field that can stand on the page, so that a server error finds its place. */
export function fieldNames(form: FormDescription): string[] {
  return [...Object.keys(FIXED), ...form.fields.map((field) => `fields.${field.name}`)];
}

export const TOPIC_FIELDS: readonly string[] = ['userType', 'area', 'topic', 'subtopic'];

/** The names of what was chosen: "Area › Topic › Subtopic". */
export function classificationPath(
  portal: Portal,
  values: { area: string; topic: string; subtopic: string },
  of: Speech['of'],
): string {
  const area = portal.classification.find(({ id }) => id === values.area);
  const topic = area?.topics.find(({ id }) => id === values.topic);
  const subtopic = topic?.subtopics.find(({ id }) => id === values.subtopic);
  return [area, topic, subtopic].flatMap((choice) => (choice ? [of(choice.name)] : [])).join(' › ');
}
