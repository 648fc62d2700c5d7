import { TransientPluginError, type TaskUpdate } from '@sportello/plugin-sdk';
import { z } from 'zod';

const page = z.object({
  items: z.array(
    z.object({
      task: z.string().min(1).max(500),
      kind: z.enum(['accepted', 'refused', 'progress', 'question', 'done']),
      text: z.string().max(100_000),
      at: z.iso.datetime({ offset: true }),
    }),
  ),
  more: z.boolean(),
});

/** What the supplier says, whoever wrote it: its shape is checked before anything is made of it. */
export function updatesOf(answer: unknown, from: number): { updates: TaskUpdate[]; more: boolean } {
  const { success, data } = page.safeParse(answer);
  if (!success) throw new TransientPluginError('the supplier answers in another shape');
  const updates = data.items.map(({ task, kind, text, at }, index) => ({
    externalId: `update;${from + index}`,
    task: { reference: task },
    kind,
    text,
    at,
    attachments: [],
  }));
  return { updates, more: data.more };
}
