import type { TaskFileView, TaskView, TaskWhole } from '@sportello/escalation';
import type { EscalatedTask, TaskChange, TaskFile } from '@sportello/plugin-sdk';

const CHANGES = {
  answered: 'answer',
  inquired: 'question',
  returned: 'returned',
  verified: 'verified',
  cancelled: 'cancelled',
  reminded: 'reminder',
  // More of the ticket reaches the supplier as an answer does: words and files.
  shared: 'answer',
  'term-moved': 'note',
} as const satisfies Record<string, TaskChange['kind']>;

const isChange = (type: string): type is keyof typeof CHANGES => Object.hasOwn(CHANGES, type);

/** A task as a connector is given it: only what was chosen to be shared. */
export function escalatedTask(task: TaskWhole): EscalatedTask {
  const { id, number, title, text, severity, language, dueAt, contract } = task;
  return {
    ...{ id, number, title, text, severity, language, dueAt, contract },
    fields: sharedFields(task),
    attachments: task.files.filter(({ seq, direction }) => seq === 1 && direction === 'out').map(asFile),
  };
}

/** What one event tells the supplier; null when it tells nothing. */
export function taskChange(task: TaskWhole, seq: number): TaskChange | null {
  const event = task.events.find((one) => one.seq === seq);
  if (event === undefined || !isChange(event.type)) return null;
  const attachments = task.files.filter((file) => file.seq === seq && file.direction === 'out').map(asFile);
  return { kind: CHANGES[event.type], text: event.text, at: event.at, attachments };
}

const asFile = ({ name, mediaType, sha256, size }: TaskFileView): TaskFile => ({
  name,
  mediaType,
  blob: { sha256, size },
});

/** The contract knows plain values only. */
const sharedFields = ({ fields }: TaskView): EscalatedTask['fields'] =>
  Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof entry[1]),
    ),
  );
