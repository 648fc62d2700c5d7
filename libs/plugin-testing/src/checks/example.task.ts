import type { EscalatedTask, TaskChange } from '@sportello/plugin-sdk';

export const TASK_CHANGES: readonly TaskChange['kind'][] = [
  'answer',
  'question',
  'reminder',
  'note',
  'returned',
  'verified',
  'cancelled',
];

/** A whole task as the core makes them. */
export function exampleTask(change: Partial<EscalatedTask> = {}): EscalatedTask {
  return {
    id: '01890000-0000-7000-8000-000000000001',
    number: 'PROVA-2026-0000001/1',
    title: 'Il modulo non si apre',
    text: 'Da stamattina il modulo 730 dà errore 500.',
    severity: 2,
    language: 'it',
    dueAt: '2026-03-03T10:00:00+01:00',
    contract: 'Z1A2B3C4D5',
    fields: { office: 'Roma 1', desks: 12, urgent: true },
    attachments: [],
    ...change,
  };
}

export function exampleTaskChange(change: Partial<TaskChange> = {}): TaskChange {
  return { kind: 'answer', text: 'Il modulo 730.', at: '2026-03-02T11:00:00+01:00', attachments: [], ...change };
}
