import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';

export const settings = z.strictObject({
  /** Where the gateway's interface begins. */
  gateway: z.url({ protocol: /^https?$/ }).meta({ title: 'Gateway' }),
  token: secretRef(),
});

export type Settings = z.output<typeof settings>;
