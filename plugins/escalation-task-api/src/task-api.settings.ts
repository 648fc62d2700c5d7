import { z } from 'zod';

/** Nothing to set: the supplier brings a token of its own (`sportello token issue --tenant T --supplier S`). */
export const taskApiSettings = z.strictObject({});

export type TaskApiSettings = z.output<typeof taskApiSettings>;
